package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congvan.archive.FileFormat;
import vn.congvan.archive.KeptFile;
import vn.congvan.archive.Preservation;

/** What the files of a letter's folder are, and which was made from which. */
class KeptFilesTest {
    private static KeptFile file(String path, String content) {
        return KeptFiles.of(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Files of different content, each named by its path. */
    private static List<KeptFile> files(String... paths) {
        return Stream.of(paths).map(path -> file(path, path)).toList();
    }

    private static List<String> from(String path, List<KeptFile> files) {
        return new KeptFiles(files)
                .sources().stream()
                        .filter(source -> source.path().equals(path))
                        .map(Preservation.Source::from)
                        .findFirst()
                        .orElse(List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "01-submit/manifest-sha256.txt, manifest",
        "01-submit/letter-templates/giay-moi/template.docx, template",
        "01-submit/data/directory/co-quan.yaml, directory",
        "01-submit/data/office.yaml, settings",
        "01-submit/data/2024-11/giay-moi.yaml, data",
        "01-submit/data/2024-10/giay-moi.yaml, data",
        "01-submit/out/2024-11/x-du-thao.docx, draft",
        "01-submit/out/2024-11/x-du-thao.pdf, draft",
        "01-submit/out/2024-11/x-du-thao.provenance.json, provenance",
        "01-submit/out/2024-11/x-trinh-ky.pdf, review-copy",
        "02-return/evidence/phieu-trinh.pdf, evidence",
        "02-approve/out/2024-11/x-ban-ky.docx, signing-copy",
        "03-number/out/2024-11/x-co-so.pdf, signing-copy",
        "03-number/issue/x.docx, numbered",
        "04-attach-signed/out/2024-11/x-ban-goc.pdf, ban-goc",
        "05-issue/out/2024-11/x.docx, docx",
        "05-issue/out/2024-11/x.pdf, pdf-a",
        "05-issue/out/2024-11/x-noi-nhan.csv, recipients",
        "nhat-ky.jsonl, journal",
        "a, other",
        "01-submit/a, other"
    })
    void whereAFileIsSaysWhatItIs(String path, String role) {
        assertEquals(role, KeptFiles.role(path).word());
    }

    @Test
    void theDraftIsMadeFromDataTemplateAndDirectory() {
        List<KeptFile> files = files(
                "01-submit/data/2024-11/x.yaml",
                "01-submit/data/directory/co-quan.yaml",
                "01-submit/data/office.yaml",
                "01-submit/letter-templates/x/template.docx",
                "01-submit/out/2024-11/x-du-thao.docx");
        assertEquals(
                List.of(
                        "01-submit/data/2024-11/x.yaml",
                        "01-submit/data/directory/co-quan.yaml",
                        "01-submit/letter-templates/x/template.docx"),
                from("01-submit/out/2024-11/x-du-thao.docx", files));
    }

    @Test
    void aPdfIsMadeFromTheDocxBesideIt() {
        List<KeptFile> files = files("01-submit/out/p/x-du-thao.docx", "01-submit/out/p/x-du-thao.pdf");
        assertEquals(List.of("01-submit/out/p/x-du-thao.docx"), from("01-submit/out/p/x-du-thao.pdf", files));
    }

    @Test
    void whatIsNumberedIsMadeFromTheDraftThatWasSubmittedLast() {
        List<KeptFile> files = files(
                "01-submit/out/p/x-du-thao.docx",
                "03-submit/out/p/x-du-thao.docx",
                "05-number/issue/x.docx",
                "05-number/out/p/x-ban-ky.docx");
        assertEquals(List.of("03-submit/out/p/x-du-thao.docx"), from("05-number/issue/x.docx", files));
        assertEquals(List.of("03-submit/out/p/x-du-thao.docx"), from("05-number/out/p/x-ban-ky.docx", files));
    }

    @Test
    void theOriginalIsMadeFromTheSigningCopy() {
        List<KeptFile> files = files(
                "03-number/out/p/x-ban-ky.docx", "03-number/out/p/x-ban-ky.pdf", "04-attach-signed/x-ban-goc.pdf");
        assertEquals(List.of("03-number/out/p/x-ban-ky.pdf"), from("04-attach-signed/x-ban-goc.pdf", files));
    }

    @Test
    void theSameBytesInAnEarlierStepAreTheSource() {
        List<KeptFile> files = List.of(
                file("03-number/issue/x.docx", "one"),
                file("04-attach-signed/out/p/x-ban-goc.pdf", "signed"),
                file("05-issue/out/p/x.docx", "one"),
                file("05-issue/out/p/x.pdf", "signed"));
        assertEquals(List.of("03-number/issue/x.docx"), from("05-issue/out/p/x.docx", files));
        assertEquals(List.of("04-attach-signed/out/p/x-ban-goc.pdf"), from("05-issue/out/p/x.pdf", files));
    }

    @Test
    void whatCameInIsMadeFromNothing() {
        assertEquals(List.of(), new KeptFiles(files("01-submit/data/p/x.yaml", "02-approve/evidence/a.pdf")).sources());
    }

    @Test
    void aPdfsFormatIsWhatItClaims() {
        String element = "%PDF-1.7 <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>";
        String attribute = "%PDF-1.7 pdfaid:part=\"2\" pdfaid:conformance='U'";
        assertEquals(FileFormat.pdfA("3a"), file("a.pdf", element).format());
        assertEquals(FileFormat.pdfA("2u"), file("a.pdf", attribute).format());
        assertEquals(FileFormat.pdfA("2u"), file("a.pdf", element + attribute).format(), "the last revision's");
        assertEquals(
                "Portable Document Format", file("a.pdf", "%PDF-1.7").format().name());
    }
}
