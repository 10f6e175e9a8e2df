package vn.congvan.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the journal says of one letter: the same for a step just taken and for a journal read again, whatever the flow was.
 *
 * @param row its row of the outgoing register, once it has a number
 */
record Letter(Entry entry, Optional<OutgoingRow> row) {
    /** @throws IllegalArgumentException if the event is none that this program records */
    static Letter after(Optional<Letter> before, Event event) {
        return after(before, event.letter(), event.step(), event.sequence(), event.details());
    }

    static Letter after(
            Optional<Letter> before, LetterId letter, Step step, long sequence, SortedMap<String, String> details) {
        Optional<Entry> entry = before.map(Letter::entry);
        boolean signed = entry.map(Entry::signed).orElse(false) || signs(step);
        boolean original = entry.map(Entry::original).orElse(false) || step == Step.ATTACH_ORIGINAL;
        SortedMap<String, String> facts = new TreeMap<>();
        if (step != Step.SUBMIT) {
            entry.ifPresent(known -> facts.putAll(known.facts()));
        }
        facts.putAll(details);
        List<Relation> relations = new ArrayList<>(entry.map(Entry::relations).orElse(List.of()));
        if (step.isRelation()) {
            relations.add(relation(step, details));
        }
        Optional<OutgoingRow> row = row(before.flatMap(Letter::row), letter, step, details);
        return new Letter(
                new Entry(
                        letter,
                        state(entry, step),
                        standing(entry.map(Entry::standing).orElse(Standing.IN_FORCE), step),
                        sequence,
                        facts,
                        step == Step.NUMBER ? Optional.of(number(details)) : entry.flatMap(Entry::number),
                        relations,
                        signed,
                        original),
                row);
    }

    private static boolean signs(Step step) {
        return step == Step.SIGN || step == Step.ATTACH_ORIGINAL;
    }

    private static State state(Optional<Entry> before, Step step) {
        return switch (step) {
            case SUBMIT -> State.SUBMITTED;
            case REOPEN -> State.DRAFT;
            case RETURN -> State.RETURNED;
            case APPROVE -> State.APPROVED;
            case SIGN -> State.SIGNED;
            case NUMBER -> State.NUMBERED;
            case ISSUE -> State.ISSUED;
            case ARCHIVE -> State.ARCHIVED;
            case VOID -> State.VOID;
            case DO_NOT_PUBLISH -> State.NOT_PUBLISHED;
            case ATTACH_ORIGINAL ->
                before.filter(Entry::signed).map(Entry::state).orElse(State.SIGNED);
            case REPLACE, CORRECT, RECALL ->
                before.map(Entry::state).orElseThrow(() -> new IllegalArgumentException("a relation of nothing"));
        };
    }

    /** A letter that was replaced or recalled is not merely corrected. */
    private static Standing standing(Standing before, Step step) {
        return switch (step) {
            case REPLACE -> Standing.REPLACED;
            case RECALL -> Standing.RECALLED;
            case CORRECT -> before == Standing.IN_FORCE ? Standing.CORRECTED : before;
            default -> before;
        };
    }

    static Relation relation(Step step, SortedMap<String, String> details) {
        String by = details.getOrDefault("by", "");
        return new Relation(
                step,
                by.isEmpty() ? Optional.empty() : Optional.of(LetterId.of(by)),
                details.getOrDefault("remark", ""));
    }

    private static GivenNumber number(SortedMap<String, String> details) {
        try {
            LocalDate date = LocalDate.parse(details.getOrDefault("date", ""));
            return new GivenNumber(
                    details.getOrDefault("series", ""),
                    date.getYear(),
                    Integer.parseInt(details.getOrDefault("number", "")),
                    details.getOrDefault("symbol", ""),
                    date,
                    Boolean.parseBoolean(details.getOrDefault("late", "")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Optional<OutgoingRow> row(
            Optional<OutgoingRow> before, LetterId letter, Step step, SortedMap<String, String> told) {
        if (step == Step.NUMBER) {
            GivenNumber number = number(told);
            return Optional.of(new OutgoingRow(
                    letter,
                    number.series(),
                    number.number(),
                    number.symbol(),
                    number.date(),
                    told.getOrDefault("type", ""),
                    told.getOrDefault("subject", ""),
                    told.getOrDefault("signer", ""),
                    told.getOrDefault("recipients", ""),
                    told.getOrDefault("keeper", ""),
                    told.getOrDefault("copies", ""),
                    "",
                    ""));
        } else if (step == Step.ISSUE) {
            return before.map(row -> row.sent(
                    told.getOrDefault("sent", row.sent()),
                    told.getOrDefault("recipients", row.recipients()),
                    told.getOrDefault("copies", row.copies())));
        }
        return before;
    }
}
