package vn.congvan.data.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.data.Changes;
import vn.congvan.data.Value;

/**
 * A figure, or those of a list's items, as an expression takes it.
 *
 * @param number a {@link BigDecimal} or a list of them
 * @param value whose place a finding names
 */
record Figure(Object number, Value value) {
    /** Where an expression's names are looked up. */
    interface Source {
        Optional<Figure> figure(String name);

        /** The words of a field that is no number; empty for one that is. */
        Optional<String> text(String name);
    }

    /**
     * The values of a month, with those of the month before under {@code truoc}.
     *
     * @param item the item that the check is made for; looked at before the whole
     */
    record Month(Value.Fields values, Optional<Value.Fields> previous, Optional<Item> item) implements Source {
        private static final String BEFORE = "truoc.";

        /** An item of the list {@code name}, and the same one in the month before. */
        record Item(String name, Value.Fields now) {}

        @Override
        public Optional<Figure> figure(String name) {
            if (name.startsWith(BEFORE)) {
                return before(name.substring(BEFORE.length()));
            }
            return item.flatMap(i -> in(i.now(), name)).or(() -> in(values, name));
        }

        private Optional<Figure> before(String name) {
            Optional<Figure> ofItem = item.flatMap(i -> previous.flatMap(then -> then.get(i.name()))
                    .flatMap(list -> Changes.same(i.now(), Optional.of(list)))
                    .flatMap(then -> in(then, name)));
            return ofItem.or(() -> previous.flatMap(then -> in(then, name)));
        }

        @Override
        public Optional<String> text(String name) {
            return item.flatMap(i -> i.now().get(name))
                    .filter(Value.Text.class::isInstance)
                    .map(value -> ((Value.Text) value).text());
        }

        private static Optional<Figure> in(Value.Fields fields, String path) {
            List<Value> at = List.of(fields);
            for (String name : path.split("\\.", -1)) {
                List<Value> next = new ArrayList<>();
                for (Value value : at) {
                    children(value, name, next);
                }
                at = next;
            }
            boolean isList = fields.get(path.split("\\.", -1)[0])
                    .filter(Value.Items.class::isInstance)
                    .isPresent();
            List<BigDecimal> numbers = new ArrayList<>();
            for (Value value : at) {
                if (value instanceof Value.Number number) {
                    numbers.add(number.number());
                }
            }
            if (numbers.isEmpty() || numbers.size() != at.size()) {
                return Optional.empty();
            }
            return Optional.of(new Figure(isList ? numbers : numbers.get(0), at.get(0)));
        }

        private static void children(Value value, String name, List<Value> found) {
            if (value instanceof Value.Fields fields) {
                fields.get(name).ifPresent(found::add);
            } else if (value instanceof Value.Items items) {
                items.items().forEach(item -> children(item, name, found));
            }
        }
    }
}
