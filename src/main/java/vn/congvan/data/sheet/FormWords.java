package vn.congvan.data.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import vn.congvan.data.Field;
import vn.congvan.data.Format;
import vn.congvan.data.Value;

/** What a form says beside a cell: in what to count, and up to where. */
final class FormWords {
    private FormWords() {}

    static String unit(Field.Leaf field) {
        Format format = field.format();
        if (format instanceof Format.Percent) {
            return "%";
        } else if (format instanceof Format.Score) {
            return "điểm";
        } else if (format instanceof Format.Rank) {
            return "thứ hạng";
        } else if (format instanceof Format.Month) {
            return "năm-tháng";
        } else if (format instanceof Format.Day) {
            return "năm-tháng-ngày";
        } else if (format instanceof Format.DayInWords) {
            return "năm-tháng-ngày, hoặc năm-tháng";
        }
        return switch (field.type()) {
            case TRUTH -> "có / không";
            case WHOLE_NUMBER -> "số nguyên";
            case NUMBER -> "số";
            case TEXT -> "chữ";
        };
    }

    /** The greatest number that the schema itself allows. */
    static Optional<BigDecimal> greatest(Field.Leaf field) {
        Optional<BigDecimal> whole = field.format()
                .whole()
                .flatMap(of -> of instanceof Format.Whole.Fixed fixed
                        ? Optional.of(fixed.number())
                        : Optional.<BigDecimal>empty());
        return whole.or(() -> field.range().greatest());
    }

    /**
     * What a score or rank is counted out of, else the greatest that is allowed.
     *
     * @param values those in which a whole is looked up: {@code so_tinh} of a rank
     */
    static Optional<BigDecimal> whole(Field.Leaf field, Value.Fields values) {
        Optional<BigDecimal> elsewhere = field.format()
                .whole()
                .filter(Format.Whole.AtRoot.class::isInstance)
                .flatMap(of -> FormPlan.at(values, String.join(".", ((Format.Whole.AtRoot) of).names())))
                .flatMap(value -> value instanceof Value.Number number
                        ? Optional.of(number.number())
                        : Optional.<BigDecimal>empty());
        return elsewhere.or(() -> greatest(field));
    }

    /** What the cell takes, in words; empty if it takes any text. */
    static Optional<String> rule(Field.Leaf field) {
        boolean whole = field.type() == Field.Type.WHOLE_NUMBER;
        if (!whole && field.type() != Field.Type.NUMBER) {
            return Optional.empty();
        }
        StringBuilder rule = new StringBuilder(whole ? "Nhập số nguyên" : "Nhập số, phần lẻ sau dấu phẩy");
        field.range().least().ifPresent(least -> rule.append(", từ ").append(FormCells.figure(least)));
        greatest(field).ifPresent(greatest -> rule.append(", đến ").append(FormCells.figure(greatest)));
        return Optional.of(rule.append(field.mayBeNone() ? "; không có thì ghi dấu gạch ngang (-)." : ".")
                .toString());
    }

    /** The same as a formula over the cell. */
    static String formula(Field.Leaf field, String cell) {
        StringBuilder formula = new StringBuilder("AND(ISNUMBER(").append(cell).append(')');
        if (field.type() == Field.Type.WHOLE_NUMBER) {
            formula.append(",INT(").append(cell).append(")=").append(cell);
        }
        field.range()
                .least()
                .ifPresent(
                        least -> formula.append(',').append(cell).append(">=").append(least.toPlainString()));
        greatest(field)
                .ifPresent(greatest ->
                        formula.append(',').append(cell).append("<=").append(greatest.toPlainString()));
        formula.append(')');
        return field.mayBeNone()
                ? "OR(" + cell + "=\"-\",LOWER(" + cell + ")=\"không có\"," + formula + ")"
                : formula.toString();
    }
}
