package vn.congvan.font;

import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.HorizontalHeaderTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A face of a TrueType file. What lines need is copied out of FontBox's objects, which are not thread-safe. */
final class TrueTypeFace implements Face {
    /** Bit 7 of OS/2 fsSelection. */
    private static final int USE_TYPO_METRICS = 1 << 7;

    /** Letters, marks and punctuation of the Latin scripts; beyond them glyphs are looked up one by one. */
    private static final int EAGER = 0x2200;

    private static final List<String> EMBEDDED_TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

    private final FontHeader header;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final int[] glyphs = new int[EAGER];
    private final int[] advances;
    private final String postScriptName;
    private final int unitsPerEm;
    private final int ascent;
    private final int descent;
    private final int lineGap;
    private final int underlinePosition;
    private final int underlineThickness;
    private final Description description;

    private TrueTypeFace(FontHeader header, TrueTypeFont font) throws IOException {
        this.header = header;
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        for (int c = 0; c < EAGER; c++) {
            glyphs[c] = characters.getGlyphId(c);
        }
        this.advances = new int[font.getNumberOfGlyphs()];
        for (int glyph = 0; glyph < advances.length; glyph++) {
            advances[glyph] = font.getAdvanceWidth(glyph);
        }
        this.postScriptName = font.getName();
        this.unitsPerEm = font.getUnitsPerEm();
        HorizontalHeaderTable hhea = font.getHorizontalHeader();
        OS2WindowsMetricsTable os2 = font.getOS2Windows();
        if ((os2.getFsSelection() & USE_TYPO_METRICS) != 0) {
            this.ascent = os2.getTypoAscender();
            this.descent = -os2.getTypoDescender();
            this.lineGap = os2.getTypoLineGap();
        } else {
            // What GDI tells Word: the clipping box, and as external leading what the line gap of hhea leaves beyond
            // it.
            this.ascent = os2.getWinAscent();
            this.descent = os2.getWinDescent();
            int box = hhea.getAscender() - hhea.getDescender();
            this.lineGap = Math.max(0, hhea.getLineGap() - (ascent + descent - box));
        }
        this.underlineThickness = Math.max(1, Math.round(font.getPostScript().getUnderlineThickness()));
        this.underlinePosition =
                underline(header, Math.round(font.getPostScript().getUnderlinePosition()));
        BoundingBox box = font.getFontBBox();
        this.description = new Description(
                Math.round(box.getLowerLeftX()),
                Math.round(box.getLowerLeftY()),
                Math.round(box.getUpperRightX()),
                Math.round(box.getUpperRightY()),
                os2.getVersion() >= 2 && os2.getCapHeight() > 0 ? os2.getCapHeight() : ascent,
                os2.getWeightClass(),
                font.getPostScript().getItalicAngle(),
                font.getPostScript().getIsFixedPitch() != 0);
    }

    /** @throws IOException if the file is no font that can be read */
    static TrueTypeFace load(FontHeader header) throws IOException {
        byte[] program = Files.readAllBytes(header.file());
        TTFParser parser = new TTFParser(true);
        return new TrueTypeFace(header, parser.parse(new RandomAccessReadBuffer(program)));
    }

    @Override
    public Subset subset(SortedSet<Integer> wanted) {
        synchronized (font) {
            try {
                TTFSubsetter subsetter = new TTFSubsetter(font, EMBEDDED_TABLES);
                subsetter.addGlyphIds(wanted);
                Map<Integer, Integer> byNew = subsetter.getGIDMap();
                int[] old = new int[byNew.size()];
                byNew.forEach((newId, oldId) -> old[newId] = oldId);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                subsetter.writeToStream(out);
                return new Subset(out.toByteArray(), old);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void outline(int glyph, Pen pen) {
        synchronized (font) {
            try {
                GlyphData data = font.getGlyph().getGlyph(glyph);
                if (data != null) {
                    draw(data.getPath().getPathIterator(null), pen);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void draw(PathIterator path, Pen pen) {
        double[] p = new double[6];
        double x = 0;
        double y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> {
                    pen.move(p[0], p[1]);
                    x = p[0];
                    y = p[1];
                }
                case PathIterator.SEG_LINETO -> {
                    pen.line(p[0], p[1]);
                    x = p[0];
                    y = p[1];
                }
                case PathIterator
                        .SEG_QUADTO -> { // the same curve with two control points has them two thirds of the way to it
                    pen.curve(
                            x + (p[0] - x) * 2 / 3,
                            y + (p[1] - y) * 2 / 3,
                            p[2] + (p[0] - p[2]) * 2 / 3,
                            p[3] + (p[1] - p[3]) * 2 / 3,
                            p[2],
                            p[3]);
                    x = p[2];
                    y = p[3];
                }
                case PathIterator.SEG_CLOSE -> pen.close();
                default -> throw new IllegalStateException("TrueType has no curves with two control points");
            }
        }
    }

    @Override
    public int glyph(int codePoint) {
        if (codePoint < EAGER) {
            return glyphs[codePoint];
        }
        synchronized (font) {
            return characters.getGlyphId(codePoint);
        }
    }

    @Override
    public int advance(int glyph) {
        return advances[Math.min(glyph, advances.length - 1)];
    }

    @Override
    public String family() {
        return header.family();
    }

    @Override
    public boolean bold() {
        return header.bold();
    }

    @Override
    public boolean italic() {
        return header.italic();
    }

    @Override
    public String postScriptName() {
        return postScriptName;
    }

    @Override
    public int unitsPerEm() {
        return unitsPerEm;
    }

    @Override
    public int ascent() {
        return ascent;
    }

    @Override
    public int descent() {
        return descent;
    }

    @Override
    public int lineGap() {
        return lineGap;
    }

    /**
     * A file names the underline's upper edge (OpenType specification, chapter “post”). Liberation's files name it too high by the
     * line's thickness: -123 and -67 where the fonts that they stand for, of the same thickness, have -223 and -217.
     *
     * @return the middle
     */
    private int underline(FontHeader file, int named) {
        int edge = file.family().startsWith("Liberation") ? named - underlineThickness : named;
        return Math.round(edge - underlineThickness / 2f);
    }

    @Override
    public int underlinePosition() {
        return underlinePosition;
    }

    @Override
    public int underlineThickness() {
        return underlineThickness;
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public String toString() {
        return postScriptName;
    }
}
