package vn.congvan.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.template.Tag.Type;

/** Finds the tags in a paragraph's text. */
final class TagScanner {
    private static final Pattern NAME =
            Pattern.compile("\\.|-?[\\p{L}_][\\p{L}\\p{N}_-]*(\\.-?[\\p{L}_][\\p{L}\\p{N}_-]*)*");
    private static final Map<Character, Type> SIGNS = Map.of(
            '#',
            Type.SECTION,
            '^',
            Type.INVERTED,
            '/',
            Type.CLOSE,
            '>',
            Type.PARTIAL,
            '!',
            Type.COMMENT,
            '&',
            Type.VARIABLE);

    private TagScanner() {}

    /** A tag and where it stands in the text. */
    record Found(Tag tag, int from, int to) {}

    /** @param findings receives braces that make no tag */
    static List<Found> scan(String text, Place place, Findings findings) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (true) {
            int open = text.indexOf("{{", at);
            int close = text.indexOf("}}", at);
            if (open < 0 && close < 0) {
                return found;
            }
            if (open < 0 || (close >= 0 && close < open)) {
                broken("}}", place, findings);
                at = close + 2;
                continue;
            }
            int end = text.indexOf("}}", open);
            int next = text.indexOf("{{", open + 2);
            if (end < 0 || (next >= 0 && next < end)) {
                int stop = next >= 0 ? next : text.length();
                broken(text.substring(open, stop), place, findings);
                at = stop;
                continue;
            }
            String inner = text.substring(open + 2, end).strip();
            at = end + 2;
            add(inner, new Span(open, at), place, found, findings);
        }
    }

    private record Span(int from, int to) {}

    private static void add(String inner, Span span, Place place, List<Found> found, Findings findings) {
        Type type = inner.isEmpty() ? Type.VARIABLE : SIGNS.getOrDefault(inner.charAt(0), Type.VARIABLE);
        boolean signed = !inner.isEmpty() && SIGNS.containsKey(inner.charAt(0));
        String name = (signed ? inner.substring(1) : inner).strip();
        if (type != Type.COMMENT && !NAME.matcher(name).matches()) {
            broken("{{" + inner + "}}", place, findings);
            return;
        }
        found.add(new Found(new Tag(type, name, place), span.from(), span.to()));
    }

    private static void broken(String text, Place place, Findings findings) {
        findings.add(Finding.of(TemplateKind.BROKEN_TAG, place, "tag", text.strip()));
    }
}
