package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.congvan.finding.Told.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Told;

/** Corrected figures in a draft that somebody has edited: {@code generate --update}, with another program as the editor. */
class UpdateTest {
    private static final String DOCX = "out/2024-11/" + OfficeFolder.LETTER + "-2024-11-du-thao.docx";

    @TempDir
    Path folder;

    private OfficeFolder office;

    @BeforeEach
    void aDraft() {
        office = OfficeFolder.withNovember(folder);
        generate(Order.of("2024-11"));
    }

    private List<String> generate(Order order) {
        return Office.in(folder).fonts(OfficeFolder.PROJECT.resolve("fonts")).open().generate(order).findings().stream()
                .filter(f -> !f.id().startsWith("FONT"))
                .map(Told::text)
                .toList();
    }

    private void edit(String words, String instead) throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(OfficeFolder.bytes(folder.resolve(DOCX))))) {
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                String text = paragraph.getText();
                if (text.contains(words)) {
                    while (paragraph.getRuns().size() > 1) {
                        paragraph.removeRun(1);
                    }
                    paragraph.getRuns().get(0).setText(text.replace(words, instead), 0);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            office.write(DOCX, out.toByteArray());
        }
    }

    private List<String> text() {
        return LetterText.ofDocx(Oracles.keepDocx("update", OfficeFolder.bytes(folder.resolve(DOCX))));
    }

    @Test
    void theNewFigureIsInAndTheHandTypedWordsAreStillThere() throws IOException {
        edit("của tỉnh Hưng Yên đạt", "của tỉnh Hưng Yên (theo hệ thống) đạt");
        office.withData("diem: 80,12", "diem: 81,5");
        List<String> told = generate(Order.of("2024-11").updating(true));
        assertTrue(text().contains("1. Tổng hợp các nhóm chỉ số của tỉnh Hưng Yên (theo hệ thống) đạt 81,5 điểm; "
                + "xếp hạng thứ 12/63 tỉnh, thành phố trực thuộc Trung ương, trong đó:"));
        assertEquals(
                List.of("CHECK-TONG-DIEM", "OFFICE-KEPT-BACKUP"),
                told.stream().map(line -> line.split(" ")[0]).toList());
        assertEquals(
                LetterText.wordsOfGolden(String.join("\n", text())),
                LetterText.wordsOfPdf(OfficeFolder.bytes(folder.resolve(DOCX.replace(".docx", ".pdf")))));
    }

    @Test
    void itCanBeDoneAgain() throws IOException {
        edit("của tỉnh Hưng Yên đạt", "của tỉnh Hưng Yên (theo hệ thống) đạt");
        office.withData("diem: 80,12", "diem: 80,10");
        generate(Order.of("2024-11").updating(true));
        office.withData("diem: 80,10", "diem: 80,09");
        generate(Order.of("2024-11").updating(true));
        assertTrue(text().stream().anyMatch(line -> line.contains("(theo hệ thống) đạt 80,09 điểm")));
    }

    @Test
    void anUpdatedDraftIsStillAnEditedOne() throws IOException {
        edit("của tỉnh Hưng Yên đạt", "của tỉnh Hưng Yên (theo hệ thống) đạt");
        generate(Order.of("2024-11").updating(true));
        assertRefused(
                "OFFICE-DRAFT-EDITED @ " + DOCX
                        + " : tệp này đã được sửa sau khi chương trình làm ra nó, nên không bị ghi đè",
                () -> generate(Order.of("2024-11")));
    }

    @Test
    void aFigureChangedByHandIsLeftAndTold() throws IOException {
        edit("80,12", "82");
        office.withData("diem: 80,12", "diem: 80,10");
        assertEquals(
                List.of(
                        "TEMPLATE-UPDATE-NOT-PLACED @ " + DOCX
                                + ", đoạn “1. Tổng hợp các nhóm chỉ số của tỉnh Hưng Yên đạt 82 điểm; x…” : "
                                + "chỗ này đã được sửa trong Word nên không đưa được số liệu mới vào: “80,12” nay là “80,10”",
                        "OFFICE-KEPT-BACKUP @ " + DOCX.replace(".docx", ".bak.docx")
                                + " : bản nháp đã sửa được giữ lại ở tệp này"),
                generate(Order.of("2024-11").updating(true)));
    }

    @Test
    void aDraftThatNobodyEditedIsMadeAnew() {
        office.withData("diem: 80,12", "diem: 80,10");
        assertEquals(
                List.of("OFFICE-NOTHING-TO-UPDATE @ " + DOCX
                        + " : bản nháp này chưa ai sửa nên được làm lại như thường"),
                generate(Order.of("2024-11").updating(true)));
        assertTrue(text().stream().anyMatch(line -> line.contains("đạt 80,10 điểm")));
    }

    @Test
    void withoutTheProgramsOwnDraftNothingIsGuessed() throws Exception {
        edit("của tỉnh Hưng Yên đạt", "của tỉnh Hưng Yên (theo hệ thống) đạt");
        for (String file : office.files("out/2024-11/.congvan")) {
            if (file.endsWith(".generated.docx")) {
                java.nio.file.Files.delete(folder.resolve(file));
            }
        }
        assertRefused(
                "OFFICE-NO-OLD-DRAFT @ " + DOCX + " : không còn bản chương trình đã làm ra trước khi tệp này được sửa, "
                        + "nên không biết chỗ nào là số liệu cũ",
                () -> generate(Order.of("2024-11").updating(true)));
    }
}
