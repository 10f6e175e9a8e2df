package vn.congvan.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.congvan.finding.CalledOff;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/**
 * Reads a part into {@link Node}s. Markup compatibility (ECMA-376 Part 3) is settled on the way: of alternatives the first
 * that needs only what we know, and ignorable elements of namespaces that we do not know are left out with all they hold.
 */
final class NodeReader {
    private static final int LONGEST_SHARED = 20;
    private static final int MOST_SHARED = 10_000;

    private final XMLStreamReader xml;
    private final String file;
    private final String part;
    private final Set<String> ignorable = new HashSet<>();
    private final Map<String, Map<String, String>> names = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private int elements;

    private NodeReader(XMLStreamReader xml, String file, String part) {
        this.xml = xml;
        this.file = file;
        this.part = part;
    }

    /** @throws Refused if the part is no XML, has a DTD, is nested too deep or has too many elements */
    static Node read(byte[] content, String file, String part) {
        return read(content, file, part, reader -> reader.element(0));
    }

    /**
     * The name of a part's root, once all of it has been looked at.
     *
     * @throws Refused as {@link #read} does
     */
    static String rootOf(byte[] content, String file, String part) {
        return read(content, file, part, NodeReader::skipped);
    }

    /**
     * The name of a part's root; what follows it is not looked at.
     *
     * @throws Refused if the part does not begin as XML does, or has a DTD
     */
    static String firstOf(byte[] content, String file, String part) {
        try {
            NodeReader reader = begun(content, file, part);
            return reader.name(reader.namespace(), reader.xml.getLocalName());
        } catch (XMLStreamException e) {
            throw damaged(file, part);
        }
    }

    private interface Reading<T> {
        T of(NodeReader reader) throws XMLStreamException;
    }

    private static <T> T read(byte[] content, String file, String part, Reading<T> reading) {
        try {
            NodeReader reader = begun(content, file, part);
            T read = reading.of(reader);
            while (reader.xml.hasNext()) {
                reader.xml.next(); // what follows the root must be well-formed too
            }
            return read;
        } catch (XMLStreamException e) {
            throw damaged(file, part);
        }
    }

    /** A reader that stands at the root. */
    private static NodeReader begun(byte[] content, String file, String part) throws XMLStreamException {
        NodeReader reader = new NodeReader(Xml.reader(content), file, part);
        while (reader.xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (reader.xml.getEventType() == XMLStreamConstants.DTD) {
                throw reader.refused(WordKind.DTD);
            }
        }
        return reader;
    }

    private static Refused damaged(String file, String part) {
        return new Refused(Finding.of(WordKind.DAMAGED_XML, new Place.AtParagraph(file, part, "")));
    }

    private String skipped() throws XMLStreamException {
        String name = name(namespace(), xml.getLocalName());
        int depth = 0;
        while (depth >= 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamConstants.START_ELEMENT) {
                count(depth);
            }
        }
        return name;
    }

    private void count(int depth) {
        CalledOff.stopIfSo();
        if (depth > Xml.DEEPEST) {
            throw refused(WordKind.TOO_DEEP);
        }
        if (++elements > Xml.MOST) {
            throw new Refused(Finding.of(
                    WordKind.TOO_LARGE, new Place.AtParagraph(file, part, ""), "limit", Integer.toString(Xml.MOST)));
        }
    }

    private Refused refused(WordKind kind) {
        return new Refused(Finding.of(kind, new Place.AtParagraph(file, part, "")));
    }

    private Node element(int depth) throws XMLStreamException {
        count(depth);
        String name = name(namespace(), xml.getLocalName());
        Map<String, String> attributes = attributes();
        List<Node> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                addChild(children, depth + 1);
            }
        }
        return new Node(name, attributes, List.copyOf(children), children.isEmpty() ? text.toString() : "");
    }

    private void addChild(List<Node> children, int depth) throws XMLStreamException {
        String namespace = namespace();
        if (name(namespace, xml.getLocalName()).equals("mc:AlternateContent")) {
            children.addAll(alternative(element(depth)));
        } else if (ignorable.contains(namespace) && !Namespaces.isKnown(namespace)) {
            element(depth);
        } else {
            children.add(element(depth));
        }
    }

    /** Part 3 §9.3: the first choice of which everything is understood, else the fallback; where that is empty, whatever there is. */
    private static List<Node> alternative(Node alternatives) {
        List<Node> some = new ArrayList<>();
        for (Node choice : alternatives.all("mc:Choice")) {
            if (!choice.children().isEmpty()) {
                some.add(choice);
            }
        }
        for (Node choice : some) {
            if (choice.attribute("Requires", "").isEmpty()) {
                return choice.children();
            }
        }
        List<Node> fallback = alternatives.child("mc:Fallback").children();
        return fallback.isEmpty() && !some.isEmpty() ? some.get(0).children() : fallback;
    }

    /** Those of some prefixes whose namespaces are not understood. */
    private String notUnderstood(String prefixes) {
        return Arrays.stream(prefixes.strip().split("\\s+", -1))
                .filter(prefix -> {
                    String named = xml.getNamespaceURI(prefix);
                    return named == null || !Namespaces.isUnderstood(named);
                })
                .collect(Collectors.joining(" "));
    }

    private Map<String, String> attributes() {
        int count = xml.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String namespace = xml.getAttributeNamespace(i);
            String name = name(namespace == null ? "" : namespace, xml.getAttributeLocalName(i));
            String value = xml.getAttributeValue(i);
            attributes.put(name, name.equals("Requires") ? notUnderstood(value) : shared(value));
            if (name.equals("mc:Ignorable")) {
                for (String prefix : xml.getAttributeValue(i).strip().split("\\s+", -1)) {
                    String named = xml.getNamespaceURI(prefix);
                    if (named != null) {
                        ignorable.add(named);
                    }
                }
            }
        }
        return Map.copyOf(attributes);
    }

    /** A document has millions of names and values, and few different ones. */
    private String name(String namespace, String local) {
        return names.computeIfAbsent(namespace, n -> new HashMap<>())
                .computeIfAbsent(local, l -> Namespaces.name(namespace, l));
    }

    private String shared(String value) {
        if (value.length() > LONGEST_SHARED || values.size() > MOST_SHARED) {
            return value;
        }
        return values.computeIfAbsent(value, v -> v);
    }

    private String namespace() {
        String namespace = xml.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }
}
