package vn.congvan.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * What a font file says of itself, read without the rest of it: a folder of fonts is known in a few milliseconds (OpenType
 * specification, chapters “Font file”, “name”, “head”).
 */
record FontHeader(Path file, String family, boolean bold, boolean italic) {
    private static final int TYPOGRAPHIC_FAMILY = 16;
    private static final int FAMILY = 1;
    private static final int WINDOWS = 3;

    /** @throws IOException if the file cannot be read or is no TrueType or OpenType font */
    static FontHeader read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer start = bytes(channel, 0, 12);
            int version = start.getInt(0);
            if (version != 0x00010000
                    && version != 0x74727565) { // outlines other than TrueType's cannot be embedded yet
                throw new IOException("no TrueType font");
            }
            int count = start.getShort(4) & 0xFFFF;
            ByteBuffer directory = bytes(channel, 12, count * 16);
            Map<String, ByteBuffer> tables = new HashMap<>();
            for (int i = 0; i < count; i++) {
                byte[] tag = new byte[4];
                directory.get(i * 16, tag);
                String name = new String(tag, StandardCharsets.US_ASCII);
                if (name.equals("name") || name.equals("head")) {
                    tables.put(name, bytes(channel, directory.getInt(i * 16 + 8), directory.getInt(i * 16 + 12)));
                }
            }
            ByteBuffer names = tables.get("name");
            ByteBuffer head = tables.get("head");
            if (names == null || head == null) {
                throw new IOException("no name");
            }
            int style = head.getShort(44);
            return new FontHeader(file, family(names), (style & 1) != 0, (style & 2) != 0);
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("cut short", e);
        }
    }

    private static ByteBuffer bytes(FileChannel channel, long at, int length) throws IOException {
        if (length < 0 || at < 0 || at + length > channel.size()) {
            throw new IOException("cut short");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            // until it is full
        }
        return buffer.flip();
    }

    private static String family(ByteBuffer names) throws IOException {
        int count = names.getShort(2) & 0xFFFF;
        int strings = names.getShort(4) & 0xFFFF;
        String found = "";
        for (int i = 0; i < count; i++) {
            int at = 6 + i * 12;
            int id = names.getShort(at + 6);
            boolean isFamily = id == FAMILY || id == TYPOGRAPHIC_FAMILY;
            if (names.getShort(at) == WINDOWS && isFamily) {
                byte[] text = new byte[names.getShort(at + 8) & 0xFFFF];
                names.get(strings + (names.getShort(at + 10) & 0xFFFF), text);
                String name = new String(text, StandardCharsets.UTF_16BE);
                if (id == TYPOGRAPHIC_FAMILY || found.isEmpty()) {
                    found = name;
                }
            }
        }
        if (found.isEmpty()) {
            throw new IOException("no family name");
        }
        return found;
    }
}
