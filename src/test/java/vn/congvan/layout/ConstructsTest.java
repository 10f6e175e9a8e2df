package vn.congvan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.congvan.Oracles;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Told;
import vn.congvan.font.FontLibrary;
import vn.congvan.pdf.PdfMetadata;
import vn.congvan.word.Document;
import vn.congvan.word.DocumentReader;
import vn.congvan.word.TestDocx;

/**
 * A construct a file in {@code constructs/}: what it is, its XML, and the lines and positions that it must give, worked out by hand. The
 * page is 100 points wide with margins of 10 and 80 high; every character is 5 points wide and every line 10 high, so that a line
 * holds 16 characters and a page six lines. Each is written as a PDF too, in the real fonts, for the outside validators.
 */
class ConstructsTest {
    private static final Path FOLDER = Path.of("src/test/resources/constructs");
    private static final String PAGE = "<w:pgSz w:w=\"2000\" w:h=\"1600\"/>"
            + "<w:pgMar w:top=\"200\" w:right=\"200\" w:bottom=\"200\" w:left=\"200\" w:header=\"0\" w:footer=\"0\" w:gutter=\"0\"/>";
    private static final String DEFAULTS =
            "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"20\"/></w:rPr></w:rPrDefault></w:docDefaults>";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    @TestFactory
    List<DynamicTest> constructs() throws IOException {
        FontLibrary fonts = FontLibrary.open(List.of(Path.of("fonts")));
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted()
                    .map(file -> DynamicTest.dynamicTest(
                            name(file), file.toUri(), () -> check(name(file), Files.readString(file), fonts)))
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.txt$", "");
    }

    private static void check(String name, String text, FontLibrary fonts) {
        Map<String, String> parts = parts(text);
        Findings findings = new Findings();
        Document document =
                new DocumentReader().read(docx(parts).picture("a.png", PNG).open(), findings);
        List<String> pages = PagesText.of(new LayoutEngine(new FixedFaces()).lay(document, findings));
        assertEquals(parts.getOrDefault("pages", ""), String.join("\n", pages));
        assertEquals(
                parts.getOrDefault("findings", ""),
                String.join(
                        "\n",
                        findings.list().stream().map(Told::text).distinct().toList()));
        Pages real = new LayoutEngine(fonts).lay(document, new Findings());
        PdfMetadata metadata = new PdfMetadata(name, "", "vi-VN", "congvan");
        Oracles.keepPdf("construct-" + name, real, metadata, new Findings());
    }

    private static TestDocx docx(Map<String, String> parts) {
        TestDocx docx = TestDocx.withBody(parts.get("body") + "<w:sectPr>" + parts.getOrDefault("section", "")
                        + parts.getOrDefault("page", PAGE) + "</w:sectPr>")
                .styles(parts.getOrDefault("defaults", DEFAULTS) + parts.getOrDefault("styles", ""));
        parts.forEach((name, content) -> add(docx, name, content));
        return parts.containsKey("strict") ? docx.strict() : docx;
    }

    private static void add(TestDocx docx, String name, String content) {
        switch (name) {
            case "settings" -> docx.settings(content);
            case "numbering" -> docx.numbering(content);
            case "header", "first-header", "even-header" -> docx.furniture(name, "header", content);
            case "footer", "first-footer", "even-footer" -> docx.furniture(name, "footer", content);
            case "footnotes" -> docx.footnotes(content);
            case "endnotes" -> docx.endnotes(content);
            case "comments" -> docx.comments(content);
            case "theme" -> docx.theme(content.split(",")[0], content.split(",")[1]);
            case "link" -> docx.hyperlink("link", content);
            case "chart" -> docx.related("chart.xml", "chart", content);
            case "piece" -> docx.related("piece.html", "aFChunk", content);
            default -> {} // the body and what is expected of it
        }
    }

    /** The parts of a file: each begins with a line {@code --- name}; what stands before the first says what it is about. */
    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : text.split("(?m)^--- ", -1)) {
            int end = part.indexOf('\n');
            String content = part.substring(end + 1).stripTrailing();
            String name = part.substring(0, end).strip();
            parts.put(name, name.equals("pages") || name.equals("findings") ? content : joined(content));
        }
        return parts;
    }

    /** XML on several lines as on one: white space between elements is not text. */
    private static String joined(String xml) {
        return String.join("", xml.lines().map(String::strip).toList());
    }
}
