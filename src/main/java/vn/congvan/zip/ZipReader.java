package vn.congvan.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** Reads an untrusted container whole into memory, under limits: no more than a limit is ever unpacked. */
public final class ZipReader {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int BUFFER = 16_384;
    private static final long LARGEST_GUESS = 64_000_000;

    private final byte[] bytes;
    private final String file;
    private final ZipLimits limits;
    private long unpacked;

    private ZipReader(byte[] bytes, String file, ZipLimits limits) {
        this.bytes = bytes;
        this.file = file;
        this.limits = limits;
    }

    /**
     * The files in it by name, in their order; folders are left out.
     *
     * @param file what people call it, for findings
     * @throws Refused if it is no ZIP, is damaged, breaks a limit, or has a duplicate or climbing name
     */
    public static Map<String, byte[]> read(byte[] bytes, String file, ZipLimits limits) {
        return new ZipReader(bytes, file, limits).read();
    }

    private Map<String, byte[]> read() {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw refused(ZipKind.NOT_A_ZIP);
        }
        Map<String, byte[]> entries = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        try {
            for (ZipDirectory.Entry entry : ZipDirectory.read(bytes, limits.entries() + 1)) {
                String name = entry.name();
                refuseName(name);
                if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                    throw refused(ZipKind.DUPLICATE_ENTRY, "entry", name);
                }
                if (seen.size() > limits.entries()) {
                    throw refused(ZipKind.TOO_MANY_ENTRIES, "limit", Integer.toString(limits.entries()));
                }
                if (!name.endsWith("/")) {
                    entries.put(name, content(entry));
                }
            }
        } catch (IOException e) {
            throw refused(ZipKind.DAMAGED);
        }
        return entries;
    }

    private byte[] content(ZipDirectory.Entry entry) throws IOException {
        if (entry.encrypted() || (entry.method() != STORED && entry.method() != DEFLATED)) {
            throw new ZipException("packed in a way that office programs do not use");
        }
        InputStream packed = new ByteArrayInputStream(bytes, entry.start(), entry.packed());
        Inflater inflater = new Inflater(true);
        try (InputStream content = entry.method() == STORED ? packed : new InflaterInputStream(packed, inflater)) {
            return content(content, entry);
        } finally {
            inflater.end();
        }
    }

    private byte[] content(InputStream stream, ZipDirectory.Entry entry) throws IOException {
        // The directory's word is no more than a guess at how much room to begin with.
        int expected = (int) Math.min(entry.unpacked(), Math.min(entry.packed() * 20L + BUFFER, LARGEST_GUESS));
        ByteArrayOutputStream content = new ByteArrayOutputStream(Math.max(0, expected));
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[BUFFER];
        for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
            unpacked += count;
            if (unpacked > limits.unpackedBytes()) {
                throw refused(ZipKind.TOO_LARGE, "limit", Long.toString(limits.unpackedBytes() / 1_000_000));
            }
            if (unpacked > limits.ratioFrom() && unpacked / limits.ratio() > bytes.length) {
                throw refused(ZipKind.TOO_DENSE, "limit", Integer.toString(limits.ratio()));
            }
            sum.update(buffer, 0, count);
            content.write(buffer, 0, count);
        }
        if (content.size() != entry.unpacked() || (int) sum.getValue() != entry.crc()) {
            throw new ZipException("not what was packed");
        }
        return content.toByteArray();
    }

    private void refuseName(String name) {
        boolean climbs = name.isEmpty()
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.indexOf('\0') >= 0
                || List.of(name.split("/", -1)).contains("..");
        if (climbs) {
            throw refused(ZipKind.CLIMBING_ENTRY, "entry", name);
        }
    }

    private Refused refused(ZipKind kind, String... namesAndValues) {
        return new Refused(Finding.of(kind, new Place.InFile(file), namesAndValues));
    }
}
