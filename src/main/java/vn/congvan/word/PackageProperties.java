package vn.congvan.word;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Reads what a package says of itself (ECMA-376 Part 2 §11). */
final class PackageProperties {
    /** The custom property that says how far one of our own letters has come; no other program's files have it. */
    static final String STATUS = "congvan.trang-thai";

    /** Its value as long as the letter has not been issued. */
    static final String DRAFT = "du-thao";

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
                moment(core.child("dcterms:modified")),
                isDraft(word));
    }

    static boolean isDraft(WordPackage word) {
        return part(word, "custom-properties", "customProperties").all("cust:property").stream()
                .filter(property -> property.attribute("name", "").equals(STATUS))
                .anyMatch(property -> property.children().stream()
                        .anyMatch(value -> value.text().strip().equals(DRAFT)));
    }

    /** @param types of the relationship, as Transitional and as Strict files call it */
    private static Node part(WordPackage word, String... types) {
        return word.relationships("").stream()
                .filter(r -> List.of(types).contains(r.type()) && word.has(r.target()))
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
