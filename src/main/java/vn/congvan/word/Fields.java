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

    private static final Pattern OWN_FORMAT =
            Pattern.compile("\\\\(#|\\*\\s*+(?!MERGEFORMAT|CHARFORMAT|Arabic\\b))", Pattern.CASE_INSENSITIVE);

    private final Deque<Open> open = new ArrayDeque<>();

    private static final class Open {
        private final StringBuilder instruction = new StringBuilder();
        private boolean inResult;
        private String shown = "";
    }

    /** @param shown what a field of an old form shows by itself, empty for any other */
    void begin(String shown) {
        Open field = new Open();
        field.shown = shown;
        open.push(field);
    }

    /** What the innermost field shows though it has no result. */
    String shown() {
        return open.isEmpty() || open.peek().inResult ? "" : open.peek().shown;
    }

    /** The name of the innermost field, if it has no result and is none that the pages know; its text may be in the instruction. */
    Optional<String> unanswered() {
        if (open.isEmpty() || open.peek().inResult) {
            return Optional.empty();
        }
        String instruction = open.peek().instruction.toString();
        return pageField(instruction).isPresent() ? Optional.empty() : Optional.of(name(instruction));
    }

    /** What a button of the innermost field says: the words after the name and its macro (§17.16.5.32). */
    String button() {
        String[] words = open.isEmpty()
                ? new String[0]
                : open.peek().instruction.toString().strip().split("\\s+", 3);
        boolean isButton = words.length == 3 && (words[0].equals("MACROBUTTON") || words[0].equals("GOTOBUTTON"));
        return isButton ? words[2].strip() : "";
    }

    void instruction(String text) {
        if (!open.isEmpty()) {
            open.peek().instruction.append(text);
        }
    }

    /** Of the innermost field. */
    String instruction() {
        return open.isEmpty() ? "" : open.peek().instruction.toString();
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
        return switch (name(instruction)) {
            case "PAGE" -> Optional.of(PageFieldKind.PAGE);
            case "NUMPAGES" -> Optional.of(PageFieldKind.NUMPAGES);
            case "SECTIONPAGES" -> Optional.of(PageFieldKind.SECTIONPAGES);
            default -> Optional.empty();
        };
    }

    private static String name(String instruction) {
        return instruction.strip().split("[\\s\\\\]", -1)[0].toUpperCase(java.util.Locale.ROOT);
    }

    /** Whether a page field asks for a format of its own, beside those that change nothing (§17.16.4.3). */
    static boolean hasOwnFormat(String instruction) {
        return OWN_FORMAT.matcher(instruction).find();
    }
}
