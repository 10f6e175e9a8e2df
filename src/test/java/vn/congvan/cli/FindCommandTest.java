package vn.congvan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.FoundLetters;
import vn.congvan.OfficeFolder;

/** What {@code find} says, and how it ends. */
class FindCommandTest {
    private static final String PDF = "out/2024-11/cong-bo-bo-chi-so-2024-11.pdf";

    @TempDir
    static Path folder;

    private ByteArrayOutputStream out = new ByteArrayOutputStream();
    private ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void issued() {
        OfficeFolder office = OfficeFolder.withNovember(folder);
        office.write("data/office.yaml", OfficeFolder.bytes(OfficeFolder.PROJECT.resolve("data/office.yaml")));
        FindCommandTest clerk = new FindCommandTest();
        for (String step : List.of(
                "generate 2024-11",
                "submit 2024-11 --as nhan",
                "approve 2024-11 --as thang",
                "number 2024-11 --number 1234 --as hoa",
                "signed 2024-11 --as hoa",
                "issue 2024-11 --as hoa")) {
            assertEquals(0, clerk.run(step.split(" ")), step + clerk.err());
        }
    }

    private int run(String... arguments) {
        out = new ByteArrayOutputStream();
        err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of("--office", "."));
        all.addAll(List.of(arguments));
        return new CommandLineProgram(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        folder,
                        OfficeFolder.PROJECT,
                        false,
                        new Session("hoa", () -> Instant.parse("2024-12-05T02:00:00Z")))
                .run(all.toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json(String... arguments) {
        assertEquals(0, run(arguments), err());
        return JsonMapper.shared().readTree(out());
    }

    @Test
    void aLetterIsShownWithNumberDayStateSubjectTheWordsAndItsFile() {
        assertEquals(0, run("find", "thu", "tuc"));
        List<String> lines = out().lines().toList();
        assertEquals(5, lines.size(), out());
        assertTrue(lines.get(0).startsWith("1234/VPUB-PVHCC&KSTT  ngày 05/12/2024  số liệu 2024-11  ("), out());
        assertTrue(lines.get(2).contains("«thủ» «tục»"), out());
        assertEquals("    " + PDF, lines.get(3));
        assertEquals("Tìm thấy 1 văn bản.", lines.get(4));
        assertEquals("", err());
    }

    @Test
    void whereNothingIsFoundThatIsAnAnswer() {
        assertEquals(0, run("find", "xyzzy"));
        assertEquals("Không tìm thấy văn bản nào.\n", out());
        assertEquals("", err());
    }

    @Test
    void machinesGetTheLettersInOneObject() {
        JsonNode said = json("find", "\"thủ tục hành chính\"", "--json");
        assertEquals(1, said.get("total").asInt());
        assertFalse(said.get("more").asBoolean());
        assertEquals(0, said.get("missing").asInt());
        JsonNode letter = said.get("letters").get(0);
        assertEquals("cong-bo-bo-chi-so/2024-11/1", letter.get("letter").asString());
        assertEquals("1234/VPUB-PVHCC&KSTT", letter.get("number").asString());
        assertEquals("2024-12-05", letter.get("date").asString());
        assertEquals("2024-11", letter.get("period").asString());
        assertEquals("issued", letter.get("state").asString());
        assertEquals(PDF, letter.get("file").asString());
        JsonNode mark = letter.get("marks").get(0);
        String marked = letter.get("snippet")
                .asString()
                .substring(mark.get(0).asInt(), mark.get(1).asInt());
        assertTrue(marked.toLowerCase(java.util.Locale.ROOT).startsWith("thủ"), marked);
    }

    @Test
    void machinesGetAnEmptyListWhereNothingIsFound() {
        JsonNode said = json("find", "xyzzy", "--json");
        assertEquals(0, said.get("total").asInt());
        assertEquals(0, said.get("letters").size());
    }

    @Test
    void aFilterAloneIsEnoughAndSeveralAllHaveToFit() {
        assertEquals(1, json("find", "--number", "1234", "--json").get("total").asInt());
        assertEquals(1, json("find", "--date", "2024-12", "--json").get("total").asInt());
        assertEquals(
                1, json("find", "--period", "2024-11", "--json").get("total").asInt());
        assertEquals(
                0,
                json("find", "--number", "1234", "--date", "2023", "--json")
                        .get("total")
                        .asInt());
    }

    @Test
    void wrongUseEndsWithTwo() {
        assertEquals(2, run("find"));
        for (String limit : List.of("0", "-1", "501", "x", "")) {
            assertEquals(2, run("find", "thu", "--limit", limit), limit);
        }
        assertEquals(2, run("find", "thu", "--unknown"));
        assertEquals(0, run("find", "thu", "--limit", "500"), err());
    }

    @Test
    void aNumberOrDayThatIsNoneIsRefused() {
        assertEquals(1, run("find", "--number", "VPUB"));
        assertTrue(err().contains("OFFICE-NO-NUMBER"), err());
        assertEquals(1, run("find", "--date", "hôm qua"));
        assertTrue(err().contains("OFFICE-NO-DAYS"), err());
    }

    @Test
    void wordsAreMarkedByColourOnATerminalAndElsewhereBySigns() {
        FoundLetters.Row row = new FoundLetters.Row(
                "a/2024-11/1",
                "1",
                LocalDate.of(2024, 12, 5),
                "2024-11",
                "",
                "issued",
                "a.pdf",
                "có thủ tục đó",
                List.of(new FoundLetters.Mark(3, 6), new FoundLetters.Mark(7, 10)));
        assertEquals("có «thủ» «tục» đó", MarkedText.of(row, false));
        assertEquals("có \u001b[1;33mthủ\u001b[0m \u001b[1;33mtục\u001b[0m đó", MarkedText.of(row, true));
    }
}
