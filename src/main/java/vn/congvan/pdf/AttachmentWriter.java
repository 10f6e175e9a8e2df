package vn.congvan.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Puts files into a PDF, associated with the document as a whole (ISO 19005-3 §6.8). */
final class AttachmentWriter {
    /** The date of a file in a document that tells none: the first that a ZIP, as every DOCX is one, can tell. */
    private static final OffsetDateTime NO_DATE = OffsetDateTime.of(1980, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final PDDocument document;
    private final String modified;

    AttachmentWriter(PDDocument document, PdfMetadata metadata) {
        this.document = document;
        this.modified =
                Description.pdfDate(metadata.modified().or(metadata::created).orElse(NO_DATE));
    }

    void write(List<Attachment> attachments) throws IOException {
        COSArray associated = new COSArray();
        COSArray names = new COSArray();
        List<Attachment> sorted = attachments.stream()
                .sorted(Comparator.comparing(Attachment::name))
                .toList(); // as a name tree has to be (ISO 32000-1 §7.9.6)
        for (Attachment attachment : sorted) {
            COSDictionary specification = specification(attachment);
            associated.add(specification);
            names.add(new COSString(attachment.name()));
            names.add(specification);
        }
        COSDictionary files = new COSDictionary();
        files.setItem(COSName.NAMES, names);
        COSDictionary trees = new COSDictionary();
        trees.setItem(COSName.EMBEDDED_FILES, files);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.NAMES, trees);
        catalog.setItem(COSName.getPDFName("AF"), associated);
    }

    private COSDictionary specification(Attachment attachment) throws IOException {
        COSStream content = content(attachment);
        COSDictionary embedded = new COSDictionary();
        embedded.setItem(COSName.F, content);
        embedded.setItem(COSName.UF, content);
        COSDictionary specification = new COSDictionary();
        specification.setItem(COSName.TYPE, COSName.FILESPEC);
        specification.setString(COSName.F, attachment.name().replaceAll("[^ -~]", "_"));
        specification.setString(COSName.UF, attachment.name());
        specification.setString(COSName.DESC, attachment.description());
        specification.setName("AFRelationship", attachment.relation().pdfName());
        specification.setItem(COSName.EF, embedded);
        return specification;
    }

    private COSStream content(Attachment attachment) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(attachment.content());
        }
        COSDictionary parameters = new COSDictionary();
        parameters.setInt(COSName.SIZE, attachment.content().length);
        parameters.setString(COSName.MOD_DATE, modified);
        parameters.setItem(COSName.getPDFName("CheckSum"), new COSString(checksum(attachment.content())));
        stream.setItem(COSName.TYPE, COSName.EMBEDDED_FILE);
        stream.setName(COSName.SUBTYPE, attachment.mediaType());
        stream.setItem(COSName.PARAMS, parameters);
        return stream;
    }

    /** Against damage, as the format wants it, and not against fraud (ISO 32000-1 §7.11.4). */
    private static byte[] checksum(byte[] content) {
        try {
            return MessageDigest.getInstance("MD5").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
