package vn.congvan;

import java.util.ArrayList;
import java.util.List;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.font.FontLibrary;
import vn.congvan.layout.LayoutEngine;
import vn.congvan.layout.LayoutKind;
import vn.congvan.layout.Pages;
import vn.congvan.pdf.Attachment;
import vn.congvan.pdf.PdfMetadata;
import vn.congvan.pdf.PdfWriter;
import vn.congvan.word.Document;
import vn.congvan.word.DocumentReader;
import vn.congvan.word.WordPackage;

/** A DOCX becomes a PDF: the wing of the rooms that never sees the data. Thread-safe. */
final class Typesetter {
    private final DocumentReader reader = new DocumentReader();
    private final LayoutEngine layout;
    private final PdfWriter writer = new PdfWriter();
    private final String producer;

    Typesetter(FontLibrary fonts, String producer) {
        this.layout = new LayoutEngine(fonts);
        this.producer = producer;
    }

    /** A document on its pages, and what it says of itself. */
    record LaidOut(Pages pages, PdfMetadata metadata) {
        int count() {
            return pages.pages().size();
        }
    }

    LaidOut lay(WordPackage word, Findings findings) {
        Document document = reader.read(word, findings);
        Pages pages = layout.lay(document, findings);
        Document.Properties properties = document.properties();
        PdfMetadata metadata = new PdfMetadata(
                title(properties, word),
                properties.creator(),
                properties.subject(),
                properties.keywords(),
                TextLanguage.of(pages, properties.language()),
                producer,
                properties.created(),
                properties.modified());
        return new LaidOut(pages, metadata);
    }

    /** The PDF of pages. */
    byte[] write(LaidOut document, List<Attachment> attachments, Findings findings) {
        return writer.write(document.pages(), document.metadata(), attachments, findings);
    }

    /** A reader's window shows the title, so there has to be one (ISO 14289-1 §7.1): the file's name where the file says none. */
    private static String title(Document.Properties properties, WordPackage word) {
        String name = word.file().substring(word.file().lastIndexOf('/') + 1);
        return properties.title().isBlank() ? name.replaceFirst("\\.docx$", "") : properties.title();
    }

    /** In a letter that goes out a box instead of a character is no warning: it is refused. */
    static List<Finding> asForALetter(List<Finding> findings) {
        List<Finding> changed = new ArrayList<>();
        for (Finding finding : findings) {
            changed.add(
                    finding.kind() == LayoutKind.GLYPH_MISSING
                            ? new Finding(OfficeKind.GLYPH_MISSING, finding.place(), finding.arguments())
                            : finding);
        }
        return changed;
    }
}
