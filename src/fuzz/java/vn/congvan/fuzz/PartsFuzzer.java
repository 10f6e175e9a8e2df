package vn.congvan.fuzz;

import java.util.Map;
import vn.congvan.hostile.Rendering;

/** Text as the parts of a file, which gets at the readers without having to guess a container's sums. */
public final class PartsFuzzer {
    private PartsFuzzer() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        Map<String, byte[]> parts = Parts.split(input);
        Rendering.of(Parts.pack(parts));
    }
}
