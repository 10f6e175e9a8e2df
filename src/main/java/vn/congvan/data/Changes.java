package vn.congvan.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How a figure moved since the month it is compared with, in words: {@code tăng 1,2 điểm}, {@code không đổi}. */
public final class Changes {
    static final String SAME = "không đổi";
    static final String NOT_COMPARABLE = "không so sánh được";

    private final Previous previous;

    Changes(Previous previous) {
        this.previous = previous;
    }

    /** The values that a group had then: what stands beside the figure. */
    Optional<Value.Fields> before() {
        return previous instanceof Previous.Of of ? Optional.of(of.values()) : Optional.empty();
    }

    /** Empty where there is nothing to say: no month before, or no figure in it. */
    Optional<String> words(Format.Change format, Optional<BigDecimal> now, Optional<BigDecimal> before) {
        if (now.isEmpty() || previous instanceof Previous.None) {
            return Optional.empty();
        } else if (previous instanceof Previous.Of of) {
            return before.map(then -> moved(format, now.get(), then) + since(of, format.named()));
        }
        return Optional.of(NOT_COMPARABLE);
    }

    /** Rank 9 after rank 12 is a rise. */
    static String moved(Format.Change format, BigDecimal now, BigDecimal then) {
        BigDecimal difference = format.rank() ? then.subtract(now) : now.subtract(then);
        if (difference.signum() == 0) {
            return SAME;
        }
        BigDecimal size = difference.abs().stripTrailingZeros();
        String figure = format.rank() ? Figures.twoDigits(size.intValueExact()) : Figures.write(plain(size));
        String unit = format.unit().isEmpty() ? "" : " " + format.unit();
        return (difference.signum() > 0 ? "tăng " : "giảm ") + figure + unit;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** A month that is not the one before is named always. */
    private static String since(Previous.Of of, boolean named) {
        if (of.next()) {
            return named ? " so với tháng trước" : "";
        }
        return " so với tháng " + Dates.slashed(of.month());
    }

    /** The item of the list then that is the item now: the one with the same first words. */
    public static Optional<Value.Fields> same(Value.Fields item, Optional<Value> listBefore) {
        Optional<String> name = firstWords(item);
        List<Value> items = listBefore
                .filter(Value.Items.class::isInstance)
                .map(list -> ((Value.Items) list).items())
                .orElse(List.of());
        return items.stream()
                .filter(Value.Fields.class::isInstance)
                .map(Value.Fields.class::cast)
                .filter(other -> name.isPresent() && firstWords(other).equals(name))
                .findFirst();
    }

    static Optional<String> firstWords(Value.Fields item) {
        return item.fields().values().stream()
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text())
                .findFirst();
    }
}
