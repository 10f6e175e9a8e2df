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

    private static final Pattern OWN_FORMAT =
            Pattern.compile("\\\\(#|\\*\\s*+(?!MERGEFORMAT|CHARFORMAT|Arabic\\b))", Pattern.CASE_INSENSITIVE);

    private final Deque<Open> open = new ArrayDeque<>();

    /** How many of the open fields show nothing, so that no piece of text has to ask them all. */
    private int hiding;

    private static final class Open {
        private final StringBuilder instruction = new StringBuilder();
        private final String shown;
        private final Optional<String> linkAround;
        private Optional<String> link;
        private boolean inResult;
        private boolean hides = true;

        Open(String shown, Optional<String> linkAround) {
            this.shown = shown;
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

    /** @param shown what a field of an old form shows by itself, empty for any other */
    void begin(String shown) {
        open.push(new Open(shown, link()));
        hiding++;
    }

    /** What the innermost field shows though it has no result. */
    String shown() {
        return isAnswered() ? "" : open.peek().shown;
    }

    /** Whether the innermost field has a result; that of a check box, as Word saves it, is there but empty. */
    private boolean isAnswered() {
        return open.isEmpty() || (open.peek().inResult && !FormFields.isBox(open.peek().shown));
    }

    /** The name of the innermost field, if it has no result and is none that the pages know; its text may be in the instruction. */
    Optional<String> unanswered() {
        if (isAnswered()) {
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
        if (!open.isEmpty() && open.peek().instruction.length() < LONGEST) {
            open.peek().instruction.append(text, 0, Math.min(text.length(), LONGEST));
        }
    }

    /** Of the innermost field. */
    String instruction() {
        return open.isEmpty() ? "" : open.peek().instruction.toString();
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
        return switch (name(instruction)) {
            case "PAGE" -> Optional.of(PageFieldKind.PAGE);
            case "NUMPAGES" -> Optional.of(PageFieldKind.NUMPAGES);
            case "SECTIONPAGES" -> Optional.of(PageFieldKind.SECTIONPAGES);
            default -> Optional.empty();
        };
    }

    private static String name(String instruction) {
        return instruction.strip().split("[\\s\\\\]", 2)[0].toUpperCase(java.util.Locale.ROOT);
    }

    /** Whether a page field asks for a format of its own, beside those that change nothing (§17.16.4.3). */
    static boolean hasOwnFormat(String instruction) {
        return OWN_FORMAT.matcher(instruction).find();
    }
}
