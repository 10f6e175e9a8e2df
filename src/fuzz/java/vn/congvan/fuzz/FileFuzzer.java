package vn.congvan.fuzz;

import vn.congvan.hostile.Rendering;

/** Any bytes as a file: bytes → package → document → pages → PDF. */
public final class FileFuzzer {
    private FileFuzzer() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        Rendering.of(input);
    }
}
