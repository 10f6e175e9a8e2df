package vn.congvan.template;

import java.util.ArrayList;
import java.util.List;

/** A paragraph's text over all its runs, in which ranges can be replaced without touching the runs themselves. */
final class ParagraphText {
    /** What is no text but stands among it, a tab or a break: never replaced. */
    private static final char BARRIER = '\uFDD2';

    private final Markup.Element paragraph;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private record Piece(Markup.Element element, int from) {
        int to() {
            return from + element.text().length();
        }
    }

    ParagraphText(Markup.Element paragraph) {
        this.paragraph = paragraph;
        collect(paragraph);
    }

    private void collect(Markup.Element element) {
        for (Markup.Element child : element.elements()) {
            if (child.is("t")) {
                pieces.add(new Piece(child, text.length()));
                text.append(child.text());
            } else if (child.is("tab") || child.is("br") || child.is("cr")) {
                text.append(BARRIER);
            } else if (!child.is("p") && !child.is("pPr") && !child.is("rPr")) {
                collect(child);
            }
        }
    }

    Markup.Element paragraph() {
        return paragraph;
    }

    String text() {
        return text.toString();
    }

    /** For people: tabs and breaks are spaces. */
    String words() {
        return text.toString().replace(BARRIER, ' ').strip();
    }

    /** Every paragraph below an element, in the document's order; one in a text box stands for itself. */
    static List<ParagraphText> all(Markup.Element root) {
        List<ParagraphText> all = new ArrayList<>();
        collect(root, all);
        return all;
    }

    private static void collect(Markup.Element element, List<ParagraphText> all) {
        if (element.is("p")) {
            all.add(new ParagraphText(element));
        }
        element.elements().forEach(child -> collect(child, all));
    }

    /**
     * Puts other words in the place of some; they take the format of the first of them, or of what stands before.
     *
     * @return whether it could be done: not over a tab or a break, and not in a paragraph without text
     */
    boolean replace(int from, int to, String words) {
        if (text.substring(from, to).indexOf(BARRIER) >= 0 || words.indexOf(BARRIER) >= 0) {
            return false;
        }
        int first = pieceAt(from, to > from);
        if (first < 0) {
            return false;
        }
        for (int i = pieces.size() - 1; i >= first; i--) {
            Piece piece = pieces.get(i);
            int begin = Math.max(from, piece.from()) - piece.from();
            int end = Math.min(to, piece.to()) - piece.from();
            boolean isFirst = i == first;
            if (isFirst || end > begin) {
                String own = piece.element().text();
                int cut = isFirst ? from - piece.from() : begin;
                int rest = isFirst ? Math.max(cut, Math.min(end, own.length())) : end;
                piece.element().setText(own.substring(0, cut) + (isFirst ? words : "") + own.substring(rest));
                piece.element().keepSpaces();
            }
        }
        return true;
    }

    /** The piece with the character at a place; for an insertion rather the one that ends there. */
    private int pieceAt(int at, boolean replaces) {
        int found = -1;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean holds = piece.from() <= at && (at < piece.to() || (!replaces && at == piece.to()));
            if (holds && (found < 0 || replaces)) {
                found = i;
            }
        }
        return found;
    }
}
