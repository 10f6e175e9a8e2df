package vn.congvan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one manifest's lines (RFC 8493 §2.1.3, §2.2.1) into rows. */
final class ManifestReader {
    private static final Pattern LINE = Pattern.compile("(\\\\?)([^ \\t]+)[ \\t]+(.+)", Pattern.DOTALL);
    private static final byte[] NONE = {};

    private final Manifest manifest;
    private final int index;
    private final Declaration declaration;
    private final boolean strict;
    private final Telling telling;
    private final SortedRows rows;
    private String before = "";

    /**
     * @param index by which rows call it
     * @param strict whether every line has to be as congvan writes it
     */
    ManifestReader(
            Manifest manifest, int index, Declaration declaration, boolean strict, Telling telling, SortedRows rows) {
        this.manifest = manifest;
        this.index = index;
        this.declaration = declaration;
        this.strict = strict;
        this.telling = telling;
        this.rows = rows;
    }

    void read(InputStream file) throws IOException {
        TagForm form = new TagForm(manifest.path(), telling);
        form.mark(TagLines.read(file, declaration.charset(), line -> {
            if (form.accepts(line)) {
                line(line);
            }
        }));
    }

    private void tell(ArchiveKind kind, int line, String... namesAndValues) {
        telling.atLine(kind, manifest.path(), line, namesAndValues);
    }

    private void line(TagLines.Line line) {
        Matcher matcher = LINE.matcher(line.text());
        if (!matcher.matches()) {
            tell(ArchiveKind.MANIFEST_LINE, line.number());
            return;
        }
        // md5sum's way of telling that it has doubled the backslashes (§6.1.3)
        boolean doubled = !matcher.group(1).isEmpty();
        String written = doubled ? matcher.group(3).replace("\\\\", "\\") : matcher.group(3);
        ListedPath listed = ListedPath.read(written, declaration.since1());
        byte[] digest = digest(matcher.group(2), line.number());
        if (doubled) {
            tell(ArchiveKind.MD5SUM_MARK, line.number(), "path", BagPlace.shown(written));
        }
        for (ArchiveKind fault : listed.faults()) {
            tell(fault, line.number(), "path", BagPlace.shown(written));
        }
        if (strict) {
            compare(line, matcher.group(2), listed.path());
        }
        if (!listed.path().isEmpty() && isAllowed(listed, line.number(), written)) {
            boolean percent = listed.faults().contains(ArchiveKind.PERCENT);
            rows.add(Row.listed(listed.path(), index, line.number(), digest, percent));
        }
    }

    private boolean isAllowed(ListedPath listed, int line, String written) {
        if (!manifest.tag()) {
            if (!listed.isPayload()) {
                tell(ArchiveKind.PATH_NOT_PAYLOAD, line, "path", BagPlace.shown(written));
            }
            return listed.isPayload();
        }
        if (listed.isPayload()) {
            tell(ArchiveKind.PAYLOAD_IN_TAG_MANIFEST, line, "path", BagPlace.shown(written));
            return false;
        }
        if (ListedPath.isTagManifest(listed.path())) {
            tell(ArchiveKind.TAG_MANIFEST_LISTED, line, "path", BagPlace.shown(written));
            return false;
        }
        return true;
    }

    /** Empty if it cannot be one: then the file is listed all the same. */
    private byte[] digest(String written, int line) {
        boolean hex = true;
        for (int i = 0; i < written.length() && hex; i++) {
            hex = HexFormat.isHexDigit(written.charAt(i));
        }
        int octets = manifest.algorithm().map(Algorithm::octets).orElse(written.length() / 2);
        if (!hex || written.length() != 2 * octets) {
            tell(ArchiveKind.DIGEST, line, "digest", BagPlace.shown(written), "algorithm", manifest.word());
            return NONE;
        }
        return manifest.algorithm().isPresent() ? HexFormat.of().parseHex(written) : NONE;
    }

    private void compare(TagLines.Line line, String digest, String path) {
        String ours = new ManifestLine(digest.toLowerCase(Locale.ROOT), path).text();
        boolean same =
                line.end() == TagLines.End.LINE_FEED && ours.equals(line.text() + "\n") && before.compareTo(path) < 0;
        if (!same) {
            tell(ArchiveKind.NOT_AS_WRITTEN, line.number());
        }
        before = path;
    }
}
