package vn.congvan.word;

import java.util.Optional;

/**
 * A picture's file as it lies in the package.
 *
 * @param bytes not to be changed
 * @param vector the same picture as SVG, where the file has it
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are not to be changed
public record Image(Kind kind, byte[] bytes, Optional<byte[]> vector) {
    /** Formats that are laid out. */
    public enum Kind {
        PNG,
        JPEG,
        GIF
    }

    /** By the file's first bytes; empty for a format that is not laid out. */
    static Optional<Kind> kindOf(byte[] bytes) {
        if (begins(bytes, 0x89, 'P', 'N', 'G')) {
            return Optional.of(Kind.PNG);
        } else if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(Kind.JPEG);
        }
        return begins(bytes, 'G', 'I', 'F', '8') ? Optional.of(Kind.GIF) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
