package vn.congvan.review;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What Word's buttons leave of a part's words, by a reader of its own: what is inserted or what is deleted is left out, and paragraphs
 * whose end went with it go on in the next one (ECMA-376 Part 1 §17.13.5).
 */
final class TrackedText {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final String gone;
    private final List<String> paragraphs = new ArrayList<>();
    private StringBuilder open = new StringBuilder();

    private TrackedText(String gone) {
        this.gone = gone;
    }

    static List<String> accepted(byte[] part) throws Exception {
        return read(part, "del");
    }

    static List<String> rejected(byte[] part) throws Exception {
        return read(part, "ins");
    }

    private static List<String> read(byte[] part, String gone) throws Exception {
        TrackedText text = new TrackedText(gone);
        text.walk(root(part));
        if (text.open.length() > 0) {
            text.paragraphs.add(text.open.toString());
        }
        return text.paragraphs;
    }

    static Element root(byte[] part) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(part))
                .getDocumentElement();
    }

    private void walk(Element element) {
        String name = W.equals(element.getNamespaceURI()) ? element.getLocalName() : "";
        switch (name) {
            case "p" -> {
                StringBuilder outside = open;
                boolean box = isInParagraph(element);
                open = box ? new StringBuilder() : open;
                children(element);
                if (!has(element, "pPr", "rPr", gone)) {
                    paragraphs.add(open.toString());
                    open = new StringBuilder();
                }
                open = box ? outside : open;
            }
            case "t", "delText" -> open.append(element.getTextContent());
            case "tab" -> open.append('\t');
            case "br" -> open.append('\n');
            case "pPr", "rPr", "instrText" -> {}
            case "tr" -> {
                if (!has(element, "trPr", gone)) {
                    children(element);
                }
            }
            case "ins", "del" -> {
                if (!name.equals(gone)) {
                    children(element);
                }
            }
            default -> children(element);
        }
    }

    private static boolean isInParagraph(Element element) {
        for (Node at = element.getParentNode(); at instanceof Element parent; at = parent.getParentNode()) {
            if (parent.getLocalName().equals("p")) {
                return true;
            }
        }
        return false;
    }

    private void children(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                walk(inner);
            }
        }
    }

    private static boolean has(Element element, String... path) {
        Element at = element;
        for (String name : path) {
            Element found = null;
            for (Node child = at.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element inner && inner.getLocalName().equals(name)) {
                    found = inner;
                }
            }
            if (found == null) {
                return false;
            }
            at = found;
        }
        return true;
    }

    /** The numbers of all tracked changes; asks that each is there once. */
    static Set<String> ids(byte[] part) throws Exception {
        Set<String> ids = new HashSet<>();
        ids(root(part), ids);
        return ids;
    }

    private static void ids(Element element, Set<String> ids) {
        if (Set.of("ins", "del", "pPrChange").contains(element.getLocalName())
                && !ids.add(element.getAttributeNS(W, "id"))) {
            throw new AssertionError("twice: " + element.getAttributeNS(W, "id"));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                ids(inner, ids);
            }
        }
    }
}
