package vn.congvan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code bag-info.txt} (RFC 8493 §2.2.2). */
final class BagInfo {
    static final String FILE = "bag-info.txt";

    private static final int EASY_TO_READ = 79;
    private static final int MOST_DIGITS = 18;
    private static final Pattern OXUM = Pattern.compile("([0-9]+)\\.([0-9]+)");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern COUNT = Pattern.compile("([0-9]{1,9}) of ([0-9]{1,9}|\\?)");
    /** By their names in lower case, since case counts for nothing. */
    private static final Map<String, String> NOT_TWICE = Map.of(
            "bagging-date", "Bagging-Date",
            "bag-size", "Bag-Size",
            "bag-group-identifier", "Bag-Group-Identifier",
            "bag-count", "Bag-Count");

    private final Declaration declaration;
    private final Telling telling;
    private final Set<String> labels = new HashSet<>();
    private String label = "";
    private StringBuilder value = new StringBuilder();
    private int begun;
    private int countAt;
    private OptionalLong octets = OptionalLong.empty();
    private OptionalLong streams = OptionalLong.empty();
    private int oxumAt;

    BagInfo(Declaration declaration, Telling telling) {
        this.declaration = declaration;
        this.telling = telling;
    }

    void read(InputStream file) throws IOException {
        TagForm form = new TagForm(FILE, telling);
        form.mark(TagLines.read(file, declaration.charset(), line -> {
            if (form.accepts(line)) {
                line(line);
            }
        }));
        finish();
        if (countAt > 0 && !labels.contains("bag-group-identifier")) {
            telling.atLine(ArchiveKind.BAG_GROUP, FILE, countAt);
        }
    }

    /** Holds Payload-Oxum, if there is one, to what lies there. */
    void compare(long payloadOctets, long payloadFiles) {
        boolean same = octets.orElse(payloadOctets) == payloadOctets && streams.orElse(payloadFiles) == payloadFiles;
        if (!same) {
            telling.atLine(
                    ArchiveKind.OXUM_WRONG,
                    FILE,
                    oxumAt,
                    "told",
                    octets.orElse(0) + "." + streams.orElse(0),
                    "found",
                    payloadOctets + "." + payloadFiles);
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    private void line(TagLines.Line line) {
        String text = line.text();
        if (text.length() > EASY_TO_READ) {
            telling.atLine(ArchiveKind.INFO_LONG_LINE, FILE, line.number());
        }
        if (!text.isEmpty() && isSpace(text.charAt(0)) && begun > 0) {
            if (value.length() < TagLines.LONGEST) {
                value.append('\n').append(text.strip());
            }
            return;
        }
        finish();
        int colon = text.indexOf(':');
        if (colon <= 0 || text.isBlank() || text.substring(0, colon).isBlank()) {
            telling.atLine(ArchiveKind.INFO_LINE, FILE, line.number());
            return;
        }
        begin(text.substring(0, colon), text.substring(colon + 1), line.number());
    }

    private void begin(String written, String rest, int line) {
        boolean spaceRound = isSpace(written.charAt(0)) || isSpace(written.charAt(written.length() - 1));
        boolean noSpace = rest.isEmpty() || !isSpace(rest.charAt(0));
        if (rest.isBlank()) {
            telling.atLine(ArchiveKind.INFO_LINE, FILE, line);
        } else if (declaration.since1() && (spaceRound || noSpace)) {
            telling.atLine(ArchiveKind.INFO_SPACE, FILE, line);
        }
        label = written.strip().toLowerCase(Locale.ROOT);
        value = new StringBuilder(rest.strip());
        begun = line;
    }

    /** A value is whole when the next label begins. */
    private void finish() {
        if (begun == 0) {
            return;
        }
        boolean first = !isWatched() || labels.add(label);
        if (!first && label.equals("payload-oxum")) {
            telling.atLine(
                    declaration.since1() ? ArchiveKind.OXUM_REPEATED : ArchiveKind.INFO_REPEATED,
                    FILE,
                    begun,
                    "label",
                    "Payload-Oxum");
        } else if (!first) {
            telling.atLine(ArchiveKind.INFO_REPEATED, FILE, begun, "label", NOT_TWICE.getOrDefault(label, label));
        }
        switch (label) {
            case "payload-oxum" -> oxum();
            case "bagging-date" -> date();
            case "bag-count" -> count();
            default -> {
                // for people
            }
        }
        begun = 0;
    }

    private boolean isWatched() {
        return label.equals("payload-oxum") || NOT_TWICE.containsKey(label);
    }

    private void oxum() {
        Matcher matcher = OXUM.matcher(value);
        if (!matcher.matches()) {
            telling.atLine(ArchiveKind.OXUM_FORM, FILE, begun, "value", BagPlace.shown(value.toString()));
            return;
        }
        octets = OptionalLong.of(number(matcher.group(1)));
        streams = OptionalLong.of(number(matcher.group(2)));
        oxumAt = begun;
    }

    /** More than there can be stays more than there can be. */
    private static long number(String digits) {
        return digits.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private void date() {
        boolean good = DATE.matcher(value).matches();
        try {
            good = good && LocalDate.parse(value) != null;
        } catch (DateTimeException e) {
            good = false;
        }
        if (!good) {
            telling.atLine(ArchiveKind.BAGGING_DATE, FILE, begun, "value", BagPlace.shown(value.toString()));
        }
    }

    private void count() {
        countAt = begun;
        Matcher matcher = COUNT.matcher(value);
        boolean good = matcher.matches()
                && Long.parseLong(matcher.group(1)) >= 1
                && (matcher.group(2).equals("?")
                        || Long.parseLong(matcher.group(1)) <= Long.parseLong(matcher.group(2)));
        if (!good) {
            telling.atLine(ArchiveKind.BAG_COUNT, FILE, begun, "value", BagPlace.shown(value.toString()));
        }
    }
}
