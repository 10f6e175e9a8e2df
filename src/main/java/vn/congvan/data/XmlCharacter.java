package vn.congvan.data;

import java.util.OptionalInt;

/** The characters that a text of a letter may have: a DOCX is XML. */
public final class XmlCharacter {
    private XmlCharacter() {}

    /** The first character that XML 1.0 §2.2 forbids; a carriage return besides, which XML reads back as a line feed. */
    public static OptionalInt forbiddenIn(String text) {
        return text.codePoints().filter(c -> !isAllowed(c)).findFirst();
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
