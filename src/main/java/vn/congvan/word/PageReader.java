package vn.congvan.word;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.word.Section.Column;
import vn.congvan.word.Section.PageNumberStyle;
import vn.congvan.word.Section.PageSetup;

/** Reads the paper of a section and what it leaves to the text (ECMA-376 Part 1 §17.6). */
final class PageReader {
    private static final int LETTER_WIDTH = 12_240;
    private static final int LETTER_HEIGHT = 15_840;
    private static final int MARGIN = 1_440;

    /** Word's own limit. */
    private static final int COLUMNS = 45;

    private final Context context;
    private final String part;

    PageReader(Context context, String part) {
        this.context = context;
        this.part = part;
    }

    PageSetup page(Node properties) {
        Node size = properties.child("w:pgSz");
        Node margins = properties.child("w:pgMar");
        Node numbers = properties.child("w:pgNumType");
        int width = side(size, "w:w", LETTER_WIDTH);
        int height = side(size, "w:h", LETTER_HEIGHT);
        int gutter = Limits.length(margins.number("w:gutter", 0));
        int[] across = margins(margins, "w:left", "w:right", width - gutter);
        int[] down = margins(margins, "w:top", "w:bottom", height);
        OptionalInt first = numbers.number("w:start");
        return new PageSetup(
                width,
                height,
                down[0],
                across[1],
                down[1],
                across[0],
                Limits.within(margins.number("w:header", 720), 0, height),
                Limits.within(margins.number("w:footer", 720), 0, height),
                gutter,
                properties.has("w:titlePg") && properties.child("w:titlePg").isOn(),
                first,
                numberStyle(numbers.attribute("w:fmt", "decimal")),
                linePitch(properties.child("w:docGrid")),
                alignment(properties.child("w:vAlign").val()),
                columns(properties.child("w:cols"), width - across[0] - across[1] - gutter));
    }

    /** A page that is no page is told, and taken for one of the nearest size. */
    private int side(Node size, String attribute, int otherwise) {
        int given = size.number(attribute, otherwise);
        int side = given <= 0 ? otherwise : Limits.within(given, Limits.SHORTEST_PAGE, Limits.LONGEST);
        if (given != side) {
            tell("w:pgSz", attribute, given);
        }
        return side;
    }

    /** Margins that leave no room for text are told, and the usual ones taken, or a tenth of a small page. */
    private int[] margins(Node node, String first, String second, int side) {
        int one = Limits.either(node.number(first, MARGIN));
        int other = Limits.either(node.number(second, MARGIN));
        if (side - Math.abs(one) - Math.abs(other) >= Limits.SHORTEST_PAGE / 2) {
            return new int[] {one, other};
        }
        if (node.exists()) {
            tell("w:pgMar", first, one);
        }
        int usual = Math.min(MARGIN, Math.max(0, side / 10));
        return new int[] {usual, usual};
    }

    private void tell(String element, String attribute, int value) {
        context.findings()
                .add(Finding.of(
                        WordKind.PAGE_IMPOSSIBLE,
                        new Place.AtParagraph(context.word().file(), part, ""),
                        "element",
                        element + " " + attribute,
                        "value",
                        Integer.toString(value)));
    }

    private static Table.VerticalAlignment alignment(String value) {
        return switch (value) {
            case "center" -> Table.VerticalAlignment.CENTRE;
            case "bottom" -> Table.VerticalAlignment.BOTTOM;
            default -> Table.VerticalAlignment.TOP;
        };
    }

    private static int linePitch(Node grid) {
        return switch (grid.attribute("w:type", "default")) {
            case "lines", "linesAndChars", "snapToChars" -> Limits.length(grid.number("w:linePitch", 0));
            default -> 0;
        };
    }

    private static PageNumberStyle numberStyle(String format) {
        return switch (format) {
            case "lowerRoman" -> PageNumberStyle.LOWER_ROMAN;
            case "upperRoman" -> PageNumberStyle.UPPER_ROMAN;
            case "lowerLetter" -> PageNumberStyle.LOWER_LETTER;
            case "upperLetter" -> PageNumberStyle.UPPER_LETTER;
            case "numberInDash" -> PageNumberStyle.IN_DASHES;
            default -> PageNumberStyle.DECIMAL;
        };
    }

    private static List<Column> columns(Node node, int width) {
        List<Column> columns = new ArrayList<>();
        boolean equal = Node.isOn(node.attribute("w:equalWidth", "1"));
        if (!equal) {
            for (Node column : node.all("w:col")) {
                columns.add(new Column(
                        Limits.within(column.number("w:w", width), Limits.SHORTEST_PAGE / 2, Limits.LONGEST),
                        Limits.length(column.number("w:space", 0))));
            }
        }
        if (columns.isEmpty()) {
            int count = Limits.within(node.number("w:num", 1), 1, COLUMNS);
            int space = count == 1 ? 0 : Limits.length(node.number("w:space", 720));
            int each = Math.max(Limits.SHORTEST_PAGE / 2, (width - space * (count - 1)) / count);
            for (int i = 0; i < count; i++) {
                columns.add(new Column(each, i == count - 1 ? 0 : space));
            }
        }
        return columns.size() > COLUMNS ? columns.subList(0, COLUMNS) : columns;
    }
}
