package vn.congvan.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;

/** The styles of a document, with what each is based on. Pure but for its memory of what it has resolved. */
final class StyleResolver {
    private final Map<String, Node> styles = new LinkedHashMap<>();
    private final Map<String, List<Node>> chains = new ConcurrentHashMap<>();
    private final Map<String, String> defaults = new LinkedHashMap<>();
    private final Node paragraphDefaults;
    private final Node runDefaults;

    /** @param root the styles part, {@link Node#NONE} if there is none */
    StyleResolver(Node root, Place place, Findings findings) {
        for (Node style : root.all("w:style")) {
            String id = style.attribute("w:styleId", "");
            String type = style.attribute("w:type", "paragraph");
            styles.putIfAbsent(id, style);
            if (Node.isOn(style.attribute("w:default", "0"))) {
                defaults.put(type, id);
            }
        }
        Node docDefaults = root.child("w:docDefaults");
        paragraphDefaults = docDefaults.child("w:pPrDefault").child("w:pPr");
        runDefaults = docDefaults.child("w:rPrDefault").child("w:rPr");
        Set<String> good = new HashSet<>();
        for (String id : styles.keySet()) {
            if (isCyclic(id, good)) {
                findings.add(Finding.of(WordKind.STYLE_CYCLE, place, "style", id));
            }
        }
    }

    /** @param good styles whose chains are known to end */
    private boolean isCyclic(String id, Set<String> good) {
        Set<String> seen = new LinkedHashSet<>();
        for (String at = id; styles.containsKey(at) && !good.contains(at); at = basedOn(styles.get(at))) {
            if (seen.size() > Limits.STYLE_CHAIN || !seen.add(at)) {
                return true;
            }
        }
        good.addAll(seen);
        return false;
    }

    private static String basedOn(Node style) {
        return style.child("w:basedOn").val();
    }

    /** The style and what it is based on, nearest first; a chain that bites its tail ends there. */
    List<Node> chain(String id) {
        return chains.computeIfAbsent(id, key -> {
            List<Node> chain = new ArrayList<>();
            Node at = styles.get(key);
            while (at != null && chain.size() < Limits.STYLE_CHAIN && !hasSame(chain, at)) {
                chain.add(at);
                at = styles.get(basedOn(at));
            }
            return List.copyOf(chain);
        });
    }

    @SuppressWarnings("ReferenceEquality") // the very style: comparing what is in them would be dear
    private static boolean hasSame(List<Node> chain, Node style) {
        return chain.stream().anyMatch(one -> one == style);
    }

    /** The id that a paragraph, run or table refers to, or else the default style of that type; empty if there is none. */
    String idOr(String given, String type) {
        boolean fits = styles.containsKey(given)
                && styles.get(given).attribute("w:type", "paragraph").equals(type);
        return fits ? given : defaults.getOrDefault(type, "");
    }

    String name(String id) {
        Node style = styles.get(id);
        return style == null ? "" : style.child("w:name").val();
    }

    /** The property elements of a style's chain. */
    Layers layers(String id, String element) {
        List<Node> nodes = new ArrayList<>();
        for (Node style : chain(id)) {
            if (style.has(element)) {
                nodes.add(style.child(element));
            }
        }
        return new Layers(nodes);
    }

    Node paragraphDefaults() {
        return paragraphDefaults;
    }

    Node runDefaults() {
        return runDefaults;
    }
}
