package vn.congvan.archive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A path as a manifest or the fetch file writes it, and what is wrong with that.
 *
 * @param path from the bag's folder; empty if it is none that may be looked up
 */
record ListedPath(String path, Set<ArchiveKind> faults) {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?!25|0[AaDd])");
    private static final String DATA = "data/";

    /** @param since1 whether the bag's version is 1.0 */
    static ListedPath read(String written, boolean since1) {
        if (isPlain(written)) {
            return new ListedPath(written, Set.of());
        }
        Set<ArchiveKind> faults = EnumSet.noneOf(ArchiveKind.class);
        String path = written;
        if (path.startsWith("*")) {
            faults.add(ArchiveKind.MD5SUM_MARK);
            path = path.substring(1);
        }
        if (since1 && STRAY_PERCENT.matcher(path).find()) {
            faults.add(ArchiveKind.PERCENT);
        }
        path = decoded(path, since1);
        if (path.startsWith("data\\") || path.startsWith(".\\")) {
            faults.add(ArchiveKind.PATH_BACKSLASH);
            path = path.replace('\\', '/');
        }
        if (leadsOut(path)) {
            faults.add(ArchiveKind.PATH_OUTSIDE);
            return new ListedPath("", faults);
        }
        if (path.isEmpty() || path.indexOf('\0') >= 0) {
            faults.add(ArchiveKind.MANIFEST_LINE);
            return new ListedPath("", faults);
        }
        if (path.endsWith("/")) {
            faults.add(ArchiveKind.FOLDER_LISTED);
            return new ListedPath("", faults);
        }
        return new ListedPath(straight(path, faults), faults);
    }

    /** Nearly all paths: nothing in them needs a second look. */
    private static boolean isPlain(String path) {
        char before = '/';
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean special = c == '%' || c == '\\' || c == '*' || c == '~' || c == ':' || c == '\0';
            if (special || (before == '/' && (c == '/' || c == '.'))) {
                return false;
            }
            before = c;
        }
        return before != '/';
    }

    /** §2.1.3; before 1.0 the percent sign stood for itself. */
    private static String decoded(String path, boolean since1) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        String lines = path.replace("%0A", "\n")
                .replace("%0a", "\n")
                .replace("%0D", "\r")
                .replace("%0d", "\r");
        return since1 ? lines.replace("%25", "%") : lines;
    }

    /** §5.1: nothing like that is ever looked up. */
    private static boolean leadsOut(String path) {
        List<String> steps = List.of(path.replace('\\', '/').split("/", -1));
        return path.startsWith("/")
                || path.startsWith("\\")
                || path.startsWith("~")
                || DRIVE.matcher(path).matches()
                || steps.contains("..");
    }

    private static String straight(String path, Set<ArchiveKind> faults) {
        List<String> steps = new ArrayList<>(List.of(path.split("/")));
        if (steps.removeIf(step -> step.isEmpty() || step.equals("."))) {
            faults.add(ArchiveKind.PATH_DOTS);
        }
        return String.join("/", steps);
    }

    boolean isPayload() {
        return path.startsWith(DATA);
    }

    /** A tag manifest's file, in whatever case it is written. */
    static boolean isTagManifest(String path) {
        return path.toLowerCase(Locale.ROOT).matches("tagmanifest-[^/]*\\.txt");
    }
}
