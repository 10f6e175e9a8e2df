package vn.congvan.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.finding.Place;

/** The figures of two months beside each other. */
public final class Comparison {
    private Comparison() {}

    /**
     * A figure then and now.
     *
     * @param path {@code tong_hop.diem}; an item of a list by its name, {@code truc_tuyen[Thanh toán trực tuyến].diem}
     * @param items the names of the items of lists that it stands in, the outermost first
     * @param before empty where there was none
     * @param now empty where there is none
     * @param change {@code tăng 1,2}; empty where one of both is missing
     * @param from where the figure of now stands
     */
    public record Row(
            String path, String title, List<String> items, String before, String now, String change, Place from) {
        public Row {
            items = List.copyOf(items);
        }
    }

    /** Every number of the schema that either month has, in the schema's order; ranks count the other way. */
    static List<Row> of(Field.Group fields, Value.Fields before, Value.Fields now) {
        List<Row> rows = new ArrayList<>();
        compare(new At("", List.of()), fields, Optional.of(before), Optional.of(now), rows);
        return List.copyOf(rows);
    }

    /** Where in the data, as people call it. */
    private record At(String path, List<String> items) {
        At child(String name) {
            return new At(path.isEmpty() ? name : path + "." + name, items);
        }

        At item(Value.Fields item) {
            String name = Changes.firstWords(item).orElse("");
            List<String> within = new ArrayList<>(items);
            within.add(name);
            return new At(path + "[" + name + "]", List.copyOf(within));
        }
    }

    private static void compare(
            At at, Field field, Optional<? extends Value> before, Optional<? extends Value> now, List<Row> rows) {
        if (field instanceof Field.Group group) {
            group.fields()
                    .forEach((name, inner) ->
                            compare(at.child(name), inner, child(before, name), child(now, name), rows));
        } else if (field instanceof Field.List list && list.item() instanceof Field.Group) {
            compareItems(at, list, before, now, rows);
        } else if (field instanceof Field.Leaf leaf) {
            Optional<Value.Number> then = number(before);
            Optional<Value.Number> today = number(now);
            if (then.isPresent() || today.isPresent()) {
                rows.add(row(at, leaf, then, today));
            }
        }
    }

    /** The items of now, each with its like of then, and after them those of then that are no more. */
    private static void compareItems(
            At at, Field.List list, Optional<? extends Value> before, Optional<? extends Value> now, List<Row> rows) {
        List<Value.Fields> gone = new ArrayList<>(items(before));
        for (Value.Fields item : items(now)) {
            Optional<Value.Fields> then = Changes.same(item, before.map(value -> value));
            then.ifPresent(gone::remove);
            compare(at.item(item), list.item(), then, Optional.of(item), rows);
        }
        for (Value.Fields item : gone) {
            compare(at.item(item), list.item(), Optional.of(item), Optional.empty(), rows);
        }
    }

    private static Row row(At at, Field.Leaf leaf, Optional<Value.Number> then, Optional<Value.Number> now) {
        boolean rank = leaf.format() instanceof Format.Rank;
        Format.Change change = new Format.Change(new Format.Whole.Sibling(""), rank, rank ? "bậc" : "", false);
        return new Row(
                at.path(),
                leaf.title(),
                at.items(),
                then.map(figure -> Figures.write(figure.number())).orElse(""),
                now.map(figure -> Figures.write(figure.number())).orElse(""),
                then.isPresent() && now.isPresent()
                        ? Changes.moved(change, now.get().number(), then.get().number())
                        : "",
                now.map(Value.Number::place).orElse(new Place.Nowhere()));
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

    private static Optional<Value.Number> number(Optional<? extends Value> value) {
        return value.isPresent() && value.get() instanceof Value.Number number ? Optional.of(number) : Optional.empty();
    }
}
