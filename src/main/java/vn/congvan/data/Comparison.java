package vn.congvan.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures of two months beside each other. */
public final class Comparison {
    private Comparison() {}

    /**
     * A figure then and now.
     *
     * @param path {@code tong_hop.diem}; an item of a list by its name, {@code truc_tuyen[Thanh toán trực tuyến].diem}
     * @param before empty where there was none
     * @param now empty where there is none
     * @param change {@code tăng 1,2}; empty where one of both is missing
     */
    public record Row(String path, String title, String before, String now, String change) {}

    /** Every number of the schema that either month has, in the schema's order; ranks count the other way. */
    static List<Row> of(Field.Group fields, Value.Fields before, Value.Fields now) {
        List<Row> rows = new ArrayList<>();
        compare("", fields, Optional.of(before), Optional.of(now), rows);
        return List.copyOf(rows);
    }

    private static void compare(
            String path, Field field, Optional<? extends Value> before, Optional<? extends Value> now, List<Row> rows) {
        if (field instanceof Field.Group group) {
            group.fields()
                    .forEach((name, inner) -> compare(
                            path.isEmpty() ? name : path + "." + name,
                            inner,
                            child(before, name),
                            child(now, name),
                            rows));
        } else if (field instanceof Field.List list && list.item() instanceof Field.Group) {
            compareItems(path, list, before, now, rows);
        } else if (field instanceof Field.Leaf leaf) {
            Optional<BigDecimal> then = number(before);
            Optional<BigDecimal> today = number(now);
            if (then.isPresent() || today.isPresent()) {
                rows.add(row(path, leaf, then, today));
            }
        }
    }

    /** The items of now, each with its like of then, and after them those of then that are no more. */
    private static void compareItems(
            String path,
            Field.List list,
            Optional<? extends Value> before,
            Optional<? extends Value> now,
            List<Row> rows) {
        List<Value.Fields> gone = new ArrayList<>(items(before));
        for (Value.Fields item : items(now)) {
            Optional<Value.Fields> then = Changes.same(item, before.map(value -> value));
            then.ifPresent(gone::remove);
            compare(named(path, item), list.item(), then, Optional.of(item), rows);
        }
        for (Value.Fields item : gone) {
            compare(named(path, item), list.item(), Optional.of(item), Optional.empty(), rows);
        }
    }

    private static String named(String path, Value.Fields item) {
        return path + "[" + Changes.firstWords(item).orElse("") + "]";
    }

    private static Row row(String path, Field.Leaf leaf, Optional<BigDecimal> then, Optional<BigDecimal> now) {
        boolean rank = leaf.format() instanceof Format.Rank;
        Format.Change change = new Format.Change(new Format.Whole.Sibling(""), rank, rank ? "bậc" : "", false);
        return new Row(
                path,
                leaf.title(),
                then.map(Figures::write).orElse(""),
                now.map(Figures::write).orElse(""),
                then.isPresent() && now.isPresent() ? Changes.moved(change, now.get(), then.get()) : "");
    }

    private static Optional<Value> child(Optional<? extends Value> value, String name) {
        return value.isPresent() && value.get() instanceof Value.Fields fields ? fields.get(name) : Optional.empty();
    }

    private static List<Value.Fields> items(Optional<? extends Value> value) {
        return value.isPresent() && value.get() instanceof Value.Items items
                ? items.items().stream()
                        .filter(Value.Fields.class::isInstance)
                        .map(Value.Fields.class::cast)
                        .toList()
                : List.of();
    }

    private static Optional<BigDecimal> number(Optional<? extends Value> value) {
        return value.isPresent() && value.get() instanceof Value.Number number
                ? Optional.of(number.number())
                : Optional.empty();
    }
}
