package vn.congvan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code bagit.txt} says (RFC 8493 §2.1.1).
 *
 * @param version as it stands there; empty if there is none that can be read
 * @param since1 whether the rules are those of 1.0; also where the version is not known
 * @param charset of the other tag files
 */
record Declaration(String version, boolean since1, Charset charset) {
    static final String FILE = "bagit.txt";

    private static final Set<String> OLD = Set.of("0.93", "0.94", "0.95", "0.96");
    private static final Pattern VERSION =
            Pattern.compile("BagIt-Version: ([0-9]+\\.[0-9]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENCODING =
            Pattern.compile("Tag-File-Character-Encoding: (\\S+)", Pattern.CASE_INSENSITIVE);
    private static final int LINES = 2;

    static Declaration missing() {
        return new Declaration("", true, StandardCharsets.UTF_8);
    }

    static Declaration read(InputStream file, Telling telling) throws IOException {
        List<TagLines.Line> lines = new ArrayList<>();
        boolean mark = TagLines.read(file, StandardCharsets.UTF_8, line -> {
            if (lines.size() <= LINES) {
                lines.add(line);
            }
        });
        if (mark) {
            telling.at(ArchiveKind.BAGIT_TXT_BOM, FILE);
        }
        if (lines.stream().anyMatch(TagLines.Line::undecoded)) {
            telling.at(ArchiveKind.BAGIT_TXT_NOT_UTF8, FILE);
        }
        Optional<String> version = value(lines, 0, VERSION, "BagIt-Version: ", telling);
        Optional<String> encoding = value(lines, 1, ENCODING, "Tag-File-Character-Encoding: ", telling);
        if (lines.size() > LINES) {
            telling.atLine(ArchiveKind.BAGIT_TXT_LINES, FILE, LINES + 1);
        } else if (!lines.isEmpty() && lines.get(lines.size() - 1).end() == TagLines.End.NONE) {
            telling.atLine(ArchiveKind.TAG_FILE_CUT, FILE, lines.size());
        }
        version.ifPresent(v -> judge(v, telling));
        boolean before1 =
                version.filter(v -> v.equals("0.97") || OLD.contains(v)).isPresent();
        return new Declaration(
                version.orElse(""),
                !before1,
                encoding.map(e -> charset(e, telling)).orElse(StandardCharsets.UTF_8));
    }

    private static Optional<String> value(
            List<TagLines.Line> lines, int index, Pattern form, String word, Telling telling) {
        Matcher matcher = form.matcher(lines.size() > index ? lines.get(index).text() : "");
        if (!matcher.matches()) {
            telling.atLine(ArchiveKind.BAGIT_TXT_LINES, FILE, index + 1);
            return Optional.empty();
        }
        if (!lines.get(index).text().startsWith(word)) {
            telling.atLine(ArchiveKind.BAGIT_TXT_CASE, FILE, index + 1);
        }
        return Optional.of(matcher.group(1));
    }

    private static void judge(String version, Telling telling) {
        if (OLD.contains(version)) {
            telling.atLine(ArchiveKind.VERSION_OLD, FILE, 1, "version", version);
        } else if (!version.equals("1.0") && !version.equals("0.97")) {
            telling.atLine(ArchiveKind.VERSION_UNKNOWN, FILE, 1, "version", BagPlace.shown(version));
        }
    }

    private static Charset charset(String encoding, Telling telling) {
        if (encoding.equalsIgnoreCase("UTF-8")) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset charset = Charset.forName(encoding);
            if (charset.equals(StandardCharsets.UTF_8)) {
                return charset;
            }
            telling.atLine(ArchiveKind.ENCODING_OTHER, FILE, 2, "encoding", encoding);
            return charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            telling.atLine(ArchiveKind.ENCODING_UNKNOWN, FILE, 2, "encoding", BagPlace.shown(encoding));
            return StandardCharsets.UTF_8;
        }
    }
}
