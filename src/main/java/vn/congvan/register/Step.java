package vn.congvan.register;

/** What can be done with a letter. */
public enum Step {
    SUBMIT("submit"),
    REOPEN("reopen"),
    RETURN("return"),
    APPROVE("approve"),
    SIGN("signed"),
    NUMBER("number"),
    ATTACH_ORIGINAL("attach-signed"),
    ISSUE("issue"),
    ARCHIVE("archive"),
    VOID("void"),
    DO_NOT_PUBLISH("do-not-publish"),
    REPLACE("replace"),
    CORRECT("correct"),
    RECALL("recall");

    private final String word;

    Step(String word) {
        this.word = word;
    }

    /** The word for it that messages of every language use, a command's name where there is one. */
    public String word() {
        return word;
    }

    /** After issue it tells what became of the letter and leaves its state as it is. */
    boolean isRelation() {
        return this == REPLACE || this == CORRECT || this == RECALL;
    }
}
