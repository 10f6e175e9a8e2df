package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.congvan.finding.Told.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Told;

/** A first look at a letter whose figures are not all there: {@code generate --holes}. */
class HolesTest {
    private static final String DATA = "data/2024-11/" + OfficeFolder.LETTER + ".yaml";
    private static final String LOOK = "out/2024-11/" + OfficeFolder.LETTER + "-2024-11-du-thao.con-thieu.docx";

    @TempDir
    Path folder;

    private OfficeFolder office;

    @BeforeEach
    void anOffice() {
        office = OfficeFolder.withNovember(folder);
    }

    private Office.Generated look() {
        return Office.in(folder)
                .fonts(OfficeFolder.PROJECT.resolve("fonts"))
                .open()
                .generate(Order.of("2024-11").withHoles(true));
    }

    private List<String> yellow() throws IOException {
        List<String> yellow = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(
                new ByteArrayInputStream(Oracles.keepDocx("holes", OfficeFolder.bytes(folder.resolve(LOOK)))))) {
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                for (XWPFRun run : paragraph.getRuns()) {
                    if (run.getTextHighlightColor().toString().equals("yellow")) {
                        yellow.add(run.text());
                    }
                }
            }
        }
        return yellow;
    }

    private List<String> comments() throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(OfficeFolder.bytes(folder.resolve(LOOK))))) {
            List<String> comments = new ArrayList<>();
            for (XWPFComment comment : document.getDocComments().getComments()) {
                comments.add(comment.getText());
            }
            return comments;
        }
    }

    @Test
    void aMissingValueIsYellowWithACommentThatSaysWhereItBelongs() throws IOException {
        office.withData("  diem: 80,12\n", "");
        Office.Generated generated = look();
        assertEquals(List.of("[Điểm tổng hợp]"), yellow());
        assertEquals(List.of("còn thiếu “Điểm tổng hợp”. Ghi vào: " + DATA + ", dòng 8 (tong_hop.diem)"), comments());
        assertEquals(
                List.of("TEMPLATE-HOLE @ " + DATA + ", dòng 8 (tong_hop.diem) : còn thiếu “Điểm tổng hợp”"),
                Told.texts(generated.findings()));
    }

    @Test
    void theWordsAroundAHoleStay() throws IOException {
        office.withData("  diem: 80,12\n", "");
        look();
        assertTrue(LetterText.ofDocx(OfficeFolder.bytes(folder.resolve(LOOK)))
                .contains("1. Tổng hợp các nhóm chỉ số của tỉnh Hưng Yên đạt [Điểm tổng hợp] điểm; "
                        + "xếp hạng thứ 12/63 tỉnh, thành phố trực thuộc Trung ương, trong đó:"));
    }

    @Test
    void whatAScoreIsCountedOutOfMayBeTheHole() throws IOException {
        office.withData("    toi_da: 12\n", "");
        look();
        assertEquals(List.of("[Điểm tối đa của chỉ số trực tuyến]", "[Điểm tối đa của chỉ số trực tuyến]"), yellow());
    }

    @Test
    void aMissingGroupHasAHoleForEachOfItsValues() throws IOException {
        office.withData("  diem: 19,4\n  trung_binh: 17,8\n  ty_le: 97,3\n  xep_hang: 7\n", "  diem: 19,4\n");
        look();
        assertEquals(3, yellow().size());
    }

    @Test
    void noPdfOfRecordIsMade() throws IOException {
        office.withData("  diem: 80,12\n", "");
        look();
        assertEquals(
                List.of(LOOK),
                office.files("out").stream().filter(f -> !f.endsWith(".lock")).toList());
    }

    @Test
    void aValueThatIsWrongIsStillRefused() {
        office.withData("diem: 80,12", "diem: tám mươi");
        assertRefused(
                "DATA-NOT-A-NUMBER @ " + DATA + ", dòng 9 (tong_hop.diem) : "
                        + "“Điểm tổng hợp” phải là số, nhưng ở đây là “tám mươi”",
                this::look);
    }

    @Test
    void withNothingMissingThereIsNothingYellow() throws IOException {
        assertEquals(List.of(), look().findings());
        assertEquals(List.of(), yellow());
    }
}
