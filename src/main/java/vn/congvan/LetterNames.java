package vn.congvan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.register.Entry;
import vn.congvan.register.LetterId;
import vn.congvan.register.Register;

/** Finds the letter that a person means by the shortest words that mean only one: {@code cong-bo/2024-11}, {@code 2024-11}. */
final class LetterNames {
    private static final Pattern PERIOD = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern OCCURRENCE = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern WHOLE = Pattern.compile("([^/]+)/(\\d{4}-\\d{2})(?:/([1-9]\\d{0,2}))?");

    private final Letters letters;
    private final MonthFiles months;

    LetterNames(Letters letters, MonthFiles months) {
        this.letters = letters;
        this.months = months;
    }

    /** Every letter that there is data for, or that the register knows. */
    Set<LetterId> known(Register register) {
        Set<LetterId> known = withData();
        register.letters().stream().map(Entry::letter).forEach(known::add);
        return known;
    }

    /** Every letter that there is data for. */
    Set<LetterId> withData() {
        Set<LetterId> known = new TreeSet<>();
        List<String> kinds = letters.names();
        for (YearMonth month : months.months()) {
            for (String kind : kinds) {
                months.occurrences(kind, month)
                        .forEach(occurrence -> known.add(new LetterId(kind, month.toString(), occurrence)));
            }
        }
        return known;
    }

    /**
     * The letter that is meant; one that there is nothing of yet has to be named by its kind and its month.
     *
     * @throws Refused if the words mean no letter, or more than one
     */
    LetterId resolve(String words, Register register) {
        Set<LetterId> known = known(register);
        List<LetterId> found = matching(words, known);
        Matcher whole = WHOLE.matcher(words);
        if (found.size() == 1) {
            return found.get(0);
        } else if (found.isEmpty() && whole.matches() && letters.names().contains(whole.group(1))) {
            int occurrence = whole.group(3) == null ? 1 : Integer.parseInt(whole.group(3));
            return new LetterId(whole.group(1), whole.group(2), occurrence);
        }
        OfficeKind kind = found.isEmpty() ? OfficeKind.NO_SUCH_LETTER : OfficeKind.SEVERAL_LETTERS;
        throw new Refused(Finding.of(
                kind,
                new Place.OnCommandLine(words),
                "id",
                words,
                "letters",
                listed(found.isEmpty() ? List.copyOf(known) : found)));
    }

    private static List<LetterId> matching(String words, Set<LetterId> known) {
        List<LetterId> exact = matching(words, known, true);
        return exact.isEmpty() ? matching(words, known, false) : exact;
    }

    private static List<LetterId> matching(String words, Set<LetterId> known, boolean wholeKind) {
        List<LetterId> found = new ArrayList<>();
        for (LetterId id : known) {
            boolean all = true;
            for (String word : words.split("/", -1)) {
                all &= matches(word, id, wholeKind);
            }
            if (all) {
                found.add(id);
            }
        }
        return found;
    }

    private static boolean matches(String word, LetterId id, boolean wholeKind) {
        if (PERIOD.matcher(word).matches()) {
            return id.period().equals(word);
        } else if (OCCURRENCE.matcher(word).matches()) {
            return Integer.toString(id.occurrence()).equals(word);
        }
        return !word.isEmpty()
                && (wholeKind ? id.kind().equals(word) : id.kind().startsWith(word));
    }

    private static String listed(List<LetterId> ids) {
        String first = ids.stream().limit(10).map(LetterId::toString).collect(Collectors.joining(", "));
        return ids.isEmpty() ? "–" : ids.size() > 10 ? first + ", …" : first;
    }
}
