package vn.congvan.archive;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * XML that a person can read: an element a line, indented by two spaces, LF, UTF-8; the same calls give the same bytes. Texts may be
 * anything: what XML 1.0 §2.2 forbids is written as U+FFFD.
 */
final class IndentedXml {
    private static final String INDENT = "  ";
    private static final int REPLACEMENT = 0xFFFD;

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;
    private final SortedMap<String, String> namespaces;
    private final Deque<Boolean> filled = new ArrayDeque<>();

    /** @param namespaces by prefix; the empty prefix for names without one */
    IndentedXml(Map<String, String> namespaces) {
        this.namespaces = new TreeMap<>(namespaces);
        try {
            // The JDK's own, whatever else is on the class path: the same bytes everywhere.
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    /** @param attributes name, value, name, value … of our own making */
    IndentedXml open(String name, String... attributes) {
        try {
            newLine();
            if (!filled.isEmpty()) {
                filled.pop();
                filled.push(true);
            }
            start(name, attributes);
            filled.push(false);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    IndentedXml close() {
        try {
            if (filled.pop()) {
                newLine();
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    IndentedXml leaf(String name, String text, String... attributes) {
        open(name, attributes);
        try {
            write(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return close();
    }

    IndentedXml leaf(String name, long number) {
        return leaf(name, Long.toString(number));
    }

    byte[] bytes() {
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return (out + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String uri = namespaces.getOrDefault(prefix, "");
        xml.writeStartElement(prefix, name.substring(colon + 1), uri);
        if (filled.isEmpty()) {
            for (Map.Entry<String, String> one : namespaces.entrySet()) {
                xml.writeNamespace(one.getKey(), one.getValue());
            }
        }
        for (int i = 0; i < attributes.length; i += 2) {
            int at = attributes[i].indexOf(':');
            if (at < 0) {
                xml.writeAttribute(attributes[i], attributes[i + 1]);
            } else {
                String of = attributes[i].substring(0, at);
                xml.writeAttribute(
                        of, namespaces.getOrDefault(of, ""), attributes[i].substring(at + 1), attributes[i + 1]);
            }
        }
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n" + INDENT.repeat(filled.size()));
    }

    /** A carriage return would be read back as a line feed (XML 1.0 §2.11), so it is written by its number. */
    private void write(String text) throws XMLStreamException {
        StringBuilder run = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            if (c == '\r') {
                xml.writeCharacters(run.toString());
                run.setLength(0);
                xml.writeEntityRef("#13");
            } else {
                run.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
            }
        }
        xml.writeCharacters(run.toString());
    }
}
