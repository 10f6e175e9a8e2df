package vn.congvan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A letter's words, read by other programs than ours: Apache POI and PDFBox's own stripper. */
public final class LetterText {
    private LetterText() {}

    /** The paragraphs with text, a superscript as {@code [sup:…]}. */
    public static List<String> ofDocx(byte[] docx) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<String> paragraphs = new ArrayList<>();
            add(document.getBodyElements(), paragraphs);
            return paragraphs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(List<IBodyElement> elements, List<String> paragraphs) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                String text = text(paragraph);
                if (!text.isEmpty()) {
                    paragraphs.add(text);
                }
            } else if (element instanceof XWPFTable table) {
                table.getRows()
                        .forEach(row -> row.getTableCells().forEach(cell -> add(cell.getBodyElements(), paragraphs)));
            }
        }
    }

    private static String text(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (XWPFRun run : paragraph.getRuns()) {
            boolean raised = run.getVerticalAlignment() != null
                    && run.getVerticalAlignment().toString().equals("superscript");
            raised |= "NguoiTheoDoi".equals(run.getStyle());
            String own = run.text();
            text.append(raised && !own.isEmpty() ? "[sup:" + own + "]" : own);
        }
        return text.toString();
    }

    /** All words in reading order, without what stands in the margins. */
    public static List<String> wordsOfPdf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            List<String> words = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                List<String> own = new ArrayList<>(words(stripper.getText(document)));
                if (page > 1 && own.get(own.size() - 1).equals(Integer.toString(page))) {
                    own.remove(own.size() - 1); // the page's number, which comes last
                }
                words.addAll(own);
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** The golden text as readers of PDFs give it: a superscript has another baseline, so it stands as a word of its own. */
    public static List<String> wordsOfGolden(String golden) {
        return words(golden.replaceAll("\\[sup:([^]]*)]", " $1 ").replaceAll("\\[no:([^]]*)]", "$1"));
    }

    /** The golden text's paragraphs as a DOCX has them: {@code [no:…]} marks a number that Word itself counts. */
    public static List<String> paragraphsOfGolden(String golden) {
        return golden.replaceAll("\\[no:[^]]*] ", "").lines().toList();
    }
}
