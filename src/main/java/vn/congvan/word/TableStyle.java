package vn.congvan.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What a table's style says of each of its cells, by the cell's place (ECMA-376 Part 1 §17.7.6). */
final class TableStyle {
    /** From the strongest to the weakest. */
    private static final List<String> CONDITIONS = List.of(
            "nwCell",
            "neCell",
            "swCell",
            "seCell",
            "firstRow",
            "lastRow",
            "firstCol",
            "lastCol",
            "band1Vert",
            "band2Vert",
            "band1Horz",
            "band2Horz",
            "wholeTable");

    private static final Map<String, Integer> LOOK_BITS = Map.of(
            "w:firstRow",
            0x20,
            "w:lastRow",
            0x40,
            "w:firstColumn",
            0x80,
            "w:lastColumn",
            0x100,
            "w:noHBand",
            0x200,
            "w:noVBand",
            0x400);

    private final List<Node> chain;
    private final Node properties;
    private final Map<String, Layers> known = new ConcurrentHashMap<>();

    TableStyle(StyleResolver styles, Node tableProperties) {
        this.chain =
                styles.chain(styles.idOr(tableProperties.child("w:tblStyle").val(), "table"));
        this.properties = tableProperties;
    }

    /** The table's own properties over its style's. */
    Layers table() {
        return styleLayers("w:tblPr").under(properties);
    }

    private Layers styleLayers(String element) {
        return new Layers(chain.stream()
                .map(style -> style.child(element))
                .filter(Node::exists)
                .toList());
    }

    /** @param element {@code w:pPr}, {@code w:rPr} or {@code w:tcPr} */
    Layers cell(String element, Position position) {
        Set<String> conditions = conditions(position);
        return known.computeIfAbsent(element + conditions, key -> {
            List<Node> nodes = new ArrayList<>();
            for (String condition : CONDITIONS) {
                if (conditions.contains(condition)) {
                    for (Node style : chain) {
                        style.all("w:tblStylePr").stream()
                                .filter(part -> part.attribute("w:type", "").equals(condition))
                                .map(part -> part.child(element))
                                .filter(Node::exists)
                                .forEach(nodes::add);
                    }
                }
            }
            return new Layers(nodes).over(styleLayers(element));
        });
    }

    /** A cell's place in its table, from 0. */
    record Position(int row, int rows, int column, int columns) {}

    private Set<String> conditions(Position at) {
        Set<String> conditions = new TreeSet<>();
        conditions.add("wholeTable");
        boolean top = at.row() == 0 && look("w:firstRow");
        boolean bottom = at.row() == at.rows() - 1 && look("w:lastRow");
        boolean left = at.column() == 0 && look("w:firstColumn");
        boolean right = at.column() == at.columns() - 1 && look("w:lastColumn");
        add(conditions, top, "firstRow");
        add(conditions, bottom, "lastRow");
        add(conditions, left, "firstCol");
        add(conditions, right, "lastCol");
        add(conditions, top && left, "nwCell");
        add(conditions, top && right, "neCell");
        add(conditions, bottom && left, "swCell");
        add(conditions, bottom && right, "seCell");
        if (!look("w:noHBand") && !top && !bottom) {
            int band = at.row() - (look("w:firstRow") ? 1 : 0);
            conditions.add(band / bandSize("w:tblStyleRowBandSize") % 2 == 0 ? "band1Horz" : "band2Horz");
        }
        if (!look("w:noVBand") && !left && !right) {
            int band = at.column() - (look("w:firstColumn") ? 1 : 0);
            conditions.add(band / bandSize("w:tblStyleColBandSize") % 2 == 0 ? "band1Vert" : "band2Vert");
        }
        return conditions;
    }

    private static void add(Set<String> conditions, boolean holds, String condition) {
        if (holds) {
            conditions.add(condition);
        }
    }

    private int bandSize(String element) {
        return Math.max(1, table().number(element, "w:val").orElse(1));
    }

    /** An attribute of its own in newer files, a bit of the value in older ones (§17.4.55). */
    private boolean look(String attribute) {
        Node look = properties.child("w:tblLook");
        Optional<String> own = look.attribute(attribute);
        if (own.isPresent()) {
            return Node.isOn(own.get());
        }
        try {
            int bits = Integer.parseInt(look.attribute("w:val", "0"), 16);
            return (bits & LOOK_BITS.getOrDefault(attribute, 0)) != 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
