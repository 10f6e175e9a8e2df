package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.finding.CalledOff;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.word.Document;
import vn.congvan.word.Section;
import vn.congvan.word.Section.PageSetup;

/**
 * Fills pages with pieces, and does only that. A region takes pieces as long as they fit; then it goes back to the last place
 * where a page may begin and asks for the next region.
 */
final class PageBreaker {
    private static final double TOLERANCE = 0.05;

    /** Even with nothing on them more do not fit into half a gigabyte. */
    private static final int MOST_PAGES = 20_000;

    /** The share of a page that notes from the page before may take: some text goes on too. */
    private static final double NOTES_AT_MOST = 0.8;

    /** How exactly columns are as low as they can be, in points. */
    private static final double BALANCED = 0.5;

    private final Document document;
    private final BlockLayout blocks;
    private final PageFurniture furniture;
    private final List<PageDraft> pages = new ArrayList<>();
    private double y;
    private int current;
    private double pageTop;
    private double columnTop;
    private double bottom;
    private double lowest;
    private double deepest;
    private double limit = Double.MAX_VALUE;

    PageBreaker(Document document, BlockLayout blocks, PageFurniture furniture) {
        this.document = document;
        this.blocks = blocks;
        this.furniture = furniture;
    }

    /** The pages with their text; what stands in the margins comes later. */
    List<PageDraft> run() {
        for (int i = 0; i < document.sections().size(); i++) {
            section(i);
        }
        while (!page().notes().waiting().isEmpty()) {
            openPage(page().section(), false);
        }
        return pages;
    }

    private PageDraft page() {
        return pages.get(pages.size() - 1);
    }

    private void section(int index) {
        current = index;
        Section section = document.sections().get(index);
        boolean goesOn = !pages.isEmpty()
                && section.start() == Section.Start.CONTINUOUS
                && isSamePaper(page().properties().page(), section.page());
        if (goesOn) {
            y = lowest;
        } else {
            openPage(index, true);
        }
        PieceQueue queue = new PieceQueue(blocks, section.blocks());
        columnTop = y;
        lowest = y;
        boolean balanced = section.page().columns().size() > 1 && goesOnBelow(index);
        Optional<Progress> progress = progress(queue, balanced);
        while (fillColumns(queue, section) != End.SECTION) {
            openPage(index, false);
            progress = progress(queue, balanced);
        }
        progress.ifPresent(start -> balance(queue, section, start));
    }

    /** Where the columns of a page begin. */
    private record Progress(PieceQueue.Snapshot queue, PageDraft.Snapshot page) {}

    private Optional<Progress> progress(PieceQueue queue, boolean wanted) {
        return wanted ? Optional.of(new Progress(queue.snapshot(), page().snapshot())) : Optional.empty();
    }

    /** Fills the columns of the page from where the section's text begins on it. */
    private End fillColumns(PieceQueue queue, Section section) {
        for (int column = 0; column < section.page().columns().size(); column++) {
            y = columnTop;
            End end = fill(queue, section, column);
            if (end != End.COLUMN) {
                return end;
            }
        }
        return End.PAGE;
    }

    private boolean goesOnBelow(int index) {
        if (index + 1 == document.sections().size()) {
            return false;
        }
        Section next = document.sections().get(index + 1);
        return next.start() == Section.Start.CONTINUOUS
                && isSamePaper(document.sections().get(index).page(), next.page());
    }

    /** Columns above a section that goes on below them are about as high as one another: as low as their text fits. */
    private void balance(PieceQueue queue, Section section, Progress progress) {
        double enough = bottom;
        double tooLittle = columnTop;
        while (enough - tooLittle > BALANCED) {
            double tried = (enough + tooLittle) / 2;
            if (fits(queue, section, progress, tried)) {
                enough = tried;
            } else {
                tooLittle = tried;
            }
        }
        fits(queue, section, progress, enough);
        limit = Double.MAX_VALUE;
    }

    private boolean fits(PieceQueue queue, Section section, Progress progress, double tried) {
        queue.restore(progress.queue());
        page().restore(progress.page());
        limit = tried;
        lowest = columnTop;
        deepest = columnTop;
        return fillColumns(queue, section) == End.SECTION && deepest <= tried + TOLERANCE;
    }

    private static boolean isSamePaper(PageSetup a, PageSetup b) {
        return a.width() == b.width() && a.height() == b.height();
    }

