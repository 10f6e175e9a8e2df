package vn.congvan.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** Reads an untrusted container whole into memory, under limits: no more than a limit is ever unpacked. */
public final class ZipReader {
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;

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
        if (!hasEndRecord()) {
            throw refused(ZipKind.DAMAGED);
        }
        Map<String, byte[]> entries = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                refuseName(name);
                if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                    throw refused(ZipKind.DUPLICATE_ENTRY, "entry", name);
                }
                if (seen.size() > limits.entries()) {
                    throw refused(ZipKind.TOO_MANY_ENTRIES, "limit", Integer.toString(limits.entries()));
                }
                if (!entry.isDirectory()) {
                    entries.put(name, content(zip));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused(ZipKind.DAMAGED); // the latter: a name that is no UTF-8
        }
        return entries;
    }

    private byte[] content(ZipInputStream zip) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
            unpacked += count;
            if (unpacked > limits.unpackedBytes()) {
                throw refused(ZipKind.TOO_LARGE, "limit", Long.toString(limits.unpackedBytes() / 1_000_000));
            }
            if (unpacked > limits.ratioFrom() && unpacked / limits.ratio() > bytes.length) {
                throw refused(ZipKind.TOO_DENSE, "limit", Integer.toString(limits.ratio()));
            }
            content.write(buffer, 0, count);
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

    /** A file cut short has lost the record at its end, even if every entry before the cut can be read. */
    private boolean hasEndRecord() {
        int last = Math.max(0, bytes.length - END_RECORD - LONGEST_COMMENT);
        for (int at = bytes.length - END_RECORD; at >= last; at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private Refused refused(ZipKind kind, String... namesAndValues) {
        return new Refused(Finding.of(kind, new Place.InFile(file), namesAndValues));
    }
}
