package vn.congvan.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.docx4j.docProps.core.CoreProperties;
import org.docx4j.docProps.core.dc.elements.ObjectFactory;
import org.docx4j.docProps.core.dc.elements.SimpleLiteral;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.DocPropsCorePart;
import vn.congvan.zip.ZipLimits;
import vn.congvan.zip.ZipReader;

/**
 * Writes a letter's package through docx4j, which keeps its relationships, content types and properties in order; parts that it has
 * no cause to touch come out byte for byte as they went in.
 */
public final class DocxWriter {
    private static final ObjectFactory ELEMENTS = new ObjectFactory();

    private DocxWriter() {}

    /** Makes docx4j's JAXB contexts, most of a second of a cold start: to be called while something else is done. */
    public static void prepare() {
        if (Context.jc == null) {
            throw new IllegalStateException("docx4j has no context");
        }
    }

    /** What a package is to say of itself. */
    interface Change {
        void make(WordprocessingMLPackage word) throws Docx4JException;
    }

    /** The parts with a change made. */
    static Map<String, byte[]> change(byte[] docx, String file, Change change) {
        try {
            WordprocessingMLPackage word = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
            change.make(word);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.save(out);
            return new LinkedHashMap<>(ZipReader.read(out.toByteArray(), file, ZipLimits.standard()));
        } catch (Docx4JException e) {
            throw new IllegalStateException("a package that was opened can be saved", e);
        }
    }

    /** With title and author; who saved it last and when is left out, so that the same letter is the same file. */
    static void describe(WordprocessingMLPackage word, String title, String creator) throws Docx4JException {
        if (word.getDocPropsCorePart() == null) {
            word.addDocPropsCorePart();
        }
        DocPropsCorePart part = word.getDocPropsCorePart();
        CoreProperties properties = part.getContents();
        properties.setTitle(ELEMENTS.createTitle(literal(title)));
        properties.setCreator(literal(creator));
        properties.setLastModifiedBy(null);
        properties.setRevision(null);
        properties.setCreated(null);
        properties.setModified(null);
    }

    /** With a custom property (ECMA-376 Part 1 §15.2.12.2); others that the package has stay. */
    static void addProperty(WordprocessingMLPackage word, String name, String value) {
        if (word.getDocPropsCustomPart() == null) {
            word.addDocPropsCustomPart();
        }
        word.getDocPropsCustomPart().setProperty(name, value);
    }

    /** Without a custom property; others that the package has stay. */
    static void removeProperty(WordprocessingMLPackage word, String name) throws Docx4JException {
        if (word.getDocPropsCustomPart() != null) {
            word.getDocPropsCustomPart()
                    .getContents()
                    .getProperty()
                    .removeIf(property -> property.getName().equals(name));
        }
    }

    private static SimpleLiteral literal(String text) {
        SimpleLiteral literal = ELEMENTS.createSimpleLiteral();
        literal.getContent().add(text);
        return literal;
    }
}
