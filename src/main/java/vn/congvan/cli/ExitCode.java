package vn.congvan.cli;

/** What the program tells the shell; documented in the README and stable. */
enum ExitCode {
    DONE(0),
    INPUT_AT_FAULT(1),
    WRONG_USAGE(2),
    OUR_FAULT(3),
    TRY_AGAIN(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
