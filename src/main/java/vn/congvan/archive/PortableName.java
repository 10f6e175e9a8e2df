package vn.congvan.archive;

import java.util.Locale;
import java.util.Set;

/** Names that Windows can have, too (RFC 8493 §6.1.2, not normative). */
final class PortableName {
    private static final String SIGNS = "<>:\"\\|?*";
    private static final Set<String> DEVICES = Set.of(
            "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1",
            "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");
    private static final int LONGEST_DEVICE = 4;

    private PortableName() {}

    static boolean is(String path) {
        int from = 0;
        for (int i = 0; i <= path.length(); i++) {
            char c = i < path.length() ? path.charAt(i) : '/';
            if (c == '/') {
                if (!isStep(path, from, i)) {
                    return false;
                }
                from = i + 1;
            } else if (c < ' ' || SIGNS.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStep(String path, int from, int to) {
        if (to == from) {
            return true;
        }
        char last = path.charAt(to - 1);
        int dot = path.indexOf('.', from);
        int end = dot < 0 || dot > to ? to : dot;
        boolean device = end - from <= LONGEST_DEVICE
                && DEVICES.contains(path.substring(from, end).toUpperCase(Locale.ROOT));
        return last != ' ' && last != '.' && !device;
    }
}
