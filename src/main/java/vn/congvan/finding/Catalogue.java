package vn.congvan.finding;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of every finding in one language. Each kind has two entries: its id says what is wrong, id + {@code .remedy} what
 * to do. A name in braces stands for the finding's argument of that name.
 */
public final class Catalogue {
    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Properties words;

    private Catalogue(Properties words) {
        this.words = words;
    }

    /**
     * @param language {@code vi} or {@code en}
     * @throws IllegalArgumentException if there is no catalogue in that language
     */
    public static Catalogue in(String language) {
        String name = "messages." + language + ".properties";
        Properties words = new Properties();
        try (var stream = Catalogue.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no messages in language " + language);
            }
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Catalogue(words);
    }

    /** What is wrong. */
    public String message(Finding finding) {
        return fill(text(finding.kind().words()), finding.arguments());
    }

    /** What to do about it. */
    public String remedy(Finding finding) {
        return fill(text(finding.kind().words() + ".remedy"), finding.arguments());
    }

    /** Where it is; empty when it is nowhere in the user's files. */
    public String place(Place place) {
        if (place instanceof Place.InFile at) {
            return at.file();
        } else if (place instanceof Place.AtLine at) {
            return fill(
                    text(at.path().isEmpty() ? "place.line" : "place.line-and-path"),
                    Map.of("file", at.file(), "line", Integer.toString(at.line()), "path", at.path()));
        } else if (place instanceof Place.InCell at) {
            return fill(
                    text(at.sheet().isEmpty() ? "place.cell" : "place.sheet-and-cell"),
                    Map.of("file", at.file(), "sheet", at.sheet(), "cell", at.cell()));
        } else if (place instanceof Place.AtParagraph at) {
            return fill(
                    text(at.text().isEmpty() ? "place.part" : "place.paragraph"),
                    Map.of("file", at.file(), "part", at.part(), "text", at.text()));
        } else if (place instanceof Place.OnCommandLine at) {
            return fill(text("place.command-line"), Map.of("argument", at.argument()));
        }
        return "";
    }

    public String severity(Severity severity) {
        return text("severity." + severity.name());
    }

    /** The words under a key of the catalogue that is no finding: help and progress. */
    public String text(String key) {
        return Objects.requireNonNull(words.getProperty(key), () -> "no words for " + key);
    }

    /** As {@link #text}, with names in braces filled in. */
    public String text(String key, Map<String, String> arguments) {
        return fill(text(key), arguments);
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    private static String fill(String pattern, Map<String, String> arguments) {
        Matcher matcher = ARGUMENT.matcher(pattern);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String value = arguments.getOrDefault(matcher.group(1), matcher.group());
            matcher.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(out).toString();
    }
}
