package vn.congvan.data.check;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.RoundFunction;
import com.ezylang.evalex.functions.basic.SumFunction;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.operators.booleans.PrefixNotOperator;
import com.ezylang.evalex.parser.ParseException;
import java.math.MathContext;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression over figures: arithmetic, comparison and five functions, decimal throughout. It reaches nothing but the values
 * that it is given. Immutable and thread-safe.
 */
final class Formula {
    private static final int LONGEST = 500;
    private static final String WORD = "[\\p{L}_][\\p{L}\\p{N}_]*+";

    /** A name with its dots; a word before a bracket is a function. */
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}_.])" + WORD + "(?:\\." + WORD + ")*+(?!\\s*\\()");

    private static final ExpressionConfiguration SHUT_IN = ExpressionConfiguration.builder()
            .functionDictionary(functions())
            .operatorDictionary(operators())
            .mathContext(MathContext.DECIMAL128)
            .defaultConstants(Map.of())
            .structuresAllowed(false)
            .implicitMultiplicationAllowed(false)
            .locale(Locale.ROOT)
            .zoneId(ZoneOffset.UTC)
            .build();

    private final Expression expression;
    private final Map<String, String> words;

    /** @param words for each name, in the order in which they stand, the one by which the library knows it */
    private Formula(Expression expression, Map<String, String> words) {
        this.expression = expression;
        this.words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    @SuppressWarnings("unchecked")
    private static MapBasedFunctionDictionary functions() {
        return (MapBasedFunctionDictionary) MapBasedFunctionDictionary.ofFunctions(
                Map.entry("SUM", new SumFunction()),
                Map.entry("ABS", new AbsFunction()),
                Map.entry("MIN", new MinFunction()),
                Map.entry("MAX", new MaxFunction()),
                Map.entry("ROUND", new RoundFunction()));
    }

    @SuppressWarnings("unchecked")
    private static MapBasedOperatorDictionary operators() {
        return (MapBasedOperatorDictionary) MapBasedOperatorDictionary.ofOperators(
                Map.entry("+", new InfixPlusOperator()),
                Map.entry("-", new InfixMinusOperator()),
                Map.entry("*", new InfixMultiplicationOperator()),
                Map.entry("/", new InfixDivisionOperator()),
                Map.entry("=", new InfixEqualsOperator()),
                Map.entry("!=", new InfixNotEqualsOperator()),
                Map.entry("<", new InfixLessOperator()),
                Map.entry("<=", new InfixLessEqualsOperator()),
                Map.entry(">", new InfixGreaterOperator()),
                Map.entry(">=", new InfixGreaterEqualsOperator()),
                Map.entry("&&", new InfixAndOperator()),
                Map.entry("||", new InfixOrOperator()),
                Map.entry("!", new PrefixNotOperator()),
                Map.entry("-", new PrefixMinusOperator()));
    }

    /** Empty if it is no expression, or too long to be one. */
    static Optional<Formula> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        // A dot in a name is ours: to the library it is one word.
        Map<String, String> words = new LinkedHashMap<>();
        Matcher names = NAME.matcher(text);
        StringBuilder plain = new StringBuilder();
        while (names.find()) {
            words.putIfAbsent(names.group(), "v" + words.size());
            names.appendReplacement(plain, words.get(names.group()));
        }
        names.appendTail(plain);
        try {
            Expression expression = new Expression(plain.toString(), SHUT_IN);
            expression.validate();
            return Optional.of(new Formula(expression, words));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** The names that it uses, {@code tong_hop.diem}, in their order. */
    Set<String> names() {
        return words.keySet();
    }

    /**
     * The result; empty where it cannot be computed, as a division by zero cannot.
     *
     * @param values a number or a list of numbers for each of {@link #names()}
     */
    Optional<EvaluationValue> evaluate(Function<String, Object> values) {
        try {
            Expression own = expression.copy();
            words.forEach((name, word) -> own.with(word, values.apply(name)));
            return Optional.of(own.evaluate());
        } catch (EvaluationException | ParseException | ArithmeticException e) { // the caller tells which check it was
            return Optional.empty();
        }
    }
}
