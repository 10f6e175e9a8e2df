package vn.congvan.word;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.congvan.finding.Told.assertRefused;
import static vn.congvan.word.TestDocx.p;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Refused;
import vn.congvan.zip.ZipLimits;

class WordPackageTest {
    private static WordPackage open(byte[] bytes) {
        return WordPackage.open(bytes, "x.docx", ZipLimits.standard());
    }

    @Test
    void anOldWordFileIsToldApart() {
        byte[] ole = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 600);
        assertRefused("WORD-OLD-DOC @ x.docx : tệp là tệp Word kiểu cũ (.doc)", () -> open(ole));
    }

    @Test
    void aZipThatIsNoWordFileIsRefused() {
        byte[] zip = vn.congvan.zip.ZipWriter.write(java.util.Map.of("a.txt", new byte[3]));
        assertRefused("WORD-NOT-A-DOCX @ x.docx : tệp không phải là tệp Word DOCX", () -> open(zip));
    }

    @Test
    void endlessNestingIsRefused() {
        String deep = "<w:sdt><w:sdtContent>".repeat(150) + p("x") + "</w:sdtContent></w:sdt>".repeat(150);
        byte[] docx = TestDocx.withBody(deep).bytes();
        assertRefused(
                "WORD-TOO-DEEP @ x.docx, word/document.xml : phần này của tệp lồng nhau quá sâu", () -> open(docx));
    }

    @Test
    void damagedXmlIsRefusedWithItsPart() {
        byte[] docx = TestDocx.withBody("<w:p>").bytes();
        assertRefused("WORD-DAMAGED-XML @ x.docx, word/document.xml : phần này của tệp bị hỏng", () -> open(docx));
    }

    @Test
    void theSamePackageIsTheSameFileWhoeverDescribesIt() {
        TestDocx docx = TestDocx.withBody(p("x")).header(p("y"));
        assertArrayEquals(
                docx.open().described("Trích yếu & <x>", "Văn phòng").save(),
                docx.open().described("Trích yếu & <x>", "Văn phòng").save());
    }

    @Test
    void aDescribedPackageTellsItsTitleAndAuthor() {
        WordPackage word = open(TestDocx.withBody(p("x"))
                .open()
                .described("Trích yếu & <x>", "Văn phòng")
                .save());
        Document.Properties properties =
                new DocumentReader().read(word, new Findings()).properties();
        assertEquals("Trích yếu & <x>", properties.title());
        assertEquals("Văn phòng", properties.creator());
    }

    @Test
    void describingTouchesNoOtherPart() {
        WordPackage before =
                TestDocx.withBody(p("x")).styles("<w:x-khong-biet/>").open();
        WordPackage after = before.described("a", "b");
        for (String part : List.of("word/document.xml", "word/styles.xml")) {
            assertArrayEquals(before.part(part), after.part(part));
        }
    }

    @Test
    void brokenBytesAreReadOrRefusedNeverMore() {
        Random random = new Random(2024);
        byte[] whole = TestDocx.withBody(p("một") + "<w:tbl><w:tr><w:tc>" + p("hai") + "</w:tc></w:tr></w:tbl>")
                .styles("")
                .header(p("x"))
                .bytes();
        int refused = 0;
        for (int i = 0; i < 1_500; i++) {
            byte[] broken = whole.clone();
            for (int k = 0; k < 3; k++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            try {
                new DocumentReader().read(open(broken), new Findings());
            } catch (Refused e) {
                refused++;
            }
        }
        assertEquals(true, refused > 100, "nothing was broken");
    }
}
