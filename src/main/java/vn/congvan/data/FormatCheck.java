package vn.congvan.data;

import java.math.BigDecimal;
import java.util.Optional;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;

/** What a display format asks of its value beyond the schema's types: dates that exist, scores and ranks within their wholes. */
final class FormatCheck {
    private final Value.Fields root;
    private final Findings findings;

    FormatCheck(Value.Fields root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    void check(Field.Group group) {
        check(root, group);
    }

    private void check(Value.Fields values, Field.Group group) {
        values.fields().forEach((name, value) -> {
            Field field = group.fields().get(name);
            if (field instanceof Field.Leaf leaf && leaf.format().derivedFrom().isPresent()) {
                findings.add(Finding.of(DataKind.DERIVED, value.place(), "key", name, "title", leaf.title()));
            } else if (field != null) {
                check(value, field, values);
            }
        });
    }

    private void check(Value value, Field field, Value.Fields siblings) {
        if (field instanceof Field.Group group && value instanceof Value.Fields fields) {
            check(fields, group);
        } else if (field instanceof Field.List list && value instanceof Value.Items items) {
            items.items().forEach(item -> check(item, list.item(), siblings));
        } else if (field instanceof Field.Leaf leaf && value instanceof Value.Number number) {
            checkNumber(number, leaf, siblings);
        } else if (field instanceof Field.Leaf leaf && value instanceof Value.Text text) {
            checkText(text, leaf);
        }
    }

    private void checkNumber(Value.Number number, Field.Leaf leaf, Value.Fields siblings) {
        if (leaf.format() instanceof Format.Score score) {
            refuseAbove(number, leaf, score.of(), siblings, DataKind.SCORE_ABOVE_MAXIMUM);
        } else if (leaf.format() instanceof Format.Rank rank) {
            refuseAbove(number, leaf, rank.of(), siblings, DataKind.RANK_BEYOND);
        }
    }

    private void refuseAbove(
            Value.Number number, Field.Leaf leaf, Format.Whole of, Value.Fields siblings, DataKind kind) {
        Optional<BigDecimal> whole = new Wholes(root).find(of, siblings);
        if (whole.isPresent() && number.number().compareTo(whole.get()) > 0) {
            findings.add(Finding.of(
                    kind,
                    number.place(),
                    "title",
                    leaf.title(),
                    "given",
                    Figures.write(number.number()),
                    "limit",
                    Figures.write(whole.get())));
        }
    }

    private void checkText(Value.Text text, Field.Leaf leaf) {
        boolean isDay = Dates.day(text.text()).isPresent();
        boolean isMonth = Dates.month(text.text()).isPresent();
        boolean wrongDay = (leaf.format() instanceof Format.Day && !isDay)
                || (leaf.format() instanceof Format.DayInWords && !isDay && !isMonth);
        if (wrongDay) {
            findings.add(Finding.of(DataKind.NOT_A_DATE, text.place(), "title", leaf.title(), "given", text.text()));
        } else if (leaf.format() instanceof Format.Month && !isMonth) {
            findings.add(Finding.of(DataKind.NOT_A_MONTH, text.place(), "title", leaf.title(), "given", text.text()));
        }
    }
}
