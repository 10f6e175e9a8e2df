package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congvan.word.Block;
import vn.congvan.word.Document;
import vn.congvan.word.Floating;
import vn.congvan.word.Paragraph;
import vn.congvan.word.Table;

/** Prepares blocks for breaking: each becomes its pieces. One for each document and round. */
final class BlockLayout {
    private final Typographer typographer;
    private final Document.Settings settings;
    private final Document.NoteSeparators separators;
    private final Set<String> linked;
    private final StructureBuilder structure = new StructureBuilder();

    BlockLayout(Typographer typographer, Document document) {
        this.typographer = typographer;
        this.settings = document.settings();
        this.separators = document.separators();
        this.linked = document.linked();
    }

    Typographer typographer() {
        return typographer;
    }

    StructureBuilder structure() {
        return structure;
    }

    Document.Settings settings() {
        return settings;
    }

    /** The bookmarks that links lead to. */
    Set<String> linked() {
        return linked;
    }

    /**
     * Where a block stands.
     *
     * @param width of its column or cell, in points
     * @param grid the pitch of the document grid in points, 0 for none
     * @param inCell paragraphs in cells do not keep with what follows outside
     * @param flow what is in the way of lines
     * @param parent the element of the structure round it, or {@link StructureBuilder#ARTIFACT}
     */
    record Room(double width, double grid, boolean inCell, ItemCollector.PageNumbers numbers, int parent, Flow flow) {
        Room narrowed(double cellWidth, int cell) {
            return new Room(cellWidth, grid, true, numbers, cell, Flow.NONE);
        }

        Room within(int element) {
            return new Room(width, grid, inCell, numbers, element, Flow.NONE);
        }

        Room with(Flow now) {
            return new Room(width, grid, inCell, numbers, parent, now);
        }
    }

    /** The pieces of one block; its neighbours decide on spacing and borders between. */
    List<Piece> pieces(Block block, Optional<Block> before, Optional<Block> after, Room room) {
        if (block instanceof Paragraph paragraph) {
            return new ParagraphLayout(this, paragraph, before, after, room).pieces();
        }
        if (block instanceof Floating floating) {
            return new FloatingLayout(this, floating, before, room).pieces();
        }
        return new TableLayout(this, (Table) block, before, room).pieces();
    }

    /** The pieces of a story that is not broken into pages: a header or a cell. */
    List<Piece> pieces(List<Block> blocks, Room room) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            pieces.addAll(pieces(blocks.get(i), before(blocks, i), after(blocks, i), room));
        }
        return pieces;
    }

    /** The pieces of a note, a part of the structure in the element that calls it. */
    List<Piece> note(Piece.Call call, Room room) {
        int parent = call.element() == StructureBuilder.ARTIFACT
                ? StructureBuilder.ARTIFACT
                : structure.add(Structure.Kind.NOTE, call.element());
        return pieces(call.note().note(), room.within(parent));
    }

    /** The rule above a page's notes. */
    List<Piece> separator(boolean continued, Room room) {
        return pieces(
                continued ? separators.continuation() : separators.first(), room.within(StructureBuilder.ARTIFACT));
    }

    /** The block that stands above another: what floats is not in the way. */
    static Optional<Block> before(List<Block> blocks, int index) {
        int at = index - 1;
        while (at >= 0 && blocks.get(at) instanceof Floating) {
            at--;
        }
        return at >= 0 ? Optional.of(blocks.get(at)) : Optional.empty();
    }

    /** The block that stands below another. */
    static Optional<Block> after(List<Block> blocks, int index) {
        int at = index + 1;
        while (at < blocks.size() && blocks.get(at) instanceof Floating) {
            at++;
        }
        return at < blocks.size() ? Optional.of(blocks.get(at)) : Optional.empty();
    }

    static boolean keepsNext(Optional<Block> block) {
        return block.isPresent()
                && block.get() instanceof Paragraph paragraph
                && paragraph.format().keepNext();
    }
}
