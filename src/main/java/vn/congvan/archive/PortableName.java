package vn.congvan.archive;

import java.util.regex.Pattern;

/** Names that Windows can have, too (RFC 8493 §6.1.2, not normative). */
final class PortableName {
    private static final Pattern SIGNS = Pattern.compile("[<>:\"\\\\|?*\\p{Cntrl}]");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(?:.*/)?(?:CON|PRN|AUX|NUL|COM[1-9]|LPT[1-9])(?:\\.[^/]*)?(?:/.*)?", Pattern.DOTALL);
    private static final Pattern END = Pattern.compile("[ .](?:/|$)");

    private PortableName() {}

    static boolean is(String path) {
        return !SIGNS.matcher(path).find()
                && !RESERVED.matcher(path).matches()
                && !END.matcher(path).find();
    }
}
