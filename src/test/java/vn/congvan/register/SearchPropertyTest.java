package vn.congvan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever reads every letter from its first word to its last finds the same letters as the index does, in every store. */
class SearchPropertyTest extends OnEveryStore {
    private static final int LETTERS = 150;
    private static final int QUERIES = 600;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 11, 20);

    /** So few that phrases come up by chance, so alike that only their diacritics tell them apart. */
    private static final List<String> SYLLABLES = List.of(
            "thủ", "thu", "thú", "Thụ", "tục", "tuc", "túc", "ĐƯỜNG", "đương", "dường", "duong", "y", "tế", "Sở", "so",
            "12", "3");

    private static final List<String> BETWEEN = List.of(" ", " ", " ", " ", ", ", "\n", " - ", "; ", "/", "\t", "…");

    private record Letter(
            int occurrence, LocalDate day, int number, String period, List<String> addressees, String text) {}

    private final Random random = new Random(7_766);

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private String text(int most) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> any(SYLLABLES, random) + any(BETWEEN, random))
                .collect(Collectors.joining());
    }

    private Letter letter(int occurrence) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(60));
        List<String> addressees = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> text(4).replace("\n", " "))
                .toList();
        String period = any(List.of("2024-10", "2024-11", "2024-12"), random);
        return new Letter(occurrence, day, occurrence, period, addressees, text(30));
    }

    // Reading, in other words than the program's

    private static List<String> words(String text) {
        return Pattern.compile("[\\p{L}\\p{Nd}]+")
                .matcher(text.toLowerCase(Locale.forLanguageTag("vi")))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }

    private static boolean is(String asked, String word, boolean beginning) {
        String given = plain(asked).equals(asked) ? plain(word) : word;
        return beginning ? given.startsWith(asked) : given.equals(asked);
    }

    private static boolean reads(String text, List<String> phrase, boolean open) {
        List<String> words = words(text);
        return IntStream.rangeClosed(0, words.size() - phrase.size())
                .anyMatch(at -> IntStream.range(0, phrase.size())
                        .allMatch(i -> is(phrase.get(i), words.get(at + i), open && i == phrase.size() - 1)));
    }

    // Asking

    private record Question(Sought sought, Predicate<Letter> answer) {}

    private Question question() {
        StringBuilder typed = new StringBuilder();
        Predicate<Letter> answer = letter -> true;
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<String> phrase = new ArrayList<>(IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(n -> any(SYLLABLES, random))
                    .toList());
            boolean open = random.nextInt(4) == 0;
            String last = phrase.get(phrase.size() - 1);
            if (open) {
                phrase.set(phrase.size() - 1, last.substring(0, 1 + random.nextInt(last.length())));
            }
            boolean quoted = phrase.size() > 1 || random.nextBoolean();
            String words = String.join(" ", phrase) + (open ? "*" : "");
            typed.append(quoted ? "\"" + words + "\"" : words).append(' ');
            List<String> asked = words(String.join(" ", phrase));
            answer = answer.and(letter -> reads(letter.text(), asked, open));
        }
        int number = random.nextInt(10) == 0 ? 1 + random.nextInt(LETTERS) : 0;
        Optional<LocalDate> from =
                random.nextInt(4) == 0 ? Optional.of(FIRST_DAY.plusDays(random.nextInt(60))) : Optional.empty();
        Optional<LocalDate> to =
                random.nextInt(4) == 0 ? Optional.of(FIRST_DAY.plusDays(random.nextInt(60))) : Optional.empty();
        String period = random.nextInt(4) == 0 ? "2024-11" : "";
        String addressee = random.nextInt(4) == 0 ? any(List.of("y tế", "so y", "Sở", "thủ tục", "d*"), random) : "";
        boolean open = addressee.endsWith("*");
        List<String> name = words(addressee);
        Predicate<Letter> all = answer.and(letter -> number == 0 || letter.number() == number)
                .and(letter -> from.isEmpty() || !letter.day().isBefore(from.get()))
                .and(letter -> to.isEmpty() || !letter.day().isAfter(to.get()))
                .and(letter -> period.isEmpty() || letter.period().equals(period))
                .and(letter ->
                        addressee.isEmpty() || letter.addressees().stream().anyMatch(one -> reads(one, name, open)));
        OptionalInt wanted = number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
        return new Question(new Sought(typed.toString(), wanted, "", from, to, period, addressee), all);
    }

    @Test
    void theIndexFindsWhatAReaderFinds() {
        IssuedLetters issued = new IssuedLetters();
        List<Letter> letters =
                IntStream.rangeClosed(1, LETTERS).mapToObj(this::letter).toList();
        letters.forEach(letter -> issued.issued(
                letter.period(), letter.day().toString(), letter.number(), letter.addressees(), letter.text()));
        int found = 0;
        try (Register register = issued.in(store)) {
            for (int i = 0; i < QUERIES; i++) {
                Question question = question();
                List<Integer> expected = letters.stream()
                        .filter(question.answer())
                        .sorted((a, b) -> Arrays.compare(
                                new long[] {b.day().toEpochDay(), b.number()},
                                new long[] {a.day().toEpochDay(), a.number()}))
                        .map(Letter::occurrence)
                        .toList();
                Found answer = register.search().find(question.sought(), LETTERS);
                assertEquals(
                        expected,
                        answer.hits().stream()
                                .map(hit -> hit.letter().letter().occurrence())
                                .toList(),
                        () -> asked(question));
                assertEquals(expected.size(), answer.total());
                answer.hits().forEach(hit -> assertTrue(hit.snippet().marks().size() > 0, () -> asked(question)));
                found += expected.size();
            }
        }
        assertTrue(found > QUERIES, "too few answers to prove anything: " + found);
    }

    private static String asked(Question question) {
        return question.sought().toString();
    }
}
