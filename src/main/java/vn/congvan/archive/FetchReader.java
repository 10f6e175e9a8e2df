package vn.congvan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code fetch.txt} (RFC 8493 §2.2.3) into rows. Nothing is ever fetched. */
final class FetchReader {
    static final String FILE = "fetch.txt";

    private static final Pattern LINE = Pattern.compile("([^ \\t]+)[ \\t]+([0-9]{1,18}|-)[ \\t]+(.+)", Pattern.DOTALL);

    private final Declaration declaration;
    private final Telling telling;
    private final SortedRows rows;

    FetchReader(Declaration declaration, Telling telling, SortedRows rows) {
        this.declaration = declaration;
        this.telling = telling;
        this.rows = rows;
    }

    void read(InputStream file) throws IOException {
        TagForm form = new TagForm(FILE, telling);
        form.mark(TagLines.read(file, declaration.charset(), line -> {
            if (form.accepts(line)) {
                line(line);
            }
        }));
    }

    private void line(TagLines.Line line) {
        Matcher matcher = LINE.matcher(line.text());
        if (!matcher.matches()) {
            telling.atLine(ArchiveKind.FETCH_LINE, FILE, line.number());
            return;
        }
        url(matcher.group(1), line.number());
        String path = BagPlace.shown(matcher.group(3));
        ListedPath listed = ListedPath.read(matcher.group(3), declaration.since1());
        for (ArchiveKind fault : listed.faults()) {
            telling.atLine(fault, FILE, line.number(), "path", path);
        }
        if (listed.isPayload()) {
            long length = matcher.group(2).equals("-") ? -1 : Long.parseLong(matcher.group(2));
            rows.add(Row.toFetch(listed.path(), line.number(), length));
        } else if (!listed.path().isEmpty()) {
            telling.atLine(ArchiveKind.PATH_NOT_PAYLOAD, FILE, line.number(), "path", path);
        }
    }

    private void url(String written, int line) {
        String shown = BagPlace.shown(written);
        try {
            URI uri = new URI(written);
            if (!uri.isAbsolute()) {
                telling.atLine(ArchiveKind.FETCH_URL, FILE, line, "url", shown);
            } else if (uri.getScheme().toLowerCase(Locale.ROOT).equals("file")) {
                telling.atLine(ArchiveKind.FETCH_URL_LOCAL, FILE, line, "url", shown);
            }
        } catch (URISyntaxException e) {
            telling.atLine(ArchiveKind.FETCH_URL, FILE, line, "url", shown);
        }
    }
}
