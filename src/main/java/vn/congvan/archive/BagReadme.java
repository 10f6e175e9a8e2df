package vn.congvan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a person who has nothing but the bag is told: what lies where, and how to check it. */
public final class BagReadme {
    private BagReadme() {}

    /**
     * @param body whose letters they are
     * @param month {@code 11/2024}
     * @param day {@code 05/01/2025}
     * @param letters a line for each, with its end
     */
    public static String of(String body, String month, String day, String letters) {
        String text = template();
        for (Map.Entry<String, String> one :
                Map.of("body", body, "month", month, "day", day).entrySet()) {
            text = text.replace("{" + one.getKey() + "}", one.getValue());
        }
        return text.replace("{letters}", letters);
    }

    private static String template() {
        try (InputStream file = BagReadme.class.getResourceAsStream("README.txt")) {
            if (file == null) {
                throw new IllegalStateException("README.txt is missing from the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
