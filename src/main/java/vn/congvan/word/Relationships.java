package vn.congvan.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the relationships of all parts of a package. */
final class Relationships {
    /** What the types of an office document's relationships begin with (ECMA-376 Part 1 §7.1). */
    static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private Relationships() {}

    /** Where the relationships of a part stand. */
    static String partOf(String source) {
        int slash = source.lastIndexOf('/') + 1;
        return source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
    }

    /** By the part that has them; the package's own stand under the empty name. */
    static Map<String, List<Relationship>> of(Map<String, byte[]> parts, String file) {
        Map<String, List<Relationship>> all = new LinkedHashMap<>();
        parts.forEach((name, content) -> {
            if (name.endsWith(".rels") && name.contains("_rels/")) {
                String source = source(name);
                all.put(source, read(NodeReader.read(content, file, name), source));
            }
        });
        return all;
    }

    /** {@code word/_rels/document.xml.rels} has the relationships of {@code word/document.xml}. */
    private static String source(String relationshipsPart) {
        return relationshipsPart.replace("_rels/", "").replaceFirst("\\.rels$", "");
    }

    private static List<Relationship> read(Node root, String source) {
        List<Relationship> relationships = new ArrayList<>();
        for (Node node : root.all("rel:Relationship")) {
            String type = node.attribute("Type", "");
            boolean outside = node.attribute("TargetMode", "Internal").equals("External");
            String target = node.attribute("Target", "");
            relationships.add(new Relationship(
                    source,
                    node.attribute("Id", ""),
                    type.substring(type.lastIndexOf('/') + 1),
                    outside ? target : resolve(source, target),
                    outside));
        }
        return List.copyOf(relationships);
    }

    /** A target is relative to its source's folder, or absolute from the package's root. */
    private static String resolve(String source, String target) {
        Deque<String> path = new ArrayDeque<>();
        String folder = source.contains("/") ? source.substring(0, source.lastIndexOf('/')) : "";
        String whole = target.startsWith("/") ? target.substring(1) : folder.isEmpty() ? target : folder + "/" + target;
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
