package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.congvan.finding.Told.assertRefused;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Told;

/** What happens to files on disk: pairs, edited drafts, killed runs, other runs. */
class DraftsTest {
    private static final byte[] OLD = {1};
    private static final byte[] NEW = {2};

    @TempDir
    Path folder;

    private Disk disk;
    private Drafts drafts;
    private final Findings findings = new Findings();

    @BeforeEach
    void aDraft() {
        disk = new Disk(folder);
        drafts = new Drafts(folder.resolve("out/2024-11"), disk);
        drafts.put(new Drafts.Pair("thu", OLD, OLD, OLD), findings);
    }

    private byte[] docx() {
        return OfficeFolder.bytes(drafts.docx("thu"));
    }

    private byte[] pdf() {
        return OfficeFolder.bytes(drafts.pdf("thu"));
    }

    @Test
    void aPairReplacesTheOneBefore() {
        drafts.put(new Drafts.Pair("thu", NEW, NEW, NEW), findings);
        assertArrayEquals(NEW, docx());
        assertArrayEquals(NEW, pdf());
        assertEquals(List.of(), findings.list());
    }

    @Test
    void anEditedDraftIsNotOverwritten() throws Exception {
        Files.write(drafts.docx("thu"), new byte[] {9});
        assertRefused(
                "OFFICE-DRAFT-EDITED @ out/2024-11/thu.docx : "
                        + "tệp này đã được sửa sau khi chương trình làm ra nó, nên không bị ghi đè",
                () -> drafts.refuseIfEdited("thu", false, false, findings));
    }

    @Test
    void aPdfThatWasSignedSinceIsNotOverwrittenEither() throws Exception {
        Files.write(drafts.pdf("thu"), new byte[] {9});
        assertRefused(
                "OFFICE-DRAFT-EDITED @ out/2024-11/thu.pdf : "
                        + "tệp này đã được sửa sau khi chương trình làm ra nó, nên không bị ghi đè",
                () -> drafts.refuseIfEdited("thu", false, false, findings));
    }

    @Test
    void byForceItIsAndTheOldOneIsKept() throws Exception {
        Files.write(drafts.docx("thu"), new byte[] {9});
        drafts.refuseIfEdited("thu", true, false, findings);
        drafts.put(new Drafts.Pair("thu", NEW, NEW, NEW), findings);
        assertArrayEquals(NEW, docx());
        assertArrayEquals(new byte[] {9}, OfficeFolder.bytes(folder.resolve("out/2024-11/thu.bak.docx")));
        assertEquals(
                List.of("OFFICE-KEPT-BACKUP @ out/2024-11/thu.bak.docx : bản nháp đã sửa được giữ lại ở tệp này"),
                Told.texts(findings.list()));
    }

    @Test
    void aRunKilledBeforeItsNoteIsUndone() {
        Path notes = folder.resolve("out/2024-11/.congvan");
        disk.writeAside(notes.resolve("thu.docx.new"), NEW);
        drafts.recover();
        assertArrayEquals(OLD, docx());
        assertArrayEquals(OLD, pdf());
        assertFalse(Files.exists(notes.resolve("thu.docx.new")));
    }

    @Test
    void aRunKilledBetweenTheTwoFilesIsFinished() throws Exception {
        Path notes = folder.resolve("out/2024-11/.congvan");
        drafts.put(new Drafts.Pair("thu", NEW, NEW, NEW), findings); // its note tells of the new pair
        Files.write(drafts.pdf("thu"), OLD);
        disk.writeAside(notes.resolve("thu.pdf.new"), NEW);
        drafts.recover();
        assertArrayEquals(NEW, docx());
        assertArrayEquals(NEW, pdf());
        drafts.refuseIfEdited("thu", false, false, findings);
    }

    @Test
    void aRunKilledBeforeTheProvenanceWasMovedIsFinishedToo() {
        Path notes = folder.resolve("out/2024-11/.congvan");
        drafts.put(new Drafts.Pair("thu", NEW, NEW, NEW), findings);
        Path provenance = folder.resolve("out/2024-11/thu.provenance.json");
        disk.writeAside(provenance, OLD);
        disk.writeAside(notes.resolve("thu.provenance.json.new"), NEW);
        drafts.recover();
        assertArrayEquals(NEW, OfficeFolder.bytes(provenance));
    }

    @Test
    void aFileOpenInWordIsLeftAlone() throws Exception {
        Files.write(folder.resolve("out/2024-11/~$thu.docx"), new byte[0]);
        TryAgain again = assertThrows(TryAgain.class, () -> drafts.refuseIfEdited("thu", true, false, findings));
        assertEquals(
                "OFFICE-OPEN-ELSEWHERE @ out/2024-11/thu.docx : tệp đang được mở trong Word hoặc chương trình khác",
                Told.text(again.finding()));
    }

    @Test
    void oneRunAtATime() throws Exception {
        try (OutLock first = OutLock.take(folder.resolve("out"), disk)) {
            TryAgain again = assertThrows(TryAgain.class, () -> OutLock.take(folder.resolve("out"), disk));
            assertEquals(
                    "OFFICE-ANOTHER-RUN @ out : một lượt chạy khác của congvan đang ghi vào thư mục này",
                    Told.text(again.finding()));
        }
        OutLock.take(folder.resolve("out"), disk).close();
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndTriedAgainLater() throws Exception {
        Files.write(folder.resolve("chan"), new byte[0]);
        TryAgain again = assertThrows(TryAgain.class, () -> disk.writeAside(folder.resolve("chan/x.docx"), NEW));
        assertEquals("OFFICE-NOT-WRITABLE @ chan/x.docx : không ghi được tệp", Told.text(again.finding()));
    }
}
