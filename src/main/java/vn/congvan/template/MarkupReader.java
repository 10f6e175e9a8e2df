package vn.congvan.template;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.congvan.template.Markup.Attribute;
import vn.congvan.template.Markup.Characters;
import vn.congvan.template.Markup.Element;
import vn.congvan.word.Xml;

/** Reads a part into {@link Markup}. The part has been opened under limits, so that it is not nested without end. */
public final class MarkupReader {
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private final XMLStreamReader xml;

    private MarkupReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** The root of a part of a package that has been opened. */
    public static Element read(byte[] part) {
        try {
            MarkupReader reader = new MarkupReader(Xml.reader(part));
            while (reader.xml.next() != XMLStreamConstants.START_ELEMENT) {
                // what stands before the root says nothing
            }
            return reader.element();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the package was opened, so its parts are XML", e);
        }
    }

    private Element element() throws XMLStreamException {
        String prefix = xml.getPrefix();
        String name = prefix == null || prefix.isEmpty() ? xml.getLocalName() : prefix + ":" + xml.getLocalName();
        String namespace = xml.getNamespaceURI();
        boolean wordprocessing = TRANSITIONAL.equals(namespace) || STRICT.equals(namespace);
        Element element = new Element(name, wordprocessing, attributes());
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> element.children().add(element());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    element.children().add(new Characters(xml.getText()));
                default -> {} // comments and processing instructions are not the letter's
            }
        }
        return element;
    }

    private List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = xml.getNamespacePrefix(i);
            String uri = xml.getNamespaceURI(i);
            attributes.add(new Attribute(prefix == null ? "xmlns" : "xmlns:" + prefix, uri == null ? "" : uri));
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String prefix = xml.getAttributePrefix(i);
            String name = prefix == null || prefix.isEmpty()
                    ? xml.getAttributeLocalName(i)
                    : prefix + ":" + xml.getAttributeLocalName(i);
            attributes.add(new Attribute(name, xml.getAttributeValue(i)));
        }
        return attributes;
    }
}
