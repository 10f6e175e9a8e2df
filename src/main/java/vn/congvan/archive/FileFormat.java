package vn.congvan.archive;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file's format as preservation people call it.
 *
 * @param version empty where none is known
 * @param pronom its key in the PRONOM registry of The National Archives (UK); empty where we are not sure which it is
 */
public record FileFormat(String name, Optional<String> version, Optional<String> pronom) {
    private static final Map<String, String> PDF_A = Map.of(
            "1a", "fmt/95", "1b", "fmt/354", "2a", "fmt/476", "2b", "fmt/477", "2u", "fmt/478", "3a", "fmt/479", "3b",
            "fmt/480", "3u", "fmt/481");

    private static final Map<String, FileFormat> BY_ENDING = Map.of(
            "docx", new FileFormat("Office Open XML Document", Optional.empty(), Optional.of("fmt/412")),
            "xlsx", new FileFormat("Office Open XML Workbook", Optional.empty(), Optional.of("fmt/214")),
            "csv", new FileFormat("Comma Separated Values", Optional.empty(), Optional.of("x-fmt/18")),
            "json", new FileFormat("JSON Data Interchange Format", Optional.empty(), Optional.of("fmt/817")),
            "yaml", new FileFormat("YAML", Optional.empty(), Optional.of("fmt/818")),
            "txt", new FileFormat("Plain Text", Optional.empty(), Optional.of("x-fmt/111")),
            "pdf", new FileFormat("Portable Document Format", Optional.empty(), Optional.empty()),
            "png", new FileFormat("Portable Network Graphics", Optional.empty(), Optional.empty()));

    private static final FileFormat UNKNOWN = new FileFormat("unknown", Optional.empty(), Optional.empty());

    /**
     * A PDF that says of itself that it is PDF/A.
     *
     * @param flavour {@code 2a}, {@code 3a}
     */
    public static FileFormat pdfA(String flavour) {
        return new FileFormat("PDF/A", Optional.of(flavour), Optional.ofNullable(PDF_A.get(flavour)));
    }

    /** By the ending of the file's name alone. */
    public static FileFormat of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_ENDING.getOrDefault(ending, UNKNOWN);
    }
}