    private void openPage(int index, boolean firstOfSection) {
        CalledOff.stopIfSo();
        Section section = document.sections().get(index);
        if (pages.size() >= MOST_PAGES) {
            throw new Refused(
                    Finding.of(LayoutKind.TOO_MANY_PAGES, new Place.Nowhere(), "limit", Integer.toString(MOST_PAGES)));
        }
        int number = pages.isEmpty() ? 1 : page().number() + 1;
        if (firstOfSection) {
            number = section.page().firstPageNumber().orElse(number);
            boolean even = section.start() == Section.Start.EVEN_PAGE;
            boolean odd = section.start() == Section.Start.ODD_PAGE;
            if (!pages.isEmpty() && ((even && number % 2 != 0) || (odd && number % 2 == 0))) {
                pages.add(new PageDraft(page().section(), page().properties(), number, false));
                number++;
            }
        }
        NoteArea before = pages.isEmpty() ? NoteArea.EMPTY : page().notes();
        pages.add(new PageDraft(index, section, number, firstOfSection));
        y = furniture.top(page());
        bottom = Math.max(furniture.bottom(page()), y + 1);
        goOnWithNotes(before, section);
        pageTop = y;
        columnTop = y;
        lowest = y;
    }

    private void goOnWithNotes(NoteArea before, Section section) {
        if (!before.waiting().isEmpty()) {
            List<Piece> separator = blocks.separator(true, room(section, 0));
            double room = (bottom - y) * NOTES_AT_MOST;
            page().notes(before.next(separator, room), PageFurniture.columnLeft(section, 0), bottom);
        }
    }

    private BlockLayout.Room room(Section section, int column) {
        PageSetup setup = section.page();
        return new BlockLayout.Room(
                setup.columns().get(column).width() / 20.0,
                setup.linePitch() / 20.0,
                false,
                furniture.numbers(page()),
                blocks.structure().root(),
                Flow.NONE);
    }

    private enum End {
        SECTION,
        COLUMN,
        PAGE
    }

    private End fill(PieceQueue queue, Section section, int column) {
        End end = new Region(queue, section, column).fill();
        lowest = Math.max(lowest, y);
        return end;
    }

    /** One column of one page. */
    private final class Region {
        private final PieceQueue queue;
        private final Section section;
        private final BlockLayout.Room room;
        private final double x;
        private final Frame frame;
        private final int start;
        private final List<Placed> placed = new ArrayList<>();

        private record Placed(int cursor, PageDraft.Snapshot page, double y, List<RowBox.CellBox> carried) {}

        Region(PieceQueue queue, Section section, int column) {
            this.queue = queue;
            this.section = section;
            this.x = PageFurniture.columnLeft(section, column);
            this.room = room(section, column);
            double columnWidth = section.page().columns().get(column).width() / 20.0;
            this.frame = PageFurniture.frame(section.page(), x, x + columnWidth);
            queue.beginRegion();
            this.start = queue.cursor();
        }

        End fill() {
            while (queue.hasPiece(room.with(new Flow(frame, page().obstacles(), x, y)))) {
                int anchors = queue.anchorsBefore(start);
                boolean fresh = anchors == start;
                if (fresh) {
                    queue.resume();
                }
                Piece piece = queue.piece();
                boolean top = fresh && y <= pageTop + TOLERANCE;
                if (piece.forced() != Piece.Forced.NO && !fresh) {
                    goBack(anchors);
                    return piece.forced() == Piece.Forced.PAGE ? End.PAGE : End.COLUMN;
                }
                if (fresh) {
                    repeatHeaders(piece);
                }
                double gap = top && start > 0 && piece.forced() == Piece.Forced.NO ? 0 : piece.before();
                gap += below(piece, gap);
                Optional<NoteArea> notes = notes(piece, bottom - y - gap - piece.height());
                if (notes.isPresent()) {
                    place(piece, gap);
                    page().notes(notes.get(), PageFurniture.columnLeft(section, 0), bottom);
                } else {
                    return overflow(piece, gap);
                }
            }
            return End.SECTION;
        }

        /** The page's notes once a piece is on it; empty where the piece or they have no room. */
        private Optional<NoteArea> notes(Piece piece, double left) {
            List<Piece.Call> calls = piece.calls();
            if (left + TOLERANCE < page().notes().height() || left - bottom + limit + TOLERANCE < 0) {
                return Optional.empty();
            } else if (calls.isEmpty()) {
                return Optional.of(page().notes());
            }
            if (!page().notes().waiting().isEmpty()) {
                return Optional.empty(); // before more notes are laid out in vain
            }
            BlockLayout.Room foot = PageBreaker.this.room(section, 0);
            List<List<Piece>> added =
                    calls.stream().map(call -> blocks.note(call, foot)).toList();
            return page().notes().with(blocks.separator(false, foot), added, left + TOLERANCE);
        }

