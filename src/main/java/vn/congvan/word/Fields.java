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

    /** Without an address, to a bookmark (§17.16.5.25). */
    private static final Pattern HYPERLINK_WITHIN = Pattern.compile(
            "\\s*HYPERLINK(?:\\s+(?:\"\"|\\\\[hmn]|\\\\[ot]\\s+\"[^\"]*\"))*\\s+\\\\l\\s+\"?([^\"\\s]+).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What a bookmark says, its page or its note, as a link to it (§17.16.5.49, §17.16.5.44, §17.16.5.41). */
    private static final Pattern REFERENCE = Pattern.compile(
            "\\s*(?:PAGE|NOTE)?REF\\s+\"?([^\"\\s\\\\]+).*\\\\h(?:\\W.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** So much of an instruction is read: no name or address is longer. */
    private static final int LONGEST = 10_000;

    /** The number formats of §17.16.4.3.1 that are written; beside them those that change nothing. */
    private static final Pattern NUMBERS =
            Pattern.compile("\\\\\\*\\s*+(roman|alphabetic|arabicdash|arabic)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHER_FORMAT = Pattern.compile(
            "\\\\(#|\\*\\s*+(?!MERGEFORMAT|CHARFORMAT|(?:roman|alphabetic|arabicdash|arabic)\\b))",
            Pattern.CASE_INSENSITIVE);

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

        Optional<String> separate() {
            inResult = true;
            hides = pageField(instruction.toString()).isPresent();
            Optional<String> own = target(instruction.toString());
            link = own.or(() -> linkAround);
            return own;
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

    /** @return where a click on the result leads */
    Optional<String> separate() {
        if (open.isEmpty() || open.peek().inResult) {
            return Optional.empty();
        }
        Optional<String> own = open.peek().separate();
        hiding -= open.peek().hides ? 0 : 1;
        return own;
    }

    /** Where a field leads: an address, or # and a bookmark. */
    static Optional<String> target(String instruction) {
        Matcher address = HYPERLINK.matcher(instruction);
        if (address.matches()) {
            return Optional.of(address.group(1));
        }
        for (Pattern within : new Pattern[] {HYPERLINK_WITHIN, REFERENCE}) {
            Matcher bookmark = within.matcher(instruction);
            if (bookmark.matches()) {
                return Optional.of(Bookmarks.link(bookmark.group(1)));
            }
        }
        return Optional.empty();
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

    /** The format that a page field asks for, in the words of lists; capitals ask for capitals. */
    static Optional<String> numbers(String instruction) {
        Matcher matcher = NUMBERS.matcher(instruction);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        boolean capitals = Character.isUpperCase(name.charAt(0));
        return Optional.of(
                switch (name.toLowerCase(java.util.Locale.ROOT)) {
                    case "roman" -> capitals ? "upperRoman" : "lowerRoman";
                    case "alphabetic" -> capitals ? "upperLetter" : "lowerLetter";
                    case "arabicdash" -> "numberInDash";
                    default -> "decimal";
                });
    }

    /** Whether a page field asks for a format that is not written (§17.16.4.3). */
    static boolean hasOtherFormat(String instruction) {
        return OTHER_FORMAT.matcher(instruction).find();
    }
}
