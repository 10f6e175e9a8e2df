package vn.congvan.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;

/** Tracked changes and comments that nobody has decided on yet: a letter that has them is not finished. */
public final class Unresolved {
    /** ECMA-376 Part 1 §17.13.5. */
    private static final Set<String> CHANGES = Set.of(
            "w:ins",
            "w:del",
            "w:moveFrom",
            "w:moveTo",
            "w:cellIns",
            "w:cellDel",
            "w:cellMerge",
            "w:rPrChange",
            "w:pPrChange",
            "w:sectPrChange",
            "w:tblPrChange",
            "w:tblPrExChange",
            "w:tblGridChange",
            "w:trPrChange",
            "w:tcPrChange",
            "w:numberingChange");

    private static final Set<String> COMMENTS = Set.of("w:comment", "w:commentReference");
    private static final Set<String> READ = Set.of("header", "footer", "footnotes", "endnotes", "comments");

    private final WordPackage word;
    private final Found changes = new Found(WordKind.UNRESOLVED_CHANGES);
    private final Found comments = new Found(WordKind.UNRESOLVED_COMMENTS);

    private static final class Found {
        private final WordKind kind;
        private final List<Place> places = new ArrayList<>();

        Found(WordKind kind) {
            this.kind = kind;
        }

        void tell(Findings findings) {
            if (!places.isEmpty()) {
                findings.add(Finding.of(kind, places.get(0), "count", Integer.toString(places.size())));
            }
        }
    }

    private Unresolved(WordPackage word) {
        this.word = word;
    }

    /** @param findings receives an error for changes, and one for comments, with how many there are and where the first is */
    public static void check(WordPackage word, Findings findings) {
        Unresolved unresolved = new Unresolved(word);
        unresolved.look(word.mainPart());
        word.relationships(word.mainPart()).stream()
                .filter(r -> READ.contains(r.type()) && !r.outside() && word.has(r.target()))
                .map(Relationship::target)
                .distinct()
                .forEach(unresolved::look);
        unresolved.changes.tell(findings);
        unresolved.comments.tell(findings);
    }

    private void look(String part) {
        look(NodeReader.read(word.part(part), word.file(), part), part, "");
    }

    private void look(Node node, String part, String paragraph) {
        String words = node.is("w:p") ? words(node) : paragraph;
        boolean comment = COMMENTS.contains(node.name());
        if (CHANGES.contains(node.name()) || comment) {
            Place place = new Place.AtParagraph(word.file(), part, shortened(words.isEmpty() ? words(node) : words));
            (comment ? comments : changes).places.add(place);
        }
        if (!node.is("w:comment")) { // its own words are no second comment
            node.children().forEach(child -> look(child, part, words));
        }
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder(node.is("w:t") || node.is("w:delText") ? node.text() : "");
        node.children().forEach(child -> words.append(words(child)));
        return words.toString();
    }

    private static String shortened(String words) {
        return words.length() > 60 ? words.substring(0, 60) + "…" : words;
    }
}
