package vn.congvan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.congvan.IssueOrder;
import vn.congvan.NumberOrder;
import vn.congvan.SubmitOrder;
import vn.congvan.cli.StepCommand.Asked;

/** The steps of a letter's life, each a command of its own. */
final class StepCommands {
    private static final int MOST = 999_999;

    private StepCommands() {}

    static List<Command> all() {
        return List.of(
                new StepCommand(
                        "submit",
                        List.of(
                                Flags.deadline(),
                                Flags.attachment(),
                                Flags.proposal(),
                                Flags.issuedOn(),
                                Flags.allow(),
                                Flags.why()),
                        (life, asked) -> life.submit(submission(asked))),
                new StepCommand("approve", List.of(Flags.evidence()), (life, asked) -> {
                    asked.more(0);
                    return life.approve(asked.letter(), asked.by(), evidence(asked));
                }),
                new StepCommand("return", List.of(Flags.remark(), Flags.evidence()), (life, asked) -> {
                    asked.more(0);
                    return life.giveBack(asked.letter(), asked.by(), asked.needed(Flags.REMARK), evidence(asked));
                }),
                new StepCommand("signed", List.of(Flags.on()), (life, asked) -> {
                    asked.more(0);
                    return life.signed(asked.letter(), asked.by(), asked.value(Flags.ON));
                }),
                new StepCommand(
                        "number",
                        List.of(Flags.number(), Flags.date(), Flags.late(), Flags.key()),
                        (life, asked) -> life.number(number(asked))),
                new StepCommand("attach-signed", List.of(), (life, asked) -> {
                    List<String> file = asked.more(1);
                    if (file.isEmpty()) {
                        throw Words.missing(asked.command(), asked.surroundings(), "help.word.signed-file");
                    }
                    return life.attachSigned(
                            asked.letter(), asked.by(), asked.surroundings().file(file.get(0)));
                }),
                new StepCommand("issue", List.of(Flags.on(), Flags.copies()), (life, asked) -> {
                    asked.more(0);
                    OptionalInt copies = count(asked, Flags.COPIES);
                    return life.issue(new IssueOrder(asked.letter(), asked.by(), asked.value(Flags.ON), copies));
                }),
                new StepCommand("void", List.of(Flags.remark()), (life, asked) -> {
                    asked.more(0);
                    return life.drop(asked.letter(), asked.by(), asked.needed(Flags.REMARK));
                }),
                new StepCommand("do-not-publish", List.of(Flags.reason()), (life, asked) -> {
                    asked.more(0);
                    return life.doNotPublish(asked.letter(), asked.by(), asked.value(Flags.REASON));
                }),
                relation(
                        "replace",
                        (life, asked) -> life.replace(
                                asked.letter(),
                                asked.by(),
                                asked.value(Flags.BY),
                                asked.value(Flags.REMARK).orElse(""))),
                relation(
                        "correct",
                        (life, asked) -> life.correct(
                                asked.letter(),
                                asked.by(),
                                asked.value(Flags.BY),
                                asked.value(Flags.REMARK).orElse(""))),
                relation(
                        "recall",
                        (life, asked) -> life.recall(
                                asked.letter(),
                                asked.by(),
                                asked.value(Flags.BY),
                                asked.value(Flags.REMARK).orElse(""))));
    }

    private static Command relation(String name, StepCommand.Step step) {
        return new StepCommand(name, List.of(Flags.by(), Flags.remark()), (life, asked) -> {
            asked.more(0);
            return step.take(life, asked);
        });
    }

    private static SubmitOrder submission(Asked asked) throws UsageError {
        asked.more(0);
        return new SubmitOrder(
                asked.letter(),
                asked.by(),
                asked.value(Flags.ISSUED_ON),
                asked.value(Flags.DEADLINE),
                asked.values(Flags.ATTACHMENT),
                asked.value(Flags.PROPOSAL).orElse(""),
                Flags.allowances(asked.line()));
    }

    private static NumberOrder number(Asked asked) throws UsageError {
        asked.more(0);
        return new NumberOrder(
                asked.letter(),
                asked.by(),
                count(asked, Flags.NUMBER),
                asked.value(Flags.DATE),
                asked.line().hasOption(Flags.LATE),
                asked.value(Flags.KEY));
    }

    private static Optional<Path> evidence(Asked asked) throws UsageError {
        Optional<String> name = asked.value(Flags.EVIDENCE);
        return name.isPresent() ? Optional.of(asked.surroundings().file(name.get())) : Optional.empty();
    }

    private static OptionalInt count(Asked asked, String flag) throws UsageError {
        Optional<String> value = asked.value(flag);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        String digits = value.get().strip();
        if (!digits.matches("\\d{1,6}") || Integer.parseInt(digits) < 1) {
            throw new UsageError(
                    CliKind.NO_COUNT,
                    "--" + flag + " " + digits,
                    "option",
                    "--" + flag,
                    "value",
                    digits,
                    "most",
                    Integer.toString(MOST));
        }
        return OptionalInt.of(Integer.parseInt(digits));
    }
}
