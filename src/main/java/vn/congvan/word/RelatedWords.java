package vn.congvan.word;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words of a drawing that cannot be drawn: its own, and those of the chart or diagram that it names. */
final class RelatedWords {
    private static final List<String> IDS = List.of("r:id", "r:dm");

    private RelatedWords() {}

    /** @param data {@code a:graphicData} */
    static String of(Story story, Node data) {
        Set<String> words = new LinkedHashSet<>();
        if (!data.words().isEmpty()) {
            words.add(data.words());
        }
        WordPackage word = story.context().word();
        for (Node content : data.children()) {
            for (Relationship relationship : word.relationships(story.part())) {
                boolean named =
                        IDS.stream().anyMatch(id -> content.attribute(id, "").equals(relationship.id()));
                boolean isXml = relationship.target().endsWith(".xml");
                if (named && !relationship.outside() && isXml && word.has(relationship.target())) {
                    String target = relationship.target();
                    addWords(NodeReader.read(word.part(target), word.file(), target), words);
                }
            }
        }
        return String.join(" ", words);
    }

    /** Titles and labels, not figures: those are drawn, not written. */
    private static void addWords(Node node, Set<String> words) {
        if (node.is("c:numCache") || node.is("c:numLit")) {
            return;
        }
        if ((node.is("a:t") || node.is("c:v")) && !node.text().isBlank()) {
            words.add(node.text().strip());
        }
        node.children().forEach(child -> addWords(child, words));
    }
}
