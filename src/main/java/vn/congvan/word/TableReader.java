package vn.congvan.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.congvan.finding.Place;
import vn.congvan.word.Table.Cell;
import vn.congvan.word.Table.CellBorders;
import vn.congvan.word.Table.HeightRule;
import vn.congvan.word.Table.Margins;
import vn.congvan.word.Table.Row;
import vn.congvan.word.Table.TextDirection;
import vn.congvan.word.Table.VerticalAlignment;
import vn.congvan.word.Table.VerticalMerge;

/** Reads a table (ECMA-376 Part 1 §17.4). */
final class TableReader {
    /** Left and right, in twips, where nothing says otherwise (§17.4.42). */
    private static final int DEFAULT_MARGIN = 115;

    private final Context context;
    private final String part;
    private final BlockReader blocks;

    TableReader(Context context, String part, BlockReader blocks) {
        this.context = context;
        this.part = part;
        this.blocks = blocks;
    }

    Block read(Node node) {
        TableStyle style = new TableStyle(context.styles(), node.child("w:tblPr"));
        Layers properties = style.table();
        Place place = context.place(part, node);
        context.shortfalls().check(node.child("w:tblPr"), place);
        context.shortfalls()
                .checkStyle(
                        context.styles(),
                        node.child("w:tblPr").child("w:tblStyle").val(),
                        place);
        List<Node> rowNodes = rows(node, place);
        List<Row> rows = new ArrayList<>();
        for (Node row : rowNodes) {
            rows.add(row(row, style, rows.size(), rowNodes.size()));
        }
        Node width = properties.find("w:tblW");
        Table table = new Table(
                alignment(properties),
                Limits.either(dxa(properties.find("w:tblInd")).orElse(0)),
                grid(node, rows),
                properties.find("w:tblLayout").attribute("w:type", "").equals("fixed"),
                optional(dxa(width)).filter(w -> w > 0),
                optional(percent(width)).filter(w -> w > 0),
                rows,
                place);
        return FloatingReader.table(properties.find("w:tblpPr"), table);
    }

