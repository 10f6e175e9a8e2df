package vn.congvan.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** A page that came out of a scanner is a picture, perhaps in strips and layers; one that was printed to a file is none. */
final class ScannedPages {
    /** Of A4 at 72 dots an inch; a logo has fewer, and what has fewer cannot be read. */
    private static final long FEWEST_DOTS = 595L * 842;

    private ScannedPages() {}

    /** @throws Refused if a page has too few pictures to be one */
    static void refuseWithoutPictures(List<COSDictionary> pages, Place place) {
        for (int i = 0; i < pages.size(); i++) {
            if (dots(pages.get(i)) < FEWEST_DOTS) {
                throw new Refused(Finding.of(PdfKind.SCAN_WITHOUT_PICTURE, place, "page", Integer.toString(i + 1)));
            }
        }
    }

    private static long dots(COSDictionary page) {
        long dots = 0;
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> resources = new ArrayDeque<>();
        inherited(page).ifPresent(resources::push);
        while (!resources.isEmpty()) {
            COSDictionary objects = resources.pop().getCOSDictionary(COSName.XOBJECT);
            if (objects == null || !seen.add(objects)) {
                continue;
            }
            for (COSName name : objects.keySet()) {
                COSDictionary object = objects.getCOSDictionary(name);
                if (object == null || !seen.add(object)) {
                    continue;
                }
                if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
                    dots += Math.max(0L, object.getInt(COSName.WIDTH)) * Math.max(0L, object.getInt(COSName.HEIGHT));
                } else if (object.getCOSDictionary(COSName.RESOURCES) != null) {
                    resources.push(object.getCOSDictionary(COSName.RESOURCES));
                }
            }
        }
        return dots;
    }

    /** A page without resources has those of the node above it (ISO 32000-1 §7.7.3.4). */
    private static Optional<COSDictionary> inherited(COSDictionary page) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        COSDictionary node = page;
        while (node != null && seen.add(node)) {
            COSDictionary resources = node.getCOSDictionary(COSName.RESOURCES);
            if (resources != null) {
                return Optional.of(resources);
            }
            node = node.getCOSDictionary(COSName.PARENT);
        }
        return Optional.empty();
    }
}
