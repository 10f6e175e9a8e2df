package vn.congvan.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What an archivist's tools see of our XML: the JDK's own parser and validator. */
public final class Xml {
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private final Document document;

    private Xml(Document document) {
        this.document = document;
    }

    /** @throws AssertionError if it is not well-formed */
    public static Xml read(byte[] xml) {
        try {
            return new Xml(DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    /** @throws AssertionError if it is not valid by the schema beside the class or on the test class path */
    public static void assertValid(byte[] xml, URL schema) {
        try {
            SCHEMAS.computeIfAbsent(schema.toString(), url -> read(schema))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXException | IOException e) {
            throw new AssertionError("not valid: " + e.getMessage(), e);
        }
    }

    private static Schema read(URL schema) {
        try {
            return SchemaFactory.newDefaultInstance().newSchema(schema);
        } catch (SAXException e) {
            throw new AssertionError(schema.toString(), e);
        }
    }

    public static URL metadataSchema() {
        return Objects.requireNonNull(MetadataXml.class.getResource("metadata.xsd"));
    }

    public static URL premisProfile() {
        return Objects.requireNonNull(Xml.class.getResource("/archive/premis-profile.xsd"));
    }

    /** The text of each node, by a path in which {@code *[local-name()='x']} may be written {@code ~x}. */
    public List<String> texts(String path) {
        try {
            String plain = path.replaceAll("~([A-Za-z0-9]+)", "*[local-name()='$1']");
            NodeList found = (NodeList)
                    XPathFactory.newDefaultInstance().newXPath().evaluate(plain, document, XPathConstants.NODESET);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                texts.add(found.item(i).getTextContent());
            }
            return texts;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    public String text(String path) {
        List<String> texts = texts(path);
        if (texts.size() != 1) {
            throw new AssertionError(path + ": " + texts);
        }
        return texts.get(0);
    }
}
