package vn.congvan.word;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The one way that XML of a package is read: no DTD, no outside entity. */
public final class Xml {
    /** Elements within one another; Word itself nests a few dozen deep. */
    static final int DEEPEST = 200;

    /** Elements in a part: as many as a few thousand pages have, and as fit into the memory that a rendering may take. */
    static final int MOST = 1_200_000;

    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!utf-8[\"'])", Pattern.CASE_INSENSITIVE);

    private Xml() {}

    /** @throws XMLStreamException if the part does not begin as XML does */
    public static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return isUtf8(part)
                ? factory.createXMLStreamReader(utf8(part))
                : factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    /** Parts are UTF-8 or UTF-16 (ECMA-376 Part 2 §8.1.4), and the latter begin with a zero or a byte order mark. */
    private static boolean isUtf8(byte[] part) {
        int length = Math.min(part.length, 200);
        String head = new String(part, 0, length, StandardCharsets.ISO_8859_1);
        boolean declared = ENCODING.matcher(head).find();
        return !declared
                && head.indexOf('\0') < 0
                && !head.startsWith("\u00FE\u00FF")
                && !head.startsWith("\u00FF\u00FE");
    }

    /** Decoded here: Java's XML reader tells of bytes that are no UTF-8 by printing to the terminal. */
    private static Reader utf8(byte[] part) {
        boolean mark = part.length > 2 && part[0] == (byte) 0xEF && part[1] == (byte) 0xBB && part[2] == (byte) 0xBF;
        int from = mark ? 3 : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(part, from, part.length - from), StandardCharsets.UTF_8.newDecoder());
    }
}
