package vn.congvan.fuzz;

import java.util.Map;
import vn.congvan.hostile.Rendering;
import vn.congvan.hostile.Samples;

/** Text as the parts of a file, which gets at the readers without having to guess a container's sums. */
public final class PartsFuzzer {
    private PartsFuzzer() {}

    /** Called by Jazzer once: loading fonts and classes must not be taken for a slow input. */
    public static void fuzzerInitialize() {
        Samples.all().values().forEach(Rendering::unjudged);
    }

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        Map<String, byte[]> parts = Parts.split(input);
        Rendering.unjudged(Parts.pack(parts));
    }
}
