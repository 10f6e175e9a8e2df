package vn.congvan.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person looks for, taken apart. Nothing that was typed reaches a store but letters and digits.
 *
 * @param terms that have to be in the text
 * @param addressee that has to be in one of the addressees
 * @param conditions of everything, as the index knows them
 */
record SearchQuery(
        List<Term> terms, Optional<Term> addressee, List<Term.Condition> conditions, IndexPlace.Range places) {
    private static final Pattern PIECE =
            Pattern.compile("[\"“”„](?<phrase>[^\"“”„]*)(?:[\"“”„]|$)|(?<word>[^\\s\"“”„]+)");

    /** As many as fit on a page: who pastes a whole letter finds it by its beginning. */
    private static final int MOST_TERMS = 200;

    static SearchQuery of(Sought sought) {
        List<Term> terms = terms(sought.words());
        Optional<Term> addressee =
                Term.of(Folding.composed(sought.addressee())).stream().findFirst();
        List<Term.Condition> conditions = new ArrayList<>();
        sought.number().ifPresent(number -> conditions.add(exactly(Tokens.number(number))));
        if (!sought.symbol().isEmpty()) {
            conditions.add(exactly(Tokens.symbol(sought.symbol())));
        }
        if (!sought.period().isEmpty()) {
            conditions.add(exactly(Tokens.period(sought.period())));
        }
        addressee.ifPresent(term -> conditions.addAll(term.conditions(Tokens.Kind.ADDRESSEE)));
        terms.forEach(term -> conditions.addAll(term.conditions(Tokens.Kind.TEXT)));
        List<Term.Condition> once = conditions.stream().distinct().toList();
        return new SearchQuery(terms, addressee, once, IndexPlace.range(sought.from(), sought.to()));
    }

    private static Term.Condition exactly(String token) {
        return new Term.Condition(List.of(token), false);
    }

    /** What stands together, {@code 766/QĐ-TTg}, is looked for together. */
    private static List<Term> terms(String typed) {
        List<Term> terms = new ArrayList<>();
        Matcher pieces = PIECE.matcher(Folding.composed(typed));
        while (pieces.find() && terms.size() < MOST_TERMS) {
            String phrase = pieces.group("phrase");
            terms.addAll(Term.of(phrase == null ? pieces.group("word") : phrase));
        }
        return List.copyOf(terms);
    }

    boolean isNothing() {
        return conditions.isEmpty() && places.isEverything();
    }

    /** Whether the index alone cannot tell. */
    boolean needsProof() {
        return terms.stream().anyMatch(Term::isPhrase)
                || addressee.filter(Term::isPhrase).isPresent();
    }

    /** @param addressees one a line */
    boolean isProvedBy(String text, String addressees) {
        return terms.stream().allMatch(term -> !term.isPhrase() || term.isIn(text))
                && addressee
                        .filter(term -> addressees.lines().noneMatch(term::isIn))
                        .isEmpty();
    }
}
