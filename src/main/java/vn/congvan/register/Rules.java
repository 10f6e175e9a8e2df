package vn.congvan.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** Which step may follow in which state. */
final class Rules {
    private final Flow flow;

    Rules(Flow flow) {
        this.flow = flow;
    }

    /** @throws Refused if the letter stands where the step cannot be taken, or the step lacks what it needs */
    void check(Optional<Entry> before, Act act) {
        if (!allows(before, act.step())) {
            if (act.step() == Step.ATTACH_ORIGINAL
                    && before.map(Entry::original).orElse(false)) {
                throw refused(RegisterKind.ORIGINAL_ATTACHED, act);
            }
            throw new Refused(Finding.of(
                    kind(before.map(Entry::state)),
                    new Place.Nowhere(),
                    "letter",
                    act.letter().toString(),
                    "step",
                    act.step().word(),
                    "next",
                    next(before)));
        }
        checkDetails(act);
    }

    /** The steps that can follow, by their words. */
    String next(Optional<Entry> before) {
        List<String> words = new ArrayList<>();
        for (Step step : Step.values()) {
            if (allows(before, step)) {
                words.add(step.word());
            }
        }
        return words.isEmpty() ? "–" : String.join(", ", words);
    }

    boolean allows(Optional<Entry> before, Step step) {
        if (before.isEmpty()) {
            return step == Step.SUBMIT || step == Step.DO_NOT_PUBLISH;
        }
        Entry letter = before.get();
        State state = letter.state();
        return switch (step) {
            case SUBMIT, DO_NOT_PUBLISH -> state == State.DRAFT || state == State.RETURNED;
            case REOPEN -> state == State.SUBMITTED || state == State.RETURNED || state == State.APPROVED;
            case RETURN -> state == State.SUBMITTED || state == State.APPROVED;
            case APPROVE -> state == State.SUBMITTED;
            // The flow says only which comes first: a letter begun in the other flow can go on.
            case SIGN ->
                state == State.APPROVED ? flow == Flow.SIGN_FIRST : state == State.NUMBERED && !letter.signed();
            case NUMBER ->
                state == State.APPROVED
                        ? flow == Flow.NUMBER_FIRST
                        : state == State.SIGNED && letter.number().isEmpty();
            case ATTACH_ORIGINAL -> isNumberedAndHere(letter) && !letter.original();
            case ISSUE -> isNumberedAndHere(letter) && letter.signed();
            case ARCHIVE -> state == State.ISSUED;
            case VOID ->
                state != State.ISSUED && state != State.ARCHIVED && state != State.VOID && state != State.NOT_PUBLISHED;
            case REPLACE, CORRECT, RECALL -> state == State.ISSUED || state == State.ARCHIVED;
        };
    }

    private static boolean isNumberedAndHere(Entry letter) {
        return letter.number().isPresent() && (letter.state() == State.NUMBERED || letter.state() == State.SIGNED);
    }

    private static void checkDetails(Act act) {
        SortedMap<String, String> details = act.details();
        boolean remark = !details.getOrDefault("remark", "").isBlank();
        if (act.step() == Step.RETURN && !remark) {
            throw refused(RegisterKind.REMARK_MISSING, act);
        } else if (act.step() == Step.DO_NOT_PUBLISH
                && details.getOrDefault("reason", "").isBlank()) {
            throw refused(RegisterKind.REASON_MISSING, act);
        } else if (act.step().isRelation()) {
            String by = details.getOrDefault("by", "");
            if (by.isEmpty() && !remark) {
                throw refused(RegisterKind.RELATION_BARE, act);
            } else if (!by.isEmpty() && !isAnother(by, act.letter())) {
                throw refused(RegisterKind.RELATION_UNCLEAR, act, "by", by);
            }
        }
    }

    private static boolean isAnother(String by, LetterId letter) {
        try {
            return !LetterId.of(by).equals(letter);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Refused refused(RegisterKind kind, Act act, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("letter", act.letter().toString(), "step", act.step().word()));
        arguments.addAll(List.of(more));
        return new Refused(Finding.of(kind, new Place.Nowhere(), arguments.toArray(String[]::new)));
    }

    private static RegisterKind kind(Optional<State> state) {
        return state.map(known -> switch (known) {
                    case DRAFT -> RegisterKind.IS_DRAFT;
                    case SUBMITTED -> RegisterKind.IS_SUBMITTED;
                    case RETURNED -> RegisterKind.IS_RETURNED;
                    case APPROVED -> RegisterKind.IS_APPROVED;
                    case SIGNED -> RegisterKind.IS_SIGNED;
                    case NUMBERED -> RegisterKind.IS_NUMBERED;
                    case ISSUED -> RegisterKind.IS_ISSUED;
                    case ARCHIVED -> RegisterKind.IS_ARCHIVED;
                    case NOT_PUBLISHED -> RegisterKind.IS_NOT_PUBLISHED;
                    case VOID -> RegisterKind.IS_VOID;
                })
                .orElse(RegisterKind.NOT_BEGUN);
    }
}
