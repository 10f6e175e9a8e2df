package vn.congvan.layout;

import vn.congvan.finding.Place;
import vn.congvan.font.GlyphRun;

/** A thing at a fixed position on a page. Points from the page's top left corner, y downwards; colours as RRGGBB. */
public sealed interface Fragment {
    /** The same thing elsewhere. */
    Fragment moved(double dx, double dy);

    /**
     * Glyphs on one baseline.
     *
     * @param baseline y of the baseline
     * @param size points
     * @param scale per cent of the normal width
     * @param extra points added after each glyph: character spacing
     * @param wordExtra points added after each U+0020 besides: justification
     */
    record Text(
            double x,
            double baseline,
            GlyphRun run,
            double size,
            int scale,
            double extra,
            double wordExtra,
            String colour)
            implements Fragment {
        @Override
        public Fragment moved(double dx, double dy) {
            return new Text(x + dx, baseline + dy, run, size, scale, extra, wordExtra, colour);
        }
    }

    /** A straight line, horizontal or vertical. */
    record Rule(double x1, double y1, double x2, double y2, double width, RuleStyle style, String colour)
            implements Fragment {
        @Override
        public Fragment moved(double dx, double dy) {
            return new Rule(x1 + dx, y1 + dy, x2 + dx, y2 + dy, width, style, colour);
        }
    }

    enum RuleStyle {
        SOLID,
        DOTTED,
        DASHED
    }

    record Fill(double x, double y, double width, double height, String colour) implements Fragment {
        @Override
        public Fragment moved(double dx, double dy) {
            return new Fill(x + dx, y + dy, width, height, colour);
        }
    }

    /**
     * A picture.
     *
     * @param words that stand for it; empty where it has none
     */
    record Picture(double x, double y, double width, double height, PictureFile file, String words, Place place)
            implements Fragment {
        @Override
        public Fragment moved(double dx, double dy) {
            return new Picture(x + dx, y + dy, width, height, file, words, place);
        }
    }

    /**
     * Something that the reader is told, and in which element of the structure.
     *
     * @param content never tagged itself
     */
    record Tagged(Fragment content, int element) implements Fragment {
        @Override
        public Fragment moved(double dx, double dy) {
            return new Tagged(content.moved(dx, dy), element);
        }
    }

    /** The same without its place in the structure: an artifact. */
    default Fragment untagged() {
        return this instanceof Tagged tagged ? tagged.content() : this;
    }

    /** An area that opens an address when clicked. */
    record Link(double x, double y, double width, double height, String target) implements Fragment {
        @Override
        public Fragment moved(double dx, double dy) {
            return new Link(x + dx, y + dy, width, height, target);
        }
    }
}
