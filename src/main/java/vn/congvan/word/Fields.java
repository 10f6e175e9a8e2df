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

    /** So much of an instruction is read: no name or address is longer. */
    private static final int LONGEST = 10_000;

    private final Deque<Open> open = new ArrayDeque<>();

    /** How many of the open fields show nothing, so that no piece of text has to ask them all. */
    private int hiding;

    private static final class Open {
        private final StringBuilder instruction = new StringBuilder();
        private final Optional<String> linkAround;
        private Optional<String> link;
        private boolean inResult;
        private boolean hides = true;

        Open(Optional<String> linkAround) {
            this.linkAround = linkAround;
            this.link = linkAround;
        }

        void separate() {
            inResult = true;
            hides = pageField(instruction.toString()).isPresent();
            Matcher matcher = HYPERLINK.matcher(instruction);
            link = matcher.matches() ? Optional.of(matcher.group(1)) : linkAround;
        }
    }

    void begin() {
        open.push(new Open(link()));
        hiding++;
    }

    void instruction(String text) {
        if (!open.isEmpty() && open.peek().instruction.length() < LONGEST) {
            open.peek().instruction.append(text, 0, Math.min(text.length(), LONGEST));
        }
    }

    void separate() {
        if (!open.isEmpty() && !open.peek().inResult) {
            open.peek().separate();
            hiding -= open.peek().hides ? 0 : 1;
        }
    }

    /** Closes the innermost field; the page field that it was, if it was one. */
    Optional<PageFieldKind> end() {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Open ended = open.pop();
        hiding -= ended.hides ? 1 : 0;
        return pageField(ended.instruction.toString());
    }

    /** Whether what comes now is shown: a result, unless it is of a field whose value only the pages know. */
    boolean shows() {
        return hiding == 0;
    }

    /** Where the innermost field that links anywhere does. */
    Optional<String> link() {
        return open.isEmpty() ? Optional.empty() : open.peek().link;
    }

    static Optional<PageFieldKind> pageField(String instruction) {
        String name = instruction.strip().split("[\\s\\\\]", 2)[0].toUpperCase(java.util.Locale.ROOT);
        return switch (name) {
            case "PAGE" -> Optional.of(PageFieldKind.PAGE);
            case "NUMPAGES" -> Optional.of(PageFieldKind.NUMPAGES);
            case "SECTIONPAGES" -> Optional.of(PageFieldKind.SECTIONPAGES);
            default -> Optional.empty();
        };
    }
}
