package vn.congvan.archive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A manifest of a bag.
 *
 * @param tag whether it is a tag manifest (RFC 8493 §2.2.1), not a payload manifest (§2.1.3)
 * @param word the algorithm's name, normalized (§2.4)
 * @param algorithm empty if we cannot work it out
 */
record Manifest(BagFile file, boolean tag, String word, Optional<Algorithm> algorithm) {
    private static final Pattern NAME = Pattern.compile("(tag)?manifest-([^/]+)\\.txt", Pattern.CASE_INSENSITIVE);

    /** A manifest by its name, or by a name that is meant so. */
    static Optional<Manifest> of(BagFile file) {
        Matcher matcher = NAME.matcher(file.path());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String word = matcher.group(2).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Optional.of(new Manifest(file, matcher.group(1) != null, word, Algorithm.named(word)));
    }

    String path() {
        return file.path();
    }

    /** Whether it has the name that it must have. */
    boolean isWellNamed() {
        return path().equals((tag ? "tagmanifest-" : "manifest-") + word + ".txt");
    }

    /** Whether a row of a manifest can be one of this kind's: a payload manifest lists the payload, a tag manifest all else. */
    boolean lists(String path) {
        return tag != path.startsWith("data/");
    }

    static List<Manifest> payload(List<Manifest> manifests) {
        return manifests.stream().filter(m -> !m.tag()).toList();
    }

    static List<Manifest> tag(List<Manifest> manifests) {
        return manifests.stream().filter(Manifest::tag).toList();
    }
}
