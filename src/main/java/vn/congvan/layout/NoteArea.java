package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The notes at a page's foot.
 *
 * @param pieces from the rule above them on, as they stand one below the other
 * @param waiting lines that have no room any more: they go on at the next page's foot
 */
record NoteArea(List<Piece> pieces, List<Piece> waiting) {
    static final NoteArea EMPTY = new NoteArea(List.of(), List.of());

    NoteArea {
        pieces = List.copyOf(pieces);
        waiting = List.copyOf(waiting);
    }

    /** Points. */
    double height() {
        return RowBox.height(pieces);
    }

    /**
     * With more notes: each whole, but the last one at least begun; what is left of it waits.
     *
     * @param separator that goes before the first note of the page
     * @param room for all of the area, in points
     * @return empty where there is no room for that, or where notes wait already
     */
    Optional<NoteArea> with(List<Piece> separator, List<List<Piece>> notes, double room) {
        if (notes.isEmpty()) {
            return height() <= room ? Optional.of(this) : Optional.empty();
        }
        if (!waiting.isEmpty()) {
            return Optional.empty();
        }
        List<Piece> all = new ArrayList<>(pieces.isEmpty() ? separator : pieces);
        for (int i = 0; i < notes.size() - 1; i++) {
            all.addAll(notes.get(i));
        }
        double left = room - RowBox.height(all);
        List<Piece> last = notes.get(notes.size() - 1);
        int fits = fitting(last, left);
        if (left < 0 || (fits == 0 && !last.isEmpty())) {
            return Optional.empty();
        }
        all.addAll(last.subList(0, fits));
        return Optional.of(new NoteArea(all, last.subList(fits, last.size())));
    }

    /**
     * What waits, as the foot of the next page; at least one line, so that there is an end.
     *
     * @param room points
     */
    NoteArea next(List<Piece> separator, double room) {
        if (waiting.isEmpty()) {
            return EMPTY;
        }
        int fits = Math.max(1, fitting(waiting, room - RowBox.height(separator)));
        List<Piece> all = new ArrayList<>(separator);
        all.addAll(waiting.subList(0, fits));
        return new NoteArea(all, waiting.subList(fits, waiting.size()));
    }

    /** How many pieces have room, the last one such that a page may end after it. */
    private static int fitting(List<Piece> pieces, double room) {
        double y = 0;
        int good = 0;
        for (int i = 0; i < pieces.size(); i++) {
            y += pieces.get(i).before() + pieces.get(i).height();
            if (y > room + 0.05) {
                return good;
            }
            y += pieces.get(i).after();
            if (i + 1 == pieces.size() || !pieces.get(i + 1).bound()) {
                good = i + 1;
            }
        }
        return good;
    }
}
