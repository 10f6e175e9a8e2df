package vn.congvan.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words that have to stand one after the other, mostly a single one. */
record Term(List<Part> parts) {
    Term {
        parts = List.copyOf(parts);
    }

    /**
     * A word of it.
     *
     * @param forms in which it may stand: more than one only where an ending could change the spelling
     * @param exact whether its diacritics count
     * @param prefix whether any word that begins so will do
     */
    record Part(Set<String> forms, boolean exact, boolean prefix) {
        static Part of(String typed, TextWord word, boolean prefix) {
            boolean exact = !word.exact().equals(word.folded());
            Set<String> forms = new LinkedHashSet<>(Set.of(exact ? word.exact() : word.folded()));
            if (prefix && exact) {
                StringBuilder asTyped = new StringBuilder();
                typed.substring(word.start(), word.end())
                        .codePoints()
                        .forEach(letter -> asTyped.appendCodePoint(Folding.small(letter)));
                forms.add(asTyped.toString()); // hoà* is the beginning of hoàn, too
            }
            return new Part(Set.copyOf(forms), exact, prefix);
        }

        boolean matches(TextWord word) {
            String given = exact ? word.exact() : word.folded();
            return prefix ? forms.stream().anyMatch(given::startsWith) : forms.contains(given);
        }

        /** The index has short beginnings as tokens: of those that begin with a letter or two there are too many. */
        Condition condition(Tokens.Kind kind) {
            boolean isShort = prefix && forms.stream().allMatch(form -> form.length() <= Tokens.LONGEST_BEGINNING);
            return new Condition(
                    forms.stream()
                            .map(form -> isShort ? kind.beginning(form) : kind.word(form))
                            .sorted()
                            .toList(),
                    prefix && !isShort);
        }

        String folded() {
            return Folding.folded(forms.iterator().next());
        }
    }

    /** @param typed in the form {@link Folding#composed}; a star at its end leaves the last word's end open */
    static List<Term> of(String typed) {
        List<TextWord> words = TextWord.of(typed);
        boolean open = typed.stripTrailing().endsWith("*");
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            boolean star =
                    last && open && typed.substring(words.get(i).end()).strip().equals("*");
            parts.add(Part.of(typed, words.get(i), star));
        }
        return parts.isEmpty() ? List.of() : List.of(new Term(parts));
    }

    boolean isPhrase() {
        return parts.size() > 1;
    }

    boolean startsAt(int at, List<TextWord> words) {
        if (at + parts.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).matches(words.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    /** @param text in the form {@link Folding#composed} */
    boolean isIn(String text) {
        String first = parts.get(0).folded();
        for (int at = 0; at < text.length(); at++) {
            // Most words are others from their first letters on: nothing is made of them.
            if (Folding.plain(text.charAt(at)) == first.charAt(0)
                    && TextWord.mayBegin(text, at, first)
                    && TextWord.isStart(text, at)
                    && startsAt(0, TextWord.from(text, at, parts.size()))) {
                return true;
            }
        }
        return false;
    }

    /** What the index has of every letter with this term in it; of a phrase, of some others too. */
    List<Condition> conditions(Tokens.Kind kind) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            conditions.add(part.condition(kind));
            if (i > 0) {
                String pair = kind.pair(parts.get(i - 1).folded(), part.folded());
                conditions.add(new Condition(List.of(pair, Tokens.WITHOUT_PAIRS), part.prefix()));
            }
        }
        return conditions;
    }

    /**
     * One of these tokens has to be there.
     *
     * @param prefix whether tokens that begin so will do
     */
    record Condition(List<String> tokens, boolean prefix) {
        Condition {
            tokens = List.copyOf(tokens);
        }
    }
}
