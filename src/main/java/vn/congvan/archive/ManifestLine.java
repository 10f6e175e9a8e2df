package vn.congvan.archive;

/**
 * One file in a manifest (RFC 8493 §2.1.3).
 *
 * @param digest hexadecimal
 * @param path from the bag's folder, with {@code /}
 */
public record ManifestLine(String digest, String path) {
    /**
     * As it stands in the manifest, with its end: two spaces between, as {@code sha256sum -c} reads it. Line ends and percent signs
     * in names are encoded, and nothing else.
     */
    public String text() {
        return digest + "  " + path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D") + "\n";
    }
}
