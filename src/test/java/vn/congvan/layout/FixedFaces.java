package vn.congvan.layout;

import java.util.Optional;
import java.util.SortedSet;
import vn.congvan.font.Face;
import vn.congvan.font.FaceChoice;
import vn.congvan.font.Faces;

/**
 * One face in which every character is half as wide as the size, and a line as high as the size: positions by hand. In the family Wide
 * characters are as wide as high.
 */
final class FixedFaces implements Faces {
    private static final Face FACE = new Face() {
        @Override
        public String family() {
            return "Fixed";
        }

        @Override
        public boolean bold() {
            return false;
        }

        @Override
        public boolean italic() {
            return false;
        }

        @Override
        public String postScriptName() {
            return "Fixed";
        }

        @Override
        public int unitsPerEm() {
            return 1000;
        }

        @Override
        public int ascent() {
            return 800;
        }

        @Override
        public int descent() {
            return 200;
        }

        @Override
        public int lineGap() {
            return 0;
        }

        @Override
        public int glyph(int codePoint) {
            return codePoint == '文' ? 0 : codePoint;
        }

        @Override
        public int advance(int glyph) {
            return 500;
        }

        @Override
        public int underlinePosition() {
            return -100;
        }

        @Override
        public int underlineThickness() {
            return 50;
        }

        @Override
        public Description description() {
            return new Description(0, 0, 1000, 1000, 700, 400, 0, true);
        }

        @Override
        public void outline(int glyph, Pen pen) {
            pen.move(0, 0);
            pen.line(500, 0);
            pen.curve(500, 400, 300, 700, 0, 700);
            pen.close();
        }

        @Override
        public Subset subset(SortedSet<Integer> glyphs) {
            throw new IllegalStateException("layout embeds nothing");
        }
    };

    @Override
    public FaceChoice choose(String family, boolean bold, boolean italic) {
        return new FaceChoice(
                FACE,
                family,
                FaceChoice.Match.SAME,
                family.equals("Wide") ? 2 : 1,
                FaceChoice.Lines.of(FACE),
                Optional.empty());
    }
}
