package vn.congvan.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** The words of any PDF, with where they stand. */
public final class PdfWords {
    private PdfWords() {}

    /**
     * A word on a page.
     *
     * @param page from 1
     * @param x points from the page's left edge to the word's first glyph
     * @param y points from the page's top to the word's baseline
     */
    public record Word(int page, double x, double y, String text) {}

    /**
     * In the order in which the file draws them.
     *
     * @throws Refused if the file cannot be read
     */
    public static List<Word> read(byte[] file, Place place) {
        List<Word> words = new ArrayList<>();
        try (OpenPdf pdf = OpenPdf.leniently(file, place)) {
            new Reader(words).getText(pdf.document());
        } catch (IOException e) {
            throw new Refused(Finding.of(PdfKind.FILE_UNREADABLE, place));
        }
        return words;
    }

    private static final class Reader extends PDFTextStripper {
        private final List<Word> words;

        Reader(List<Word> words) {
            this.words = words;
        }

        @Override
        protected void writeString(String text, List<TextPosition> glyphs) {
            TextPosition first = glyphs.get(0);
            words.add(new Word(getCurrentPageNo(), first.getXDirAdj(), first.getYDirAdj(), text));
        }
    }
}