    private static Optional<Integer> optional(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    private static OptionalInt dxa(Node width) {
        OptionalInt twips = width.attribute("w:type", "dxa").equals("dxa") ? width.number("w:w") : OptionalInt.empty();
        return twips.isPresent() ? OptionalInt.of(Limits.either(twips.getAsInt())) : twips;
    }

    /** Fiftieths of a per cent; newer files write {@code 50%} (§17.18.90). */
    private static OptionalInt percent(Node width) {
        String value = width.attribute("w:w", "");
        if (value.endsWith("%")) {
            return fiftieths(Measure.parse(value.substring(0, value.length() - 1)), 50);
        }
        return width.attribute("w:type", "").equals("pct") ? fiftieths(Measure.parse(value), 1) : OptionalInt.empty();
    }

    private static OptionalInt fiftieths(OptionalInt value, int each) {
        int most = Limits.WIDEST_TABLE / each;
        return value.isPresent() ? OptionalInt.of(Limits.within(value.getAsInt(), 0, most) * each) : value;
    }

    /** Rows, also from within content controls; a row deleted under tracking is gone. */
    private List<Node> rows(Node parent, Place place) {
        List<Node> rows = new ArrayList<>();
        for (Node child : parent.children()) {
            switch (child.name()) {
                case "w:tr" -> {
                    if (child.child("w:trPr").has("w:del")) {
                        context.note(WordKind.TRACKED_CHANGES);
                    } else {
                        rows.add(child);
                    }
                }
                case "w:sdt" -> rows.addAll(rows(child.child("w:sdtContent"), place));
                case "w:customXml", "w:ins", "w:moveTo" -> rows.addAll(rows(child, place));
                default -> context.shortfalls().meet("w:tbl", child, place);
            }
        }
        return rows;
    }

    private List<Node> cells(Node row) {
        List<Node> cells = new ArrayList<>();
        for (Node child : row.children()) {
            switch (child.name()) {
                case "w:tc" -> cells.add(child);
                case "w:sdt" -> cells.addAll(cells(child.child("w:sdtContent")));
                case "w:customXml", "w:ins", "w:moveTo" -> cells.addAll(cells(child));
                case "w:trPr", "w:tblPrEx" -> context.shortfalls().check(child, () -> context.place(part, row));
                default -> context.shortfalls().meet("w:tr", child, () -> context.place(part, row));
            }
        }
        return cells;
    }

    private Row row(Node node, TableStyle style, int at, int rowCount) {
        Layers properties = style.cell("w:trPr", new TableStyle.Position(at, rowCount, 0, 1))
                .under(node.child("w:trPr"));
        Layers table =
                style.table().under(node.child("w:tblPrEx")); // what the row has otherwise than the table (§17.4.60)
        List<Node> cellNodes = cells(node);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < cellNodes.size(); i++) {
            boolean continues = cellNodes
                            .get(i)
                            .child("w:tcPr")
                            .child("w:hMerge")
                            .attribute("w:val", "continue")
                            .equals("continue")
                    && cellNodes.get(i).child("w:tcPr").has("w:hMerge");
            if (continues && !cells.isEmpty()) {
                cells.set(cells.size() - 1, wider(cells.get(cells.size() - 1)));
            } else {
                TableStyle.Position position = new TableStyle.Position(at, rowCount, i, cellNodes.size());
                cells.add(cell(cellNodes.get(i), style, table, position));
            }
        }
        if (properties.find("w:jc").exists() && alignment(properties) != alignment(style.table())) {
            context.unsupported("w:jc", context.place(part, node));
        }
        Node height = properties.find("w:trHeight");
        HeightRule rule = switch (height.attribute("w:hRule", "atLeast")) {
            case "exact" -> HeightRule.EXACT;
            case "auto" -> HeightRule.AUTO;
            default -> height.exists() ? HeightRule.AT_LEAST : HeightRule.AUTO;
        };
        return new Row(
                Limits.within(properties.number("w:gridBefore", "w:val").orElse(0), 0, Limits.TABLE_COLUMNS),
                Limits.length(height.number("w:val", 0)),
                rule,
                properties.isOn("w:cantSplit"),
                properties.isOn("w:tblHeader"),
                cells);
    }

    private static Alignment alignment(Layers properties) {
        return ParagraphFormats.alignment(properties.find("w:jc").val());
    }

    /** A cell of an old file that has swallowed the one at its right (§17.4.22). */
    private static Cell wider(Cell cell) {
        return new Cell(
                cell.span() + 1,
                cell.merge(),
                Optional.empty(),
                cell.margins(),
                cell.alignment(),
                cell.direction(),
                cell.borders(),
                cell.shading(),
                cell.blocks());
    }

    private Cell cell(Node node, TableStyle style, Layers table, TableStyle.Position at) {
        Layers properties = style.cell("w:tcPr", at).under(node.child("w:tcPr"));
        Node direct = node.child("w:tcPr");
        Optional<String> shading = Shading.colour(properties.find("w:shd"));
        BlockReader.TableBase base =
                new BlockReader.TableBase(style.cell("w:pPr", at), style.cell("w:rPr", at), shading);
        Node merge = direct.child("w:vMerge");
        VerticalAlignment alignment = switch (properties.find("w:vAlign").val()) {
            case "center" -> VerticalAlignment.CENTRE;
            case "bottom" -> VerticalAlignment.BOTTOM;
            default -> VerticalAlignment.TOP;
        };
        context.shortfalls().check(direct, () -> context.place(part, node));
        return new Cell(
                Limits.within(direct.child("w:gridSpan").number("w:val", 1), 1, Limits.TABLE_COLUMNS),
                !merge.exists()
                        ? VerticalMerge.NONE
                        : merge.val().equals("restart") ? VerticalMerge.FIRST : VerticalMerge.CONTINUED,
                optional(dxa(direct.child("w:tcW"))).filter(w -> w > 0),
                margins(properties, table),
                alignment,
                direction(properties.find("w:textDirection").val()),
                borders(properties, table, at),
                shading,
                blocks.read(node, base));
    }

