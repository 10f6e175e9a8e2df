package vn.congvan.data.check;

import com.ezylang.evalex.data.EvaluationValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.data.Figures;
import vn.congvan.data.Value;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;

/**
 * One declared check.
 *
 * @param each the list for whose every item it is made; empty for once
 * @param that what has to be so
 * @param message with expressions in braces
 */
record Check(CheckKind kind, String each, Formula that, String message, Map<String, Formula> shown) {
    static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]+)}");

    Check {
        shown = Map.copyOf(shown);
    }

    /** Skipped where a figure that it needs is not there: that is for the schema to tell. */
    void run(Figure.Source source, Findings findings) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        Optional<Value> first = Optional.empty();
        for (String name : that.names()) {
            Optional<Figure> figure = source.figure(name);
            if (figure.isEmpty()) {
                return;
            }
            first = first.or(() -> Optional.of(figure.get().value()));
            numbers.put(name, figure.get().number());
        }
        Optional<EvaluationValue> result = that.evaluate(numbers::get);
        boolean holds = result.filter(value -> value.isBooleanValue() && value.getBooleanValue())
                .isPresent();
        if (!holds && first.isPresent()) {
            findings.add(Finding.of(kind, first.get().place(), "message", words(source)));
        }
    }

    private String words(Figure.Source source) {
        Matcher matcher = IN_BRACES.matcher(message);
        StringBuilder words = new StringBuilder();
        while (matcher.find()) {
            String inner = matcher.group(1);
            String text = source.text(inner).orElseGet(() -> computed(inner, source));
            matcher.appendReplacement(words, Matcher.quoteReplacement(text));
        }
        return matcher.appendTail(words).toString();
    }

    private String computed(String inner, Figure.Source source) {
        Formula formula = shown.get(inner);
        return Optional.ofNullable(formula)
                .flatMap(f -> f.evaluate(
                        name -> source.figure(name).map(Figure::number).orElse(List.of())))
                .filter(EvaluationValue::isNumberValue)
                .map(value -> figure(value.getNumberValue()))
                .orElse("–");
    }

    private static String figure(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return Figures.write(plain.scale() < 0 ? plain.setScale(0) : plain);
    }
}
