package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.word.Table;
import vn.congvan.word.Table.CellBorders;
import vn.congvan.word.Table.TextDirection;
import vn.congvan.word.Table.VerticalAlignment;

/** The cells of one row, each with its pieces. */
record RowBox(List<CellBox> cells) {
    RowBox {
        cells = List.copyOf(cells);
    }

    /**
     * A cell in a row. Points.
     *
     * @param x from the column's left edge
     * @param extra how far the cell reaches below its row
     * @param rows that the cell spans
     */
    record CellBox(
            double x,
            double width,
            Table.Margins margins,
            VerticalAlignment alignment,
            TextDirection direction,
            CellBorders borders,
            Optional<String> shading,
            List<Piece> content,
            double extra,
            int rows) {
        CellBox {
            content = List.copyOf(content);
        }

        double contentHeight() {
            return height(content);
        }

        double verticalMargins() {
            return (margins.top() + margins.bottom()) / 20.0;
        }

        boolean isUpright() {
            return direction != TextDirection.ACROSS;
        }

        /** How high a row has to be for it, as far as the rows below are not. */
        double wanted() {
            return (isUpright() ? 0 : contentHeight()) + verticalMargins() - extra;
        }

        /**
         * How many pieces fit. Word lets single lines stand where a row goes over to the next page: its own page breaks say so.
         *
         * @param room with the margins, in points
         */
        int fitting(double room) {
            double y = verticalMargins();
            int count = 0;
            for (Piece piece : content) {
                y += piece.before() + piece.height();
                if (y > room + 0.01) {
                    break;
                }
                y += piece.after();
                count++;
            }
            return count;
        }

        CellBox with(List<Piece> part, double below, int rowsLeft) {
            return new CellBox(x, width, margins, alignment, direction, borders, shading, part, below, rowsLeft);
        }
    }

    /** The height of pieces that stand one below the other. */
    static double height(List<Piece> pieces) {
        double height = 0;
        for (Piece piece : pieces) {
            height += piece.before() + piece.height() + piece.after();
        }
        return height;
    }

    List<Fragment> fragments(double height) {
        List<Fragment> fragments = new ArrayList<>();
        for (CellBox cell : cells) {
            double whole = height + cell.extra();
            cell.shading()
                    .ifPresent(colour -> fragments.add(new Fragment.Fill(cell.x(), 0, cell.width(), whole, colour)));
        }
        for (CellBox cell : cells) {
            addContent(cell, height + cell.extra(), fragments);
        }
        for (CellBox cell : cells) {
            addBorders(cell, height + cell.extra(), fragments);
        }
        return fragments;
    }

    private static void addContent(CellBox cell, double height, List<Fragment> fragments) {
        if (cell.isUpright()) {
            addUpright(cell, height, fragments);
            return;
        }
        double room = height - cell.verticalMargins() - cell.contentHeight();
        double offset = switch (cell.alignment()) {
            case TOP -> 0;
            case CENTRE -> Math.max(0, room / 2);
            case BOTTOM -> Math.max(0, room);
        };
        double y = cell.margins().top() / 20.0 + offset;
        double x = cell.x() + cell.margins().left() / 20.0;
        double right = cell.x() + cell.width() - cell.margins().right() / 20.0;
        Frame frame = Frame.within(new Frame.Box(x, cell.margins().top() / 20.0, right, height));
        Stack.place(cell.content(), x, y, frame, fragments);
    }

    /** Lines as long as the cell is high, one beside the other. */
    private static void addUpright(CellBox cell, double height, List<Fragment> fragments) {
        List<Fragment> text = new ArrayList<>();
        double lines = cell.contentHeight();
        Stack.place(
                cell.content(), 0, 0, Frame.within(new Frame.Box(0, 0, height - cell.verticalMargins(), lines)), text);
        double left = cell.x() + cell.margins().left() / 20.0;
        double right = cell.x() + cell.width() - cell.margins().right() / 20.0;
        double room = Math.max(0, right - left - lines);
        double offset = switch (cell.alignment()) {
            case TOP -> 0;
            case CENTRE -> room / 2;
            case BOTTOM -> room;
        };
        boolean down = cell.direction() == TextDirection.DOWN;
        double x = down ? right - offset : left + offset;
        double y = down ? cell.margins().top() / 20.0 : height - cell.margins().bottom() / 20.0;
        for (Fragment fragment : text) {
            fragments.add(fragment.turned(down ? 90 : 270, 0, 0).moved(x, y));
        }
    }

    private static void addBorders(CellBox cell, double height, List<Fragment> fragments) {
        double left = cell.x();
        double right = cell.x() + cell.width();
        CellBorders borders = cell.borders();
        borders.top().ifPresent(border -> Rules.add(fragments, border, left, 0, right, 0));
        borders.bottom().ifPresent(border -> Rules.add(fragments, border.opposite(), left, height, right, height));
        borders.left().ifPresent(border -> Rules.add(fragments, border, left, 0, left, height));
        borders.right().ifPresent(border -> Rules.add(fragments, border.opposite(), right, 0, right, height));
    }

    /** How many rows the cell reaches over that spans most of them. */
    int mostRows() {
        return cells.stream().mapToInt(CellBox::rows).max().orElse(1);
    }

    double left() {
        return cells.stream().mapToDouble(CellBox::x).min().orElse(0);
    }

    double right() {
        return cells.stream().mapToDouble(cell -> cell.x() + cell.width()).max().orElse(0);
    }

    List<Piece.Call> calls() {
        return cells.stream()
                .flatMap(cell -> cell.content().stream())
                .flatMap(piece -> piece.calls().stream())
                .toList();
    }

    /** A row in two: what fits above, and what is left. */
    record Split(RowBox head, double headHeight, RowBox tail, double tailHeight) {}

    /** Splits so that the head is no higher than {@code room}; empty if nothing of some cell fits or nothing is left over. */
    Optional<Split> split(double room) {
        List<CellBox> heads = new ArrayList<>();
        List<CellBox> tails = new ArrayList<>();
        double headHeight = 0;
        double tailHeight = 0;
        boolean left = false;
        boolean placed = false;
        for (CellBox cell : cells) {
            int fits = cell.fitting(room);
            List<Piece> head = cell.content().subList(0, fits);
            List<Piece> tail = cell.content().subList(fits, cell.content().size());
            placed |= fits > 0;
            left |= !tail.isEmpty();
            if (fits == 0 && !cell.content().isEmpty()) {
                return Optional.empty();
            }
            heads.add(cell.with(head, 0, 1));
            tails.add(cell.with(tail, cell.extra(), cell.rows()));
            headHeight = Math.max(headHeight, height(head) + cell.verticalMargins());
            tailHeight = Math.max(tailHeight, height(tail) + cell.verticalMargins() - cell.extra());
        }
        return placed && left
                ? Optional.of(new Split(new RowBox(heads), headHeight, new RowBox(tails), tailHeight))
                : Optional.empty();
    }
}
