package vn.congvan.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ManifestLineTest {
    @Test
    void aLineIsAsSha256sumReadsIt() {
        assertEquals("ab12  data/số liệu.yaml\n", new ManifestLine("ab12", "data/số liệu.yaml").text());
    }

    @Test
    void lineEndsAndPercentSignsInNamesAreEncoded() {
        assertEquals("ab12  data/100%25%0A%0D\n", new ManifestLine("ab12", "data/100%\n\r").text());
    }
}
