package vn.congvan.data.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.congvan.data.Value;
import vn.congvan.finding.Place;

/** Puts single values together to groups and lists. What stays without any value is left out and its place noted as blank. */
final class Assembly {
    private sealed interface Node {
        Place place();
    }

    private record Leaf(Value value) implements Node {
        @Override
        public Place place() {
            return value.place();
        }
    }

    private record Group(Map<String, Node> inner, Map<String, Place> blanks, Place place) implements Node {
        static Group at(Place place) {
            return new Group(new LinkedHashMap<>(), new LinkedHashMap<>(), place);
        }
    }

    private record Items(TreeMap<Integer, Node> items, Place place) implements Node {}

    private final Group root;

    Assembly(Place place) {
        root = Group.at(place);
    }

    /** @param path that of a single value of the schema, not put before; or that of a list, then with all its items */
    void put(KeyPath path, Value value) {
        Group group = parent(path, value.place());
        KeyPath.Step last = path.steps().get(path.steps().size() - 1);
        if (last.item() > 0) {
            items(group, last, value.place()).items().put(last.item(), new Leaf(value));
        } else {
            group.inner().put(last.name(), new Leaf(value));
        }
    }

    /** Notes the place of a value that was not given. */
    void blank(KeyPath path, Place place) {
        Group group = parent(path, place);
        group.blanks().putIfAbsent(path.steps().get(path.steps().size() - 1).name(), place);
    }

    private Group parent(KeyPath path, Place place) {
        Group group = root;
        for (KeyPath.Step step : path.steps().subList(0, path.steps().size() - 1)) {
            Node inner = step.item() > 0
                    ? items(group, step, place).items().computeIfAbsent(step.item(), item -> Group.at(place))
                    : group.inner().computeIfAbsent(step.name(), name -> Group.at(place));
            group = (Group) inner;
        }
        return group;
    }

    private static Items items(Group group, KeyPath.Step step, Place place) {
        return (Items) group.inner().computeIfAbsent(step.name(), name -> new Items(new TreeMap<>(), place));
    }

    Value.Fields build() {
        return fields(root);
    }

    private static Optional<Value> value(Node node) {
        if (node instanceof Group group) {
            Value.Fields fields = fields(group);
            return fields.fields().isEmpty() ? Optional.empty() : Optional.of(fields);
        } else if (node instanceof Items items) {
            List<Value> values = new ArrayList<>();
            items.items().values().forEach(item -> value(item).ifPresent(values::add));
            return values.isEmpty() ? Optional.empty() : Optional.of(new Value.Items(values, items.place()));
        }
        return Optional.of(((Leaf) node).value());
    }

    private static Value.Fields fields(Group group) {
        Map<String, Value> fields = new LinkedHashMap<>();
        Map<String, Place> blanks = new LinkedHashMap<>(group.blanks());
        group.inner().forEach((name, node) -> {
            Optional<Value> value = value(node);
            value.ifPresent(given -> fields.put(name, given));
            if (value.isEmpty()) {
                blanks.putIfAbsent(name, node.place());
            }
        });
        blanks.keySet().removeAll(fields.keySet());
        return new Value.Fields(fields, group.place(), blanks);
    }
}
