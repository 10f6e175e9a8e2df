package vn.congvan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The structure of a finished PDF as a screen reader walks it, by another program than ours. */
public final class PdfTree {
    private final List<String> lines = new ArrayList<>();
    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();

    private PdfTree() {}

    /** A line an element, indented by its depth: its type, what it says of itself, and its words. */
    public static List<String> of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PdfTree tree = new PdfTree();
            for (PDPage page : document.getPages()) {
                tree.texts.put(page.getCOSObject(), texts(page));
            }
            for (Object kid :
                    document.getDocumentCatalog().getStructureTreeRoot().getKids()) {
                tree.add((PDStructureElement) kid, "");
            }
            return tree.lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, String> texts(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> texts = new HashMap<>();
        extractor.getMarkedContents().forEach(content -> put(content, texts));
        return texts;
    }

    private static void put(PDMarkedContent content, Map<Integer, String> texts) {
        if (content.getMCID() >= 0) {
            texts.put(content.getMCID(), text(content));
        }
    }

    private static String text(PDMarkedContent content) {
        if (content.getActualText() != null) {
            return content.getActualText();
        }
        return content.getContents().stream()
                .map(part -> part instanceof TextPosition position
                        ? position.getUnicode()
                        : part instanceof PDMarkedContent inner ? text(inner) : "")
                .collect(Collectors.joining());
    }

    private void add(PDStructureElement element, String indent) {
        StringBuilder line = new StringBuilder(indent).append(element.getStructureType());
        if (element.getAlternateDescription() != null) {
            line.append(" alt=").append(element.getAlternateDescription());
        }
        for (int i = 0; i < element.getAttributes().size(); i++) {
            line.append(' ')
                    .append(element.getAttributes()
                            .getObject(i)
                            .toString()
                            .replaceAll("\\s+", " ")
                            .strip());
        }
        int place = lines.size();
        lines.add("");
        StringBuilder words = new StringBuilder();
        for (Object kid : element.getKids()) {
            if (kid instanceof PDStructureElement inner) {
                add(inner, indent + " ");
            } else if (kid instanceof PDMarkedContentReference reference) {
                words.append(texts.get(reference.getPage().getCOSObject()).getOrDefault(reference.getMCID(), "?"));
            } else if (kid instanceof PDObjectReference) {
                line.append(" [annotation]");
            }
        }
        lines.set(place, line + (words.isEmpty() ? "" : ": " + words.toString().strip()));
    }
}
