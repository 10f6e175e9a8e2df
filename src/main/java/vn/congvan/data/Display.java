package vn.congvan.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;

/** Shows values by the formats of their fields. */
final class Display {
    private final Value.Fields root;
    private final Changes changes;
    private final Findings findings;

    Display(Value.Fields root, Changes changes, Findings findings) {
        this.root = root;
        this.changes = changes;
        this.findings = findings;
    }

    Shown.Fields show(Field.Group group) {
        return show(root, changes.before(), group);
    }

    /** @param before the same group in the month that this one is compared with */
    private Shown.Fields show(Value.Fields values, Optional<Value.Fields> before, Field.Group group) {
        Map<String, Shown> shown = new LinkedHashMap<>();
        group.fields().forEach((name, field) -> {
            Optional<Value> value = values.get(name);
            if (field instanceof Field.Leaf leaf && leaf.format().derivedFrom().isPresent()) {
                shown.put(name, derived(leaf.format(), values, before));
            } else if (value.isPresent()) {
                shown.put(name, show(value.get(), before.flatMap(b -> b.get(name)), field, values));
            } else if (!field.required()) {
                shown.put(name, new Shown.None());
            }
        });
        return new Shown.Fields(shown);
    }

    private Shown derived(Format format, Value.Fields values, Optional<Value.Fields> before) {
        Format.Whole of = format.derivedFrom().orElseThrow();
        Optional<Value.Number> now = new Wholes(root).value(of, values);
        Optional<Value.Number> then =
                before.flatMap(group -> new Wholes(changes.before().orElse(group)).value(of, group));
        if (format instanceof Format.Before) {
            return text(then.map(number -> Figures.write(number.number())), then);
        } else if (format instanceof Format.Change change) {
            return text(changes.words(change, now.map(Value.Number::number), then.map(Value.Number::number)), now);
        }
        return text(now.map(number -> ((Format.Words) format).words().of(number.number())), now);
    }

    private static Shown text(Optional<String> words, Optional<Value.Number> from) {
        return words.<Shown>map(text -> new Shown.Text(text, from.orElseThrow().place()))
                .orElse(new Shown.None());
    }

    private Shown show(Value value, Optional<Value> before, Field field, Value.Fields siblings) {
        if (field instanceof Field.Group group && value instanceof Value.Fields fields) {
            Optional<Value.Fields> then =
                    before.filter(Value.Fields.class::isInstance).map(Value.Fields.class::cast);
            return show(fields, then, group);
        } else if (field instanceof Field.List list && value instanceof Value.Items items) {
            List<Shown> shown = new ArrayList<>();
            for (Value item : items.items()) {
                Optional<Value> then = item instanceof Value.Fields fields
                        ? Changes.same(fields, before).map(same -> same)
                        : Optional.empty();
                shown.add(show(item, then, list.item(), siblings));
            }
            return new Shown.Items(shown);
        } else if (value instanceof Value.Hole hole) {
            return new Shown.Hole(hole.title(), hole.place());
        } else if (value instanceof Value.Truth truth) {
            return new Shown.Truth(truth.truth());
        } else if (value instanceof Value.Number number) {
            return number(number, (Field.Leaf) field, siblings)
                    .<Shown>map(text -> new Shown.Text(text, number.place()))
                    .orElseGet(() -> holeIn((Field.Leaf) field, number, siblings));
        } else if (value instanceof Value.Text text && ((Field.Leaf) field).format() instanceof Format.Entry entry) {
            return new Shown.Entry(entry.name(), text.text(), text.place());
        } else if (value instanceof Value.Text text) {
            return new Shown.Text(text(text.text(), ((Field.Leaf) field).format()), text.place());
        }
        return new Shown.None();
    }

    /** What the number is counted out of is missing, not the number. */
    private Shown.Hole holeIn(Field.Leaf leaf, Value.Number number, Value.Fields siblings) {
        return leaf.format()
                .whole()
                .flatMap(whole -> new Wholes(root).at(whole, siblings))
                .filter(Value.Hole.class::isInstance)
                .map(hole -> new Shown.Hole(((Value.Hole) hole).title(), hole.place()))
                .orElse(new Shown.Hole(leaf.title(), number.place()));
    }

    /** Empty where what the number is counted out of is not there. */
    private Optional<String> number(Value.Number number, Field.Leaf leaf, Value.Fields siblings) {
        Format format = leaf.format();
        String figure = Figures.write(number.number());
        if (format instanceof Format.Percent) {
            return Optional.of(figure + "%");
        } else if (format instanceof Format.Score score) {
            return whole(score.of(), siblings).map(whole -> figure + "/" + whole);
        } else if (format instanceof Format.Rank rank) {
            String two = Figures.twoDigits(number.number().intValueExact());
            return whole(rank.of(), siblings).map(whole -> two + "/" + whole);
        } else if (format instanceof Format.Words words) {
            return Optional.of(words.words().of(number.number()));
        } else if (format instanceof Format.Decimal decimal) {
            return Optional.of(Figures.write(rounded(number, decimal, leaf.title())));
        }
        return Optional.of(figure);
    }

    private Optional<String> whole(Format.Whole of, Value.Fields siblings) {
        return new Wholes(root).find(of, siblings).map(Figures::write);
    }

    private BigDecimal rounded(Value.Number number, Format.Decimal format, String title) {
        BigDecimal rounded = format.rounded(number.number());
        if (rounded.compareTo(number.number()) != 0) {
            findings.add(Finding.of(
                    DataKind.ROUNDED,
                    number.place(),
                    "title",
                    title,
                    "given",
                    Figures.write(number.number()),
                    "shown",
                    Figures.write(rounded)));
        }
        return rounded;
    }

    private static String text(String text, Format format) {
        if (format instanceof Format.Day) {
            return Dates.day(text).map(Dates::slashed).orElseThrow();
        } else if (format instanceof Format.DayInWords) {
            return Dates.day(text)
                    .map(Dates::inWords)
                    .orElseGet(() -> Dates.month(text).map(Dates::inWords).orElseThrow());
        } else if (format instanceof Format.Month) {
            return Dates.month(text).map(Dates::slashed).orElseThrow();
        }
        return text;
    }
}
