package vn.congvan.word;

import java.util.ArrayList;
import java.util.List;

/**
 * Paragraph marks that were deleted or moved away under tracking (ECMA-376 Part 1 §17.13.5.15): once accepted, the paragraph goes on in
 * the next one, and has that one's format.
 */
final class TrackedMarks {
    private TrackedMarks() {}

    static List<Node> accepted(List<Node> nodes) {
        if (nodes.stream().noneMatch(TrackedMarks::isDeleted)) {
            return nodes;
        }
        List<Node> accepted = new ArrayList<>();
        List<Node> going = new ArrayList<>(); // paragraphs without a mark, one after the other
        for (Node node : nodes) {
            if (node.is("w:p")) {
                going.add(node);
            }
            if (!going.isEmpty() && !isDeleted(node) && (node.is("w:p") || node.is("w:tbl") || node.is("w:sdt"))) {
                accepted.add(joined(going));
                going.clear();
            }
            if (!node.is("w:p")) {
                accepted.add(node);
            }
        }
        if (!going.isEmpty()) {
            accepted.add(joined(going));
        }
        return accepted;
    }

    private static boolean isDeleted(Node paragraph) {
        Node mark = paragraph.child("w:pPr").child("w:rPr");
        return paragraph.is("w:p") && (mark.has("w:del") || mark.has("w:moveFrom"));
    }

    private static Node joined(List<Node> paragraphs) {
        Node last = paragraphs.get(paragraphs.size() - 1);
        if (paragraphs.size() == 1) {
            return last;
        }
        List<Node> children = new ArrayList<>(last.all("w:pPr"));
        for (Node paragraph : paragraphs) {
            paragraph.children().stream().filter(child -> !child.is("w:pPr")).forEach(children::add);
        }
        return new Node("w:p", last.attributes(), List.copyOf(children), "");
    }
}
