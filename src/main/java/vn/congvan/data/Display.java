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
    private final Findings findings;

    Display(Value.Fields root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    Shown.Fields show(Field.Group group) {
        return show(root, group);
    }

    private Shown.Fields show(Value.Fields values, Field.Group group) {
        Map<String, Shown> shown = new LinkedHashMap<>();
        group.fields().forEach((name, field) -> {
            Optional<Value> value = values.get(name);
            if (value.isPresent()) {
                shown.put(name, show(value.get(), field, values));
            } else if (!field.required()) {
                shown.put(name, new Shown.None());
            }
        });
        return new Shown.Fields(shown);
    }

    private Shown show(Value value, Field field, Value.Fields siblings) {
        if (field instanceof Field.Group group && value instanceof Value.Fields fields) {
            return show(fields, group);
        } else if (field instanceof Field.List list && value instanceof Value.Items items) {
            List<Shown> shown = new ArrayList<>();
            items.items().forEach(item -> shown.add(show(item, list.item(), siblings)));
            return new Shown.Items(shown);
        } else if (value instanceof Value.Truth truth) {
            return new Shown.Truth(truth.truth());
        } else if (value instanceof Value.Number number) {
            return new Shown.Text(number(number, (Field.Leaf) field, siblings), number.place());
        } else if (value instanceof Value.Text text && ((Field.Leaf) field).format() instanceof Format.Entry entry) {
            return new Shown.Entry(entry.name(), text.text(), text.place());
        } else if (value instanceof Value.Text text) {
            return new Shown.Text(text(text.text(), ((Field.Leaf) field).format()), text.place());
        }
        return new Shown.None();
    }

    private String number(Value.Number number, Field.Leaf leaf, Value.Fields siblings) {
        Format format = leaf.format();
        String figure = Figures.write(number.number());
        if (format instanceof Format.Percent) {
            return figure + "%";
        } else if (format instanceof Format.Score score) {
            return figure + "/" + whole(score.of(), siblings);
        } else if (format instanceof Format.Rank rank) {
            return Figures.twoDigits(number.number().intValueExact()) + "/" + whole(rank.of(), siblings);
        } else if (format instanceof Format.Decimal decimal) {
            return Figures.write(rounded(number, decimal, leaf.title()));
        }
        return figure;
    }

    private String whole(Format.Whole of, Value.Fields siblings) {
        return new Wholes(root).find(of, siblings).map(Figures::write).orElseThrow();
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
