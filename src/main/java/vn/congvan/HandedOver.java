package vn.congvan;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.congvan.archive.BagFiles;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
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
     * @throws Refused if a bag is not there or not valid any more; its ZIP is left as it was
     */
    List<String> zips(String month, List<String> bags) {
        List<String> zips = new ArrayList<>();
        for (String bag : bags) {
            Path folder = desk.office().resolve(bag);
            refuseUnlessWhole(folder, bag);
            Path file = desk.office().resolve("out").resolve(month).resolve(folder.getFileName() + ".zip");
            desk.disk().replace(file, out -> write(folder, out));
            zips.add(desk.disk().name(file));
        }
        return zips;
    }

    /** Whoever is handed a bag that was damaged since it was sealed cannot mend it. */
    private static void refuseUnlessWhole(Path folder, String bag) {
        if (!Files.exists(folder)) {
            throw new Refused(Finding.of(OfficeKind.BAG_MISSING, new Place.InFile(bag)));
        }
        Findings faults = new Findings();
        try (BagFiles files = BagCheck.open(folder, bag)) {
            BagCheck.judge(files, true, faults::add);
        } catch (IOException e) {
            throw new Refused(Finding.of(OfficeKind.FILE_UNREADABLE, new Place.InFile(bag)));
        }
        faults.refuseOnError();
    }

    /** A ZIP of a bag holds one folder, which is the bag (RFC 8493 §4.2). */
    private void write(Path folder, OutputStream out) throws IOException {
        try (StoredZip zip = new StoredZip(out)) {
            for (Map.Entry<String, Path> file : desk.disk().filesIn(folder).entrySet()) {
                zip.add(folder.getFileName() + "/" + file.getKey(), () -> Files.newInputStream(file.getValue()));
            }
        }
    }
}
