package vn.congvan.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.OfficeFolder;
import vn.congvan.word.TestDocx;

/** The real launcher, run as a user runs it, in a folder that was empty before. */
class LauncherIT {
    private static final String DOCX = "out/2024-11/cong-bo-bo-chi-so-2024-11-du-thao.docx";
    private static final String PDF = "out/2024-11/cong-bo-bo-chi-so-2024-11-du-thao.pdf";

    @TempDir
    Path folder;

    private record Run(int exitCode, String out, String err) {}

    private Run congvan(String... arguments) throws IOException, InterruptedException {
        return congvan(Map.of(), arguments);
    }

    private Run congvan(Map<String, String> surroundings, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(OfficeFolder.PROJECT.resolve("congvan").toString());
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C"); // the worst console there is
        builder.environment().putAll(surroundings);
        Process process = builder.start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the launcher did not end");
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void generateMakesBothFilesAndNamesThem() throws Exception {
        OfficeFolder office = OfficeFolder.withNovember(folder);

        Run run = congvan("generate", "2024-11");

        assertTrue(run.err().startsWith("LƯU Ý FONT-SUBSTITUTED-METRIC: "), run.err());
        assertEquals("DOCX: " + DOCX + "\nPDF:  " + PDF + "  (2 trang)\n", run.out());
        assertEquals(0, run.exitCode());
        assertTrue(office.files("out").containsAll(List.of(DOCX, PDF)));
    }

    @Test
    void theSameInputGivesTheSameBytes() throws Exception {
        OfficeFolder.withNovember(folder);
        congvan("generate", "2024-11");
        byte[] docx = Files.readAllBytes(folder.resolve(DOCX));
        byte[] pdf = Files.readAllBytes(folder.resolve(PDF));

        assertEquals(0, congvan("generate", "2024-11").exitCode());

        assertArrayEquals(docx, Files.readAllBytes(folder.resolve(DOCX)));
        assertArrayEquals(pdf, Files.readAllBytes(folder.resolve(PDF)));
    }

    @Test
    void neitherClockNorPlaceNorLanguageNorTheOrderOfMemoryIsInTheFiles() throws Exception {
        OfficeFolder.withNovember(folder);
        List<String> before = new ArrayList<>();
        for (String options : List.of(
                "-Duser.language=vi -Duser.timezone=Asia/Ho_Chi_Minh -XX:+UnlockExperimentalVMOptions -XX:hashCode=2",
                "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati -Dfile.encoding=ISO-8859-9")) {
            congvan(Map.of("JAVA_TOOL_OPTIONS", options), "generate", "2024-11", "--allow", "X", "--why", "Y");
            List<String> digests = new ArrayList<>();
            for (String file : List.of(DOCX, PDF, DOCX.replace(".docx", ".provenance.json"))) {
                digests.add(file + " " + Arrays.hashCode(OfficeFolder.bytes(folder.resolve(file))));
                Files.delete(folder.resolve(file));
            }
            assertTrue(before.isEmpty() || before.equals(digests), before + " " + digests);
            before = digests;
        }
    }

    @Test
    void anInputAtFaultEndsWithOneAndWritesNothing() throws Exception {
        OfficeFolder office = OfficeFolder.withNovember(folder).withData("diem: 80,12", "diem: tám mươi");

        Run run = congvan("generate", "2024-11");

        assertEquals(1, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("LỖI "), run.err());
        assertTrue(run.err().contains("data/2024-11/cong-bo-bo-chi-so.yaml, dòng "), run.err());
        assertFalse(office.files("out").contains(DOCX));
    }

    @Test
    void wrongUsageEndsWithTwo() throws Exception {
        assertEquals(2, congvan().exitCode());
        assertEquals(2, congvan("generate").exitCode());
        assertEquals(2, congvan("generat", "2024-11").exitCode());
        assertEquals(2, congvan("generate", "2024-11", "--froce").exitCode());
        assertEquals(2, congvan("--lang", "tr", "templates").exitCode());
        assertEquals(
                List.of(), new ArrayList<>(OfficeFolder.withNovember(folder).files("out")));
    }

    @Test
    void everyCommandHasHelpInBothLanguages() throws Exception {
        for (Command command : CommandLineProgram.COMMANDS) {
            List<String> words = new ArrayList<>(List.of(command.name().split(" ")));
            words.add("--help");
            Run vi = congvan(words.toArray(String[]::new));
            assertEquals(0, vi.exitCode());
            assertTrue(vi.out().startsWith("Cách dùng: congvan " + command.name()), vi.out());
            words.addAll(List.of("--lang", "en"));
            Run en = congvan(words.toArray(String[]::new));
            assertTrue(en.out().startsWith("Usage: congvan " + command.name()), en.out());
        }
    }

    @Test
    void renderLaysOutAnEditedDraftBesideIt() throws Exception {
        OfficeFolder.withNovember(folder);
        congvan("generate", "2024-11");
        Files.copy(folder.resolve(DOCX), folder.resolve("sua.docx"));

        Run run = congvan("render", "sua.docx");

        assertEquals(0, run.exitCode());
        assertEquals("PDF:  sua.pdf  (2 trang)\n", run.out());
        assertArrayEquals(Files.readAllBytes(folder.resolve(PDF)), Files.readAllBytes(folder.resolve("sua.pdf")));
    }

    @Test
    void renderTakesManyFilesAndFolders() throws Exception {
        OfficeFolder office = OfficeFolder.withNovember(folder);
        congvan("generate", "2024-11");
        byte[] letter = Files.readAllBytes(folder.resolve(DOCX));
        office.write("thư đến/công văn.docx", letter)
                .write("thư đến/hỏng.docx", java.util.Arrays.copyOf(letter, letter.length / 2))
                .write("rỗng.docx", "");

        Run run = congvan("render", DOCX, "rỗng.docx", "thư đến", "--to", "pdf", "--jobs", "4");

        assertEquals(1, run.exitCode());
        assertEquals("""
                out/2024-11/cong-bo-bo-chi-so-2024-11-du-thao.docx: 2 trang, pdf/cong-bo-bo-chi-so-2024-11-du-thao.pdf
                rỗng.docx: HỎNG, không có PDF
                thư đến/công văn.docx: 2 trang, pdf/công văn.pdf
                thư đến/hỏng.docx: HỎNG, không có PDF
                2 tệp đã dàn trang (4 trang), 2 tệp hỏng
                """, run.out());
        assertFalse(run.err().contains("\r"), "a bar where nobody watches");
        assertArrayEquals(
                Files.readAllBytes(folder.resolve(PDF)), Files.readAllBytes(folder.resolve("pdf/công văn.pdf")));
        assertEquals(
                0,
                congvan("render", DOCX, "thư đến/công văn.docx", "--to", "pdf").exitCode());
    }

    @Test
    void jsonIsOneObjectOnStandardOutput() throws Exception {
        OfficeFolder.withNovember(folder).withData("diem: 80,12", "diem: tám mươi");

        Run run = congvan("generate", "2024-11", "--json");

        assertEquals(1, run.exitCode());
        assertEquals("", run.err());
        assertTrue(run.out().startsWith("{") && run.out().contains("\"exit\" : 1"), run.out());
        assertTrue(run.out().contains("\"path\" : \"tong_hop.diem\""), run.out());
    }

    @Test
    void aKilledRunLeavesAWholePair() throws Exception {
        OfficeFolder office = OfficeFolder.withNovember(folder);
        congvan("generate", "2024-11");
        byte[] oldDocx = Files.readAllBytes(folder.resolve(DOCX));
        byte[] oldPdf = Files.readAllBytes(folder.resolve(PDF));
        office.withData("diem: 80,12", "diem: 81,5");
        for (int delay = 300; delay <= 900; delay += 60) {
            Process process = new ProcessBuilder(
                            OfficeFolder.PROJECT.resolve("congvan").toString(), "generate", "2024-11")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.waitFor(delay, TimeUnit.MILLISECONDS);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            boolean docxIsOld = java.util.Arrays.equals(oldDocx, Files.readAllBytes(folder.resolve(DOCX)));
            boolean pdfIsOld = java.util.Arrays.equals(oldPdf, Files.readAllBytes(folder.resolve(PDF)));
            assertEquals(docxIsOld, pdfIsOld, "half a pair after " + delay + " ms");
        }
        assertEquals(0, congvan("generate", "2024-11").exitCode());
        try (Stream<Path> left = Files.list(folder.resolve("out/2024-11/.congvan"))) {
            assertEquals(
                    List.of(),
                    left.filter(file -> file.toString().endsWith(".new")).toList());
        }
    }

    @Test
    void aDraftThatIsOpenIsTriedAgain() throws Exception {
        OfficeFolder office = OfficeFolder.withNovember(folder);
        congvan("generate", "2024-11");
        office.write("out/2024-11/~$ng-bo-bo-chi-so-2024-11-du-thao.docx", "");
        assertEquals(4, congvan("generate", "2024-11").exitCode());
    }

    @Test
    void templatesAreListedAndChecked() throws Exception {
        OfficeFolder.withNovember(folder);
        Run list = congvan("templates");
        assertTrue(list.out().contains("  tong_hop.diem  –  Điểm tổng hợp, kiểu number\n"), list.out());
        Run check = congvan("templates", "check");
        assertTrue(check.out().contains("cong-bo-bo-chi-so: mẫu dùng được, thư mẫu dài 2 trang\n"), check.out());
        assertFalse(check.out().contains("CHƯA"), check.out());
        assertEquals(0, check.exitCode());
    }

    @Test
    void theLauncherWorksThroughASymbolicLink() throws Exception {
        OfficeFolder.withNovember(folder);
        Path link = Files.createSymbolicLink(folder.resolve("cv"), OfficeFolder.PROJECT.resolve("congvan"));
        Process process = new ProcessBuilder(link.toString(), "--version")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertTrue(said.startsWith("congvan "), said);
    }

    @Test
    void diffEndsWithZeroWhetherTheFilesDifferOrNotAndIsNotColouredInAFile() throws Exception {
        Files.write(
                folder.resolve("a.docx"),
                TestDocx.withBody(TestDocx.p("Đạt 80,12 điểm")).bytes());
        Files.write(
                folder.resolve("b.docx"),
                TestDocx.withBody(TestDocx.p("Đạt 81,5 điểm")).bytes());

        Run run = congvan("diff", "a.docx", "b.docx", "--html", "d.html", "--docx", "d.docx");

        assertEquals("", run.err());
        assertEquals("~ Đạt [-80,12-]{+81,5+} điểm\nSố đoạn khác nhau: 1\nHTML: d.html\nDOCX: d.docx\n", run.out());
        assertEquals(0, run.exitCode());
        assertTrue(Files.exists(folder.resolve("d.html")));
        assertTrue(Files.exists(folder.resolve("d.docx")));
        assertEquals(
                new Run(0, "Paragraphs that differ: 0\n", ""), congvan("diff", "a.docx", "a.docx", "--lang", "en"));
        assertEquals(2, congvan("diff", "a.docx").exitCode());
        assertEquals(1, congvan("diff", "a.docx", "c.docx").exitCode());
    }
}
