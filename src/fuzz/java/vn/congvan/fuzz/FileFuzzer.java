package vn.congvan.fuzz;

import vn.congvan.hostile.Rendering;
import vn.congvan.hostile.Samples;

/** Any bytes as a file: bytes → package → document → pages → PDF. */
public final class FileFuzzer {
    private FileFuzzer() {}

    /** Called by Jazzer once: loading fonts and classes must not be taken for a slow input. */
    public static void fuzzerInitialize() {
        Samples.all().values().forEach(Rendering::unjudged);
    }

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        Rendering.unjudged(input);
    }
}
