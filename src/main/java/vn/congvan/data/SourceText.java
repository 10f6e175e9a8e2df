package vn.congvan.data;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import vn.congvan.finding.CodePoint;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** What the readers of YAML and JSON have in common: limits, encoding, and what becomes of a text. */
final class SourceText {
    /** Bytes of a file. */
    static final int LARGEST = 1_000_000;

    /** Groups and lists within one another. */
    static final int DEEPEST = 50;

    private SourceText() {}

    /** @throws Refused if it is too large or no UTF-8 */
    static String decode(byte[] bytes, String file) {
        Place start = new Place.AtLine(file, 1, "");
        if (bytes.length > LARGEST) {
            throw new Refused(Finding.of(DataKind.TOO_LARGE, start, "limit", Integer.toString(LARGEST / 1_000_000)));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused(Finding.of(DataKind.NOT_UTF8, start));
        }
    }

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Composed, with line feeds between lines and none at the end; a character that no letter can have is told. */
    static Value.Text value(String given, Place place, Findings findings) {
        String text = composed(given.replace("\r\n", "\n").replace('\r', '\n'));
        XmlCharacter.forbiddenIn(text)
                .ifPresent(c ->
                        findings.add(Finding.of(DataKind.FORBIDDEN_CHARACTER, place, "codePoint", CodePoint.name(c))));
        return new Value.Text(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text, place);
    }
}