    private static TextDirection direction(String value) {
        return switch (value) {
            case "btLr", "lr" -> TextDirection.UP;
            case "tbRl", "tbRlV", "rl", "rlV" -> TextDirection.DOWN;
            default -> TextDirection.ACROSS;
        };
    }

    private static Margins margins(Layers cell, Layers table) {
        return new Margins(
                margin(cell, table, "w:top", "w:top", 0),
                margin(cell, table, "w:end", "w:right", DEFAULT_MARGIN),
                margin(cell, table, "w:bottom", "w:bottom", 0),
                margin(cell, table, "w:start", "w:left", DEFAULT_MARGIN));
    }

    @SuppressWarnings("ReferenceEquality") // which of the two lists it is, not what is in it
    private static int margin(Layers cell, Layers table, String strict, String transitional, int otherwise) {
        for (Layers layers : List.of(cell, table)) {
            for (Node node : layers.nodes()) {
                Node margins = layers == cell ? node.child("w:tcMar") : node.child("w:tblCellMar");
                Node side = margins.has(strict) ? margins.child(strict) : margins.child(transitional);
                OptionalInt width = dxa(side);
                if (side.exists() && width.isPresent()) {
                    return Limits.length(width.getAsInt());
                }
            }
        }
        return otherwise;
    }

    /** A cell's own borders go before the table's; the table's inner ones stand between cells (§17.4.66). */
    private static CellBorders borders(Layers cell, Layers table, TableStyle.Position at) {
        boolean top = at.row() == 0;
        boolean bottom = at.row() == at.rows() - 1;
        boolean left = at.column() == 0;
        boolean right = at.column() == at.columns() - 1;
        return new CellBorders(
                side(cell, table, "w:top", "w:top", top ? "w:top" : "w:insideH"),
                side(cell, table, "w:end", "w:right", right ? "w:right" : "w:insideV"),
                side(cell, table, "w:bottom", "w:bottom", bottom ? "w:bottom" : "w:insideH"),
                side(cell, table, "w:start", "w:left", left ? "w:left" : "w:insideV"));
    }

    private static Optional<Border> side(
            Layers cell, Layers table, String strict, String transitional, String ofTable) {
        for (Node node : cell.nodes()) {
            Node borders = node.child("w:tcBorders");
            Node side = borders.has(strict) ? borders.child(strict) : borders.child(transitional);
            if (side.exists()) {
                return ParagraphFormats.border(side);
            }
        }
        for (Node node : table.nodes()) {
            Node borders = node.child("w:tblBorders");
            boolean inner = !ofTable.equals(transitional);
            Node side = inner || borders.has(transitional) ? borders.child(ofTable) : borders.child(strict);
            if (side.exists()) {
                return ParagraphFormats.border(side);
            }
        }
        return Optional.empty();
    }

    /** As the file has it, with columns added for cells that reach beyond it: a grid may be missing altogether. */
    private static List<Integer> grid(Node table, List<Row> rows) {
        List<Integer> grid = new ArrayList<>();
        for (Node column : table.child("w:tblGrid").all("w:gridCol")) {
            if (grid.size() < Limits.TABLE_COLUMNS) {
                grid.add(Limits.length(column.number("w:w", 0)));
            }
        }
        for (Row row : rows) {
            int at = row.gridBefore();
            for (Cell cell : row.cells()) {
                int wanted = cell.width().orElse(0) / cell.span();
                at = Math.min(at + cell.span(), Limits.TABLE_COLUMNS);
                while (grid.size() < at) {
                    grid.add(wanted);
                }
            }
        }
        return grid;
    }
}
