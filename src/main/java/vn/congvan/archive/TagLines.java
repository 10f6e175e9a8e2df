package vn.congvan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.function.Consumer;

/**
 * A text tag file's lines (RFC 8493 §2.3), which end with LF, CR or both. No more than one line is in memory, and of a line no more than
 * {@link #LONGEST}.
 */
final class TagLines {
    /** Characters; Windows and Linux end paths at 32,767 and 4,096. */
    static final int LONGEST = 65_536;

    private static final int BUFFER = 16_384;
    private static final char MARK = '\uFEFF';

    private final Consumer<Line> lines;
    private final StringBuilder text = new StringBuilder();
    private int number;
    private boolean first = true;
    private boolean mark;
    private boolean undecoded;
    private boolean tooLong;
    private boolean afterReturn;

    /**
     * @param number from 1
     * @param end how it ended
     * @param undecoded it has octets that its encoding does not know
     * @param tooLong only its beginning is here
     */
    record Line(int number, String text, End end, boolean undecoded, boolean tooLong) {}

    enum End {
        LINE_FEED,
        /** CR, alone or with an LF behind it. */
        RETURN,
        NONE
    }

    private TagLines(Consumer<Line> lines) {
        this.lines = lines;
    }

    /** @return whether the file begins with a byte-order mark that its encoding has no need of */
    static boolean read(InputStream file, Charset charset, Consumer<Line> lines) throws IOException {
        TagLines reader = new TagLines(lines);
        reader.read(file, charset);
        return reader.mark;
    }

    private void read(InputStream file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer octets = ByteBuffer.allocate(BUFFER).limit(0);
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        boolean end = false;
        while (!end) {
            octets.compact();
            int count = file.read(octets.array(), octets.position(), octets.remaining());
            end = count < 0;
            octets.position(octets.position() + Math.max(0, count)).flip();
            decode(decoder, octets, characters, end);
        }
        decoder.flush(characters);
        drain(characters);
        if (text.length() > 0 || undecoded) {
            line(End.NONE);
        }
    }

    private void decode(CharsetDecoder decoder, ByteBuffer octets, CharBuffer characters, boolean end) {
        CoderResult result;
        do {
            result = decoder.decode(octets, characters, end);
            drain(characters);
            if (result.isError()) {
                undecoded = true;
                take('\uFFFD');
                octets.position(octets.position() + result.length());
            }
        } while (result.isError() || result.isOverflow());
    }

    private void drain(CharBuffer characters) {
        characters.flip();
        while (characters.hasRemaining()) {
            take(characters.get());
            takePlain(characters);
        }
        characters.clear();
    }

    /** What stands before the next line's end, at once. */
    private void takePlain(CharBuffer characters) {
        if (first || afterReturn) {
            return;
        }
        int from = characters.position();
        int to = from;
        int most = Math.min(characters.limit(), from + LONGEST - text.length());
        while (to < most && characters.get(to) != '\n' && characters.get(to) != '\r') {
            to++;
        }
        text.append(characters.array(), from, to - from);
        characters.position(to);
    }

    private void take(char c) {
        if (first && c == MARK) {
            mark = true;
        } else if (c == '\n' && afterReturn) {
            afterReturn = false;
        } else if (c == '\n' || c == '\r') {
            line(c == '\n' ? End.LINE_FEED : End.RETURN);
            afterReturn = c == '\r';
        } else {
            afterReturn = false;
            if (text.length() < LONGEST) {
                text.append(c);
            } else {
                tooLong = true;
            }
        }
        first = false;
    }

    private void line(End end) {
        number++;
        lines.accept(new Line(number, text.toString(), end, undecoded, tooLong));
        text.setLength(0);
        if (text.capacity() > BUFFER) {
            text.trimToSize();
        }
        undecoded = false;
        tooLong = false;
    }
}
