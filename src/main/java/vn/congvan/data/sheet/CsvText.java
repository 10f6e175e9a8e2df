package vn.congvan.data.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.congvan.data.DataKind;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** The text of a CSV file, which says nowhere how it is encoded. */
final class CsvText {
    private static final int LARGEST = 20_000_000;
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");

    private CsvText() {}

    /**
     * By its byte order mark; without one as UTF-8, and where it cannot be that as Windows-1258, which is told.
     *
     * @throws Refused if it is too large or in no encoding that we know
     */
    static String decode(byte[] bytes, String file, Findings findings) {
        Place place = new Place.InFile(file);
        if (bytes.length > LARGEST) {
            throw new Refused(Finding.of(DataKind.TOO_LARGE, place, "limit", Integer.toString(LARGEST / 1_000_000)));
        }
        Charset marked = marked(bytes);
        Optional<String> text = decode(bytes, marked);
        if (text.isEmpty() && marked.equals(StandardCharsets.UTF_8)) {
            text = decode(bytes, VIETNAMESE);
            text.ifPresent(t -> findings.add(Finding.of(SheetKind.READ_AS_1258, place)));
        }
        String whole = text.orElseThrow(() -> new Refused(Finding.of(SheetKind.UNKNOWN_ENCODING, place)));
        return whole.startsWith("\uFEFF") ? whole.substring(1) : whole;
    }

    private static Charset marked(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        if (first == 0xFFFE) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
