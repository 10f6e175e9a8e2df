package vn.congvan.data.sheet;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/**
 * A part of a workbook, tag by tag. Elements are told by their local names: the strict and the transitional form of the format
 * differ in nothing else that we read.
 */
final class PartReader {
    private final XMLStreamReader xml;
    private final String file;
    private final String part;

    private PartReader(XMLStreamReader xml, String file, String part) {
        this.xml = xml;
        this.file = file;
        this.part = part;
    }

    /** @throws Refused if the part does not begin as XML does */
    static PartReader of(byte[] content, String file, String part) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new PartReader(factory.createXMLStreamReader(characters(content)), file, part);
        } catch (XMLStreamException e) {
            throw damaged(file, part);
        }
    }

    /** A package has UTF-8 and UTF-16 only (ISO/IEC 29500-2 §6.2.5). Decoded here, for the parser prints what it cannot decode. */
    private static Reader characters(byte[] content) {
        int mark = content.length < 2 ? 0 : ((content[0] & 0xFF) << 8) | (content[1] & 0xFF);
        Charset charset = mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        boolean marked = content.length > 2 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB;
        int start = marked ? 3 : 0;
        InputStream bytes = new ByteArrayInputStream(content, start, content.length - start);
        return new InputStreamReader(bytes, charset.newDecoder());
    }

    private static Refused damaged(String file, String part) {
        return new Refused(Finding.of(SheetKind.DAMAGED, new Place.InFile(file), "part", part));
    }

    /** For what is XML but no workbook. */
    Refused damaged() {
        return damaged(file, part);
    }

    /** Goes to the next tag; false at the end. */
    boolean next() {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                } else if (event == XMLStreamConstants.DTD) {
                    throw new Refused(Finding.of(SheetKind.DTD, new Place.InFile(file), "part", part));
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw damaged(file, part);
        }
    }

    boolean starts(String name) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(name);
    }

    /** An attribute of the tag just begun, by its local name; empty if it has none. */
    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** The whole number of an attribute. */
    int number(String name, int otherwise) {
        String value = attribute(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw damaged();
        }
    }

    boolean isTrue(String name) {
        String value = attribute(name);
        return value.equals("1") || value.equals("true");
    }

    /** The characters of the element just begun, which has no other in it; goes to its end. */
    String text() {
        try {
            return xml.getElementText();
        } catch (XMLStreamException e) {
            throw damaged(file, part);
        }
    }

    /** The words of a string item just begun ({@code si}, {@code is}), without its reading aids; goes to its end. */
    String words(String item) {
        StringBuilder words = new StringBuilder();
        boolean aid = false;
        while (next() && !ends(item)) {
            if (starts("rPh") || ends("rPh")) {
                aid = starts("rPh");
            } else if (starts("t") && !aid) {
                words.append(text());
            }
        }
        return Escapes.undo(words.toString());
    }
}
