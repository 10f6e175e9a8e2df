package vn.congvan.data;

import java.math.BigDecimal;
import java.util.Optional;

/** Finds what a score or rank is counted out of. */
final class Wholes {
    private final Value.Fields root;

    Wholes(Value.Fields root) {
        this.root = root;
    }

    /** Empty if the field that holds it is missing or no number: that is told as a finding of its own. */
    Optional<BigDecimal> find(Format.Whole whole, Value.Fields siblings) {
        return whole instanceof Format.Whole.Fixed fixed
                ? Optional.of(fixed.number())
                : value(whole, siblings).map(Value.Number::number);
    }

    /** The number in the field itself; empty for one that the schema fixes. */
    Optional<Value.Number> value(Format.Whole whole, Value.Fields siblings) {
        return at(whole, siblings).flatMap(Wholes::number);
    }

    /** Whatever stands in the field itself. */
    Optional<Value> at(Format.Whole whole, Value.Fields siblings) {
        if (whole instanceof Format.Whole.Sibling sibling) {
            return siblings.get(sibling.name());
        } else if (whole instanceof Format.Whole.AtRoot atRoot) {
            Optional<Value> at = Optional.of(root);
            for (String name : atRoot.names()) {
                at = at.flatMap(value -> value instanceof Value.Fields fields ? fields.get(name) : Optional.empty());
            }
            return at;
        }
        return Optional.empty();
    }

    private static Optional<Value.Number> number(Value value) {
        return value instanceof Value.Number number ? Optional.of(number) : Optional.empty();
    }
}
