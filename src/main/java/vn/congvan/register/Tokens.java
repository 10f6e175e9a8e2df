package vn.congvan.register;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the index of either store has of a letter: each word and how it begins, exact and folded, each two
 * neighbours folded, the same of the addressees, and
 * number, symbol and period. Every other token but a word begins with a sign that no word has. Without positions: a phrase is looked
 * for by its pairs, and then proved on the text.
 */
final class Tokens {
    /** Of a letter with more pairs than the index takes. */
    static final String WITHOUT_PAIRS = "¶";

    /** Characters: more words begin with these than a store could put together in time. */
    static final int LONGEST_BEGINNING = 4;

    /** PostgreSQL takes a megabyte of tokens a letter: some hundred thousand different words. */
    private static final int MOST_BYTES = 1_000_000;

    private Tokens() {}

    /** Whose words they are. */
    enum Kind {
        TEXT(""),
        ADDRESSEE("›");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        String word(String word) {
            return sign + word;
        }

        /** Of some word of theirs; at most {@link #LONGEST_BEGINNING} characters. */
        String beginning(String beginning) {
            return sign + "‹" + beginning;
        }

        String pair(String first, String second) {
            return sign + "·" + first + "·" + second;
        }
    }

    static String number(int number) {
        return "§n" + number;
    }

    static String symbol(String symbol) {
        return "§s" + joined(symbol);
    }

    static String period(String period) {
        return "§p" + joined(period);
    }

    private static String joined(String text) {
        return TextWord.of(Folding.composed(text)).stream()
                .map(TextWord::folded)
                .collect(Collectors.joining("·"));
    }

    /** @param number of the letter, as the register has it */
    static Set<String> of(GivenNumber number, IssuedText letter) {
        Set<String> tokens = new LinkedHashSet<>(List.of(
                number(number.number()),
                symbol(number.symbol()),
                period(letter.letter().period())));
        Set<String> pairs = new LinkedHashSet<>();
        for (String addressee : letter.addressees()) {
            add(Kind.ADDRESSEE, addressee, tokens, tokens);
        }
        add(Kind.TEXT, letter.text(), tokens, pairs);
        if (bytes(tokens) + bytes(pairs) <= MOST_BYTES) {
            tokens.addAll(pairs);
            return tokens;
        }
        return withoutPairs(tokens);
    }

    private static void add(Kind kind, String text, Set<String> words, Set<String> pairs) {
        String before = "";
        for (TextWord word : TextWord.of(text)) {
            add(kind, word.exact(), words);
            add(kind, word.folded(), words);
            if (!before.isEmpty()) {
                pairs.add(kind.pair(before, word.folded()));
            }
            before = word.folded();
        }
    }

    private static void add(Kind kind, String word, Set<String> tokens) {
        if (tokens.add(kind.word(word))) {
            for (int end = 1; end <= Math.min(LONGEST_BEGINNING, word.length()); end++) {
                tokens.add(kind.beginning(word.substring(0, end)));
            }
        }
    }

    /** Of a letter with more different words than anybody reads, the new ones at its end are left out. */
    private static Set<String> withoutPairs(Set<String> words) {
        Set<String> fitting = new LinkedHashSet<>(List.of(WITHOUT_PAIRS));
        int room = MOST_BYTES - bytes(fitting);
        for (String word : words) {
            room -= bytes(word);
            if (room > 0) {
                fitting.add(word);
            }
        }
        return fitting;
    }

    private static int bytes(Collection<String> tokens) {
        return tokens.stream().mapToInt(Tokens::bytes).sum();
    }

    private static int bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8).length;
    }
}
