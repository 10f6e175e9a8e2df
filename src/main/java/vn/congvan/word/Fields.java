package vn.congvan.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.word.Inline.PageFieldKind;

/** The complex fields that are open at a point of a story (ECMA-376 Part 1 §17.16.18); they may reach over paragraphs. */
final class Fields {
    private static final Pattern HYPERLINK = Pattern.compile(
            "\\s*HYPERLINK\\s+\"((?:https?://|mailto:)[^\"]+)\".*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Deque<Open> open = new ArrayDeque<>();

    private static final class Open {
        private final StringBuilder instruction = new StringBuilder();
        private boolean inResult;
    }

    void begin() {
        open.push(new Open());
    }

    void instruction(String text) {
        if (!open.isEmpty()) {
            open.peek().instruction.append(text);
        }
    }

    void separate() {
        if (!open.isEmpty()) {
            open.peek().inResult = true;
        }
    }

    /** Closes the innermost field; the page field that it was, if it was one. */
    Optional<PageFieldKind> end() {
        return open.isEmpty()
                ? Optional.empty()
                : pageField(open.pop().instruction.toString());
    }

    /** Whether what comes now is shown: a result, unless it is of a field whose value only the pages know. */
    boolean shows() {
        return open.stream()
                .allMatch(field -> field.inResult
                        && pageField(field.instruction.toString()).isEmpty());
    }

    Optional<String> link() {
        for (Open field : open) {
            Matcher matcher = HYPERLINK.matcher(field.instruction);
            if (matcher.matches()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    static Optional<PageFieldKind> pageField(String instruction) {
        String name = instruction.strip().split("[\\s\\\\]", -1)[0].toUpperCase(java.util.Locale.ROOT);
        return switch (name) {
            case "PAGE" -> Optional.of(PageFieldKind.PAGE);
            case "NUMPAGES" -> Optional.of(PageFieldKind.NUMPAGES);
            case "SECTIONPAGES" -> Optional.of(PageFieldKind.SECTIONPAGES);
            default -> Optional.empty();
        };
    }
}
