package vn.congvan.archive;

import java.util.Locale;
import vn.congvan.finding.Place;

/** Where in a bag something is: one line, whatever is in the name. */
final class BagPlace {
    private static final int SHOWN = 400;

    private BagPlace() {}

    /** @param path from the bag's folder; empty for the bag */
    static Place of(String bag, String path) {
        return new Place.InFile(path.isEmpty() ? bag : bag + "/" + shown(path));
    }

    static Place of(String bag, String path, int line) {
        return new Place.AtLine(bag + "/" + shown(path), line, "");
    }

    /** Words of a foreign file that go into a message: on one line, and not without end. */
    static String shown(String words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.length() && out.length() < SHOWN; i++) {
            char c = words.charAt(i);
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.length() < SHOWN ? out.toString() : out.append('…').toString();
    }
}
