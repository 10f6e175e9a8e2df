package vn.congvan.layout;

import java.util.Arrays;
import java.util.Optional;

/**
 * A picture as its own format has it. Two with the same bytes are equal, so that a PDF holds it once.
 *
 * @param bytes PNG, JPEG or GIF; not to be changed
 * @param vector the same picture as SVG, where there is one
 */
@SuppressWarnings("ArrayRecordComponent")
public record PictureFile(byte[] bytes, Optional<byte[]> vector) {
    @Override
    public boolean equals(Object other) {
        return other instanceof PictureFile file
                && Arrays.equals(bytes, file.bytes)
                && Arrays.equals(vector.orElse(new byte[0]), file.vector.orElse(new byte[0]));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
