package vn.congvan.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.Office;
import vn.congvan.OfficeFolder;
import vn.congvan.Order;
import vn.congvan.word.WordPackage;
import vn.congvan.zip.ZipLimits;

/** What the real letter's own lines say. */
class LetterFactsTest {
    @TempDir
    Path folder;

    private LetterFacts facts;

    @BeforeEach
    void readTheLetter() {
        OfficeFolder.withNovember(folder);
        Office office =
                Office.in(folder).fonts(OfficeFolder.PROJECT.resolve("fonts")).open();
        String docx = office.generate(Order.of("2024-11")).drafts().get(0).docx();
        facts = LetterFacts.of(WordPackage.open(OfficeFolder.bytes(folder.resolve(docx)), docx, ZipLimits.standard()));
    }

    @Test
    void symbolAndBlankNumber() {
        assertEquals("VPUB-PVHCC&KSTT", facts.symbol());
        assertEquals("", facts.number());
    }

    @Test
    void theSignatureEndsWithTheName() {
        assertEquals(List.of("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Trần Văn Thắng"), facts.signature());
        assertEquals("Trần Văn Thắng", facts.signer());
    }

    @Test
    void addresseesAndRecipientsWithoutDashesAndSigns() {
        assertEquals(List.of("Các sở, ban, ngành tỉnh", "UBND các huyện, thị xã, thành phố"), facts.addressees());
        assertEquals("Như trên", facts.recipients().get(0));
        assertEquals("Thường trực Tỉnh ủy (để b/c)", facts.recipients().get(1));
        assertEquals(6, facts.recipients().size());
    }

    @Test
    void whoFollowsTheMatterThereIsNoPartOfARecipientsName() {
        assertEquals("Trung tâm PVHCC&KSTTHC", facts.recipients().get(5));
        assertEquals("Lưu: VT, PVHCC&KSTT", facts.filed());
    }
}