        /** How far a table's row goes down where something is in its way: lines have gone round it already. */
        private double below(Piece piece, double gap) {
            if (!(piece instanceof Piece.OfRow row)) {
                return 0;
            }
            double top = y + gap;
            double lowest = top;
            for (Flow.Obstacle obstacle : page().obstacles()) {
                if (obstacle.meets(
                        lowest,
                        lowest + row.height(),
                        x + row.row().left(),
                        x + row.row().right())) {
                    lowest = obstacle.box().bottom();
                }
            }
            return lowest - top;
        }

        private void place(Piece piece, double gap) {
            placed.add(new Placed(queue.cursor(), page().snapshot(), y, queue.carried()));
            page().anchor(piece, frame, x, y + gap);
            page().place(piece instanceof Piece.OfRow row ? cut(row, y + gap) : piece, x, y + gap);
            deepest = Math.max(deepest, y + gap + piece.height());
            y += gap + piece.height() + piece.after();
            queue.advance();
        }

        private Piece cut(Piece.OfRow row, double top) {
            int rows = row.row().mostRows();
            if (rows == 1) {
                return row;
            }
            double room = Math.min(limit, bottom - page().notes().height()) - top;
            MergedCells.Cut cut = MergedCells.cut(row, room, queue.rowsAfter(rows - 1));
            List<RowBox.CellBox> all = new ArrayList<>(queue.carried());
            all.addAll(cut.carried());
            queue.carry(all);
            return cut.row();
        }

        /** Rows that a table repeats at the top of each page (ECMA-376 Part 1 §17.4.78). */
        private void repeatHeaders(Piece piece) {
            if (!(piece instanceof Piece.OfRow row) || start == 0) {
                return;
            }
            double height =
                    row.headers().stream().mapToDouble(Piece.OfRow::height).sum();
            if (y + height + row.height() > bottom && height > (bottom - y) / 2) {
                return; // headers that leave no room for the rows are not repeated
            }
            for (Piece.OfRow header : row.headers()) {
                page().repeat(header, x, y);
                y += header.height();
            }
        }

        private End overflow(Piece piece, double gap) {
            if (onlyEndsSection()) {
                queue.advance();
                return End.SECTION;
            }
            if (piece instanceof Piece.OfRow row && (row.splittable() || isTooHigh(row))) {
                var split =
                        row.row().split(Math.min(limit, bottom - page().notes().height()) - y - gap);
                if (split.isPresent()) {
                    Piece.OfRow head = row.with(split.get().head(), split.get().headHeight(), true);
                    Optional<NoteArea> notes = notes(head, bottom - y - gap - head.height());
                    page().place(head, x, y + gap);
                    notes.ifPresentOrElse(
                            area -> page().notes(area, PageFurniture.columnLeft(section, 0), bottom),
                            () -> addNotes(head));
                    y = bottom;
                    queue.replace(row.with(split.get().tail(), split.get().tailHeight(), false));
                    return End.COLUMN;
                }
            }
            int chance = queue.lastChance(start);
            if (chance > start) {
                goBack(chance);
            } else if (placed.isEmpty() && y <= pageTop + TOLERANCE + headerHeight(piece)) {
                place(piece, gap); // higher than a page: it has to stand somewhere
                addNotes(piece);
            }
            return End.COLUMN;
        }

        /** The empty paragraph that carries a section's end makes no page of its own where the next section begins one. */
        private boolean onlyEndsSection() {
            int next = current + 1;
            return queue.isAtEmptyEnd()
                    && queue.cursor() > start
                    && next < document.sections().size()
                    && document.sections().get(next).start() != Section.Start.CONTINUOUS;
        }

        /** Higher than any page can be: it goes over to the next one, whatever it asks for. */
        private boolean isTooHigh(Piece.OfRow row) {
            boolean upright = row.row().cells().stream().anyMatch(RowBox.CellBox::isUpright);
            return !upright && row.height() > bottom - pageTop - headerHeight(row);
        }

        /** Whatever room there is: what has none waits for the next page. */
        private void addNotes(Piece piece) {
            List<Piece> waiting = new ArrayList<>(page().notes().waiting());
            BlockLayout.Room foot = PageBreaker.this.room(section, 0);
            piece.calls().forEach(call -> waiting.addAll(blocks.note(call, foot)));
            page().notes(new NoteArea(page().notes().pieces(), waiting), PageFurniture.columnLeft(section, 0), bottom);
        }

        private double headerHeight(Piece piece) {
            return piece instanceof Piece.OfRow row
                    ? row.headers().stream().mapToDouble(Piece.OfRow::height).sum()
                    : 0;
        }

        private void goBack(int chance) {
            for (Placed one : placed) {
                if (one.cursor() == chance) {
                    page().restore(one.page());
                    y = one.y();
                    queue.carry(one.carried());
                }
            }
            queue.restore(chance);
        }
    }
}
