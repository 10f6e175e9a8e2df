package vn.congvan.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which PDF/A and PDF/UA a file says it is (ISO 19005-2, 6.6.4; ISO 14289-1, 5); whether it is, is another question. */
public final class PdfAClaim {
    private static final Pattern PART = pattern("pdfaid:part", "[1-4]");
    private static final Pattern CONFORMANCE = pattern("pdfaid:conformance", "[A-Za-z]");
    private static final Pattern ACCESSIBLE = pattern("pdfuaid:part", "[12]");

    private PdfAClaim() {}

    /** As an element or as an attribute: XMP allows both. */
    private static Pattern pattern(String name, String value) {
        return Pattern.compile(name + "(?:>|\\s*=\\s*[\"'])\\s*(" + value + ")\\s*[<\"']");
    }

    /**
     * @return {@code 2a}, {@code 3a}; empty for a file that claims nothing, or only in a compressed stream. Of a file with several
     *     revisions, what the last says.
     */
    public static Optional<String> of(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return last(PART, text)
                .map(part -> part + last(CONFORMANCE, text).orElse("").toLowerCase(Locale.ROOT));
    }

    /** @return the part of PDF/UA (ISO 14289) that a file says it keeps to: {@code 1} */
    public static Optional<String> accessible(byte[] pdf) {
        return last(ACCESSIBLE, new String(pdf, StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> last(Pattern pattern, String text) {
        Optional<String> found = Optional.empty();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found = Optional.of(matcher.group(1));
        }
        return found;
    }
}
