package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;
import vn.congvan.word.Block;
import vn.congvan.word.Paragraph;

/** The work of a section that is left: its blocks become pieces when they are asked for, and pieces can be given back. */
final class PieceQueue {
    private static final Piece PLACED = new Piece.OfAnchor(List.of(), List.of());

    private final BlockLayout blocks;
    private final List<Block> source;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int nextBlock;
    private int cursor;
    private int firstShaped = Integer.MAX_VALUE;
    private int replaced = -1;
    private int released;
    private List<RowBox.CellBox> carried = List.of();

    PieceQueue(BlockLayout blocks, List<Block> source) {
        this.blocks = blocks;
        this.source = source;
    }

    /** Whether there is a piece at the cursor; prepares the next block if need be. */
    boolean hasPiece(BlockLayout.Room room) {
        while (cursor == pieces.size() && nextBlock < source.size()) {
            starts.add(cursor);
            List<Piece> made = blocks.pieces(
                    source.get(nextBlock),
                    BlockLayout.before(source, nextBlock),
                    BlockLayout.after(source, nextBlock),
                    room);
            boolean floats = made.stream().anyMatch(piece -> !piece.floats().isEmpty());
            if (floats || !room.flow().isFree()) {
                firstShaped = Math.min(firstShaped, nextBlock);
            }
            pieces.addAll(made);
            nextBlock++;
        }
        return cursor < pieces.size();
    }

    /** What stands on a page already is not asked for again; thousands of pages of it would be kept for nothing. */
    private void release() {
        for (; released < cursor; released++) {
            pieces.set(released, PLACED);
        }
    }

    /** A new page or column begins: what was shaped by what stood on the last one is laid out again, if it begins here. */
    void beginRegion() {
        release();
        int block = starts.size() - 1;
        while (block >= 0 && starts.get(block) > cursor) {
            block--;
        }
        if (block >= 0 && starts.get(block) == cursor && firstShaped < nextBlock && cursor != replaced) {
            pieces.subList(cursor, pieces.size()).clear();
            starts.subList(block, starts.size()).clear();
            nextBlock = block;
            firstShaped = Integer.MAX_VALUE;
        }
    }

    /** Whether nothing is left but an empty paragraph. */
    boolean isAtEmptyEnd() {
        return nextBlock == source.size()
                && cursor == pieces.size() - 1
                && source.get(nextBlock - 1) instanceof Paragraph paragraph
                && paragraph.inlines().isEmpty()
                && paragraph.label().isEmpty();
    }

    Piece piece() {
        return pieces.get(cursor);
    }

    int cursor() {
        return cursor;
    }

    void advance() {
        cursor++;
    }

    /** The work that is left, to go back to. */
    record Snapshot(
            List<Piece> pieces,
            List<Integer> starts,
            int nextBlock,
            int cursor,
            int firstShaped,
            int replaced,
            List<RowBox.CellBox> carried) {
        Snapshot {
            pieces = List.copyOf(pieces);
            starts = List.copyOf(starts);
            carried = List.copyOf(carried);
        }
    }

    Snapshot snapshot() {
        return new Snapshot(pieces, starts, nextBlock, cursor, firstShaped, replaced, carried);
    }

    void restore(Snapshot snapshot) {
        pieces.clear();
        pieces.addAll(snapshot.pieces());
        starts.clear();
        starts.addAll(snapshot.starts());
        nextBlock = snapshot.nextBlock();
        cursor = snapshot.cursor();
        firstShaped = snapshot.firstShaped();
        replaced = snapshot.replaced();
        carried = snapshot.carried();
    }

    /** Goes back: the pieces from there on are work again. */
    void restore(int snapshot) {
        cursor = snapshot;
    }

    /** The piece at the cursor was placed in part; this is the rest of it. */
    void replace(Piece rest) {
        pieces.set(cursor, rest);
        replaced = cursor;
    }

    /** What cells that span rows have left for the next page; the row that begins there takes it on. */
    void carry(List<RowBox.CellBox> cells) {
        carried = cells;
    }

    List<RowBox.CellBox> carried() {
        return carried;
    }

    /** The row at the cursor takes on what was carried over to its page. */
    void resume() {
        if (!carried.isEmpty() && piece() instanceof Piece.OfRow row) {
            int most = carried.stream().mapToInt(RowBox.CellBox::rows).max().orElse(1);
            replace(MergedCells.resumed(row, carried, rowsAfter(most - 1)));
        }
        carried = List.of();
    }

    /** The rows that follow the one at the cursor, so many at the most: a table may have thousands. */
    List<Piece.OfRow> rowsAfter(int most) {
        List<Piece.OfRow> rows = new ArrayList<>();
        for (int at = cursor + 1; rows.size() < most && at < pieces.size(); at++) {
            if (!(pieces.get(at) instanceof Piece.OfRow row)) {
                break;
            }
            rows.add(row);
        }
        return rows;
    }

    /** The last place between {@code from} and the cursor where a page may begin; {@code from} if there is none. */
    int lastChance(int from) {
        int at = cursor;
        while (at > from && (pieces.get(at).bound() || pieces.get(at - 1) instanceof Piece.OfAnchor)) {
            at--;
        }
        return at;
    }

    /** The first of the anchors that stand right before the cursor; the cursor where there is none. */
    int anchorsBefore(int from) {
        int at = cursor;
        while (at > from && pieces.get(at - 1) instanceof Piece.OfAnchor) {
            at--;
        }
        return at;
    }
}
