package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.word.Anchor;
import vn.congvan.word.Block;
import vn.congvan.word.Floating;
import vn.congvan.word.Table;

/** Lays out frames and floating tables: beside the text, or in it where the page has no room for them there. */
final class FloatingLayout {
    private final BlockLayout blocks;
    private final Floating floating;
    private final Optional<Block> before;
    private final BlockLayout.Room room;

    FloatingLayout(BlockLayout blocks, Floating floating, Optional<Block> before, BlockLayout.Room room) {
        this.blocks = blocks;
        this.floating = floating;
        this.before = before;
        this.room = room;
    }

    List<Piece> pieces() {
        Optional<Table> table = table();
        boolean pageless = room.flow().equals(Flow.NONE);
        // A cell or a header grows with a table in it, and in a cell nothing stands beside the text.
        if (pageless && (table.isPresent() || room.inCell())) {
            return inText();
        }
        double width = width();
        List<Piece> content = blocks.pieces(floating.blocks(), room.narrowed(width, room.parent()));
        double height = height(content);
        Anchor anchor = floating.anchor();
        if (table.isPresent() && anchor.vertical().from() == Anchor.From.PARAGRAPH && !fits(anchor, height)) {
            return inText();
        }
        List<Fragment> fragments = new ArrayList<>();
        Stack.place(content, 0, 0, Frame.within(new Frame.Box(0, 0, width, height)), fragments);
        List<Piece.Call> calls =
                content.stream().flatMap(piece -> piece.calls().stream()).toList();
        return List.of(new Piece.OfAnchor(List.of(new Piece.Floating(anchor, width, height, fragments, 0, 0)), calls));
    }

    private Optional<Table> table() {
        return floating.blocks().get(0) instanceof Table table ? Optional.of(table) : Optional.empty();
    }

    private double width() {
        if (floating.width().isPresent()) {
            return Math.max(1, floating.width().getAsInt() / 20.0);
        }
        return table().map(table -> new TableLayout(blocks, table, before, room).width())
                .orElseGet(() -> Math.min(
                        room.width(),
                        new ContentWidth(blocks, room).of(floating.blocks()).widest()));
    }

    private double height(List<Piece> content) {
        double given = floating.height() / 20.0;
        return switch (floating.heightRule()) {
            case EXACT -> given;
            case AT_LEAST -> Math.max(given, RowBox.height(content));
            case AUTO -> RowBox.height(content);
        };
    }

    /** A table goes over to the next page where it has no room; one in the text does so too. */
    private boolean fits(Anchor anchor, double height) {
        Flow flow = room.flow();
        double top = flow.top() + anchor.vertical().offset() / DrawingLayout.EMU_PER_POINT;
        return top + height <= flow.frame().margins().bottom();
    }

    private List<Piece> inText() {
        List<Piece> pieces = new ArrayList<>();
        List<Block> all = floating.blocks();
        for (int i = 0; i < all.size(); i++) {
            Optional<Block> above = i == 0 ? before : BlockLayout.before(all, i);
            pieces.addAll(blocks.pieces(all.get(i), above, BlockLayout.after(all, i), room));
        }
        return pieces;
    }
}
