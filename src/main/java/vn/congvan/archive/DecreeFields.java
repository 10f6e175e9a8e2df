package vn.congvan.archive;

import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;

/**
 * Writes the fields of NĐ30 Phụ lục VI at the lengths it gives them; what does not fit, or is not there, is told. Lengths are in UTF-16
 * units: validators of Java and .NET count so, others count fewer.
 */
final class DecreeFields {
    private static final String ELLIPSIS = "…";

    private final IndentedXml xml;
    private final Findings findings;
    private final Place place;

    /** @param place the file that is written, for findings */
    DecreeFields(IndentedXml xml, Findings findings, Place place) {
        this.xml = xml;
        this.findings = findings;
        this.place = place;
    }

    /** A text that a letter should have. */
    void text(String name, String text, int most) {
        if (text.isBlank()) {
            findings.add(Finding.of(MetadataKind.METADATA_MISSING, place, "field", name));
        }
        optional(name, text, most);
    }

    /** A text that is left out where it is not known. */
    void optional(String name, String text, int most) {
        if (!text.isBlank()) {
            xml.leaf(name, fitted(name, text, most));
        }
    }

    /** A number of at most so many digits; one with more cannot be cut, so it is left out. */
    void number(String name, int number, int digits) {
        String written = Integer.toString(number);
        if (number > 0 && written.length() <= digits) {
            xml.leaf(name, written);
        } else if (number > 0) {
            findings.add(Finding.of(
                    MetadataKind.METADATA_TOO_GREAT,
                    place,
                    "field",
                    name,
                    "given",
                    written,
                    "digits",
                    Integer.toString(digits)));
        } else {
            findings.add(Finding.of(MetadataKind.METADATA_MISSING, place, "field", name));
        }
    }

    private String fitted(String name, String text, int most) {
        text.codePoints()
                .filter(c -> !IndentedXml.isAllowed(c))
                .findFirst()
                .ifPresent(c -> findings.add(Finding.of(
                        MetadataKind.METADATA_CHARACTER,
                        place,
                        "field",
                        name,
                        "codePoint",
                        vn.congvan.finding.CodePoint.name(c))));
        String line = text.strip().replaceAll("\\s+", " ");
        int length = line.length();
        if (length <= most) {
            return line;
        }
        findings.add(Finding.of(
                MetadataKind.METADATA_CUT,
                place,
                "field",
                name,
                "length",
                Integer.toString(length),
                "most",
                Integer.toString(most),
                "text",
                line));
        return cut(line, most);
    }

    /** After the last word that leaves room for “…”; in the middle of one only where it is longer than that. */
    private static String cut(String line, int most) {
        int end = most - 1;
        int space = line.charAt(end) == ' ' ? end : line.lastIndexOf(' ', end - 1);
        if (space > 0) {
            return line.substring(0, space) + ELLIPSIS;
        }
        while (end > 1 && belongsToTheOneBefore(line, end)) {
            end--;
        }
        return line.substring(0, end) + ELLIPSIS;
    }

    /** A letter keeps its marks, and a pair its second half, or goes with them. */
    private static boolean belongsToTheOneBefore(String line, int at) {
        int type = Character.getType(line.codePointAt(at));
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (Character.isLowSurrogate(line.charAt(at)) && Character.isHighSurrogate(line.charAt(at - 1)));
    }
}
