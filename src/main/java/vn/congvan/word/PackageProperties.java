package vn.congvan.word;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads what a package says of itself (ECMA-376 Part 2 §11). */
final class PackageProperties {
    private PackageProperties() {}

    static Document.Properties read(WordPackage word, StyleResolver styles) {
        Node core = part(word, "core-properties");
        return new Document.Properties(
                core.child("dc:title").text().strip(),
                core.child("dc:creator").text().strip(),
                core.child("dc:subject").text().strip(),
                core.child("cp:keywords").text().strip(),
                styles.runDefaults().child("w:lang").val(),
                moment(core.child("dcterms:created")),
                moment(core.child("dcterms:modified")));
    }

    private static Node part(WordPackage word, String type) {
        return word.relationships("").stream()
                .filter(r -> r.type().equals(type) && word.has(r.target()))
                .findFirst()
                .map(r -> NodeReader.read(word.part(r.target()), word.file(), r.target()))
                .orElse(Node.NONE);
    }

    /** A moment by W3CDTF (§11.1); what is no whole moment of a four-digit year is none. */
    private static Optional<OffsetDateTime> moment(Node node) {
        try {
            return Optional.of(OffsetDateTime.parse(node.text().strip()))
                    .filter(moment -> moment.getYear() > 1 && moment.getYear() < 9999);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
