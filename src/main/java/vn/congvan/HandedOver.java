package vn.congvan;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.congvan.zip.StoredZip;

/** A bag as one file to be handed over: the same bytes every time. It is a copy, so it lies in {@code out/}. */
final class HandedOver {
    private final Desk desk;

    HandedOver(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param bags from the office's folder
     * @return the ZIPs, from the office's folder
     */
    List<String> zips(String month, List<String> bags) {
        List<String> zips = new ArrayList<>();
        for (String bag : bags) {
            Path folder = desk.office().resolve(bag);
            Path file = desk.office().resolve("out").resolve(month).resolve(folder.getFileName() + ".zip");
            desk.disk().replace(file, out -> write(folder, out));
            zips.add(desk.disk().name(file));
        }
        return zips;
    }

    /** A ZIP of a bag holds one folder, which is the bag (RFC 8493 §4.2). */
    private void write(Path folder, OutputStream out) throws java.io.IOException {
        try (StoredZip zip = new StoredZip(out)) {
            for (Map.Entry<String, Path> file : desk.disk().filesIn(folder).entrySet()) {
                zip.add(folder.getFileName() + "/" + file.getKey(), () -> Files.newInputStream(file.getValue()));
            }
        }
    }
}
