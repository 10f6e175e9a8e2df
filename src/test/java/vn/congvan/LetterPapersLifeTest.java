package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.archive.KeptFile;
import vn.congvan.archive.Xml;
import vn.congvan.directory.OfficeSettings;
import vn.congvan.register.Entry;
import vn.congvan.register.Event;
import vn.congvan.register.LetterId;

/** The papers of a letter that has had a whole life: drafted, signed electronically and issued. */
class LetterPapersLifeTest {
    @Test
    void everythingIsKnownOfIt(@TempDir Path folder) {
        LifeOffice office = new LifeOffice(folder);
        office.numbered(9);
        byte[] signed = TestSigner.named("Trần Văn Thắng").sign(OfficeFolder.bytes(office.out("-ban-ky.pdf")));
        office.folder().write("da-ky.pdf", signed);
        office.life().attachSigned("2024-11", LifeOffice.CLERK, folder.resolve("da-ky.pdf"));
        office.life().issue(LifeOffice.issue());
        assertPapers(folder);
    }

    private static void assertPapers(Path folder) {
        Disk disk = new Disk(folder);
        OfficeSettings settings = new SettingsFile(folder, disk).get();
        LetterId id = LetterId.of(LifeOffice.LETTER);
        Path letter = folder.resolve("records/letters/" + id);
        List<KeptFile> files = new ArrayList<>();
        disk.filesIn(letter).forEach((name, path) -> files.add(KeptFiles.of(name, disk.read(path))));
        LetterPapers papers = new OfficeRegister(folder.resolve("records"), disk)
                .read(settings, register -> {
                    Entry entry = register.find(id).orElseThrow();
                    List<Event> events = register.events(id);
                    LetterPapers.Besides besides =
                            new LetterPapers.Besides(1, files, "", Optional.empty(), Optional.empty());
                    return LetterPapers.of(entry, events, settings, besides);
                })
                .orElseThrow();
        assertEquals(List.of(), papers.findings());
        Xml.assertValid(papers.metadata(), Xml.metadataSchema());
        Xml.assertValid(papers.premis(), Xml.premisProfile());

        Xml metadata = Xml.read(papers.metadata());
        assertEquals("Công văn", metadata.text("/Metadata/Document/TypeName"));
        assertEquals("09", metadata.text("/Metadata/Document/CodeNumber"));
        assertEquals("VPUB-PVHCC&KSTT", metadata.text("/Metadata/Document/CodeNotation"));
        assertEquals("Văn phòng UBND tỉnh Hưng Yên", metadata.text("/Metadata/Document/OrganName"));
        assertEquals("2", metadata.text("/Metadata/Document/PageAmount"));
        assertEquals("Trần Văn Thắng", metadata.text("/Metadata/Document/SignerInfo/FullName"));
        assertTrue(metadata.text("/Metadata/Document/SignerInfo/Position").startsWith("PHÓ CHÁNH VĂN PHÒNG"));
        assertTrue(metadata.texts("/Metadata/Document/To/OrganName").contains("Các sở, ban, ngành tỉnh"));
        assertEquals("issued", metadata.text("/Metadata/~Letter/~Standing"));
        for (String role : List.of("ban-goc", "docx", "pdf-a", "review-copy", "provenance", "settings", "recipients")) {
            assertEquals(
                    1,
                    metadata.texts("/Metadata/~Letter/~KeptFile[@role='" + role + "']")
                            .size(),
                    role);
        }
        assertEquals(List.of(), metadata.texts("/Metadata/~Letter/~KeptFile[@role='other']/~Path"));

        Xml premis = Xml.read(papers.premis());
        assertEquals(
                List.of("creation", "approval", "creation", "digital signature validation", "dissemination"),
                premis.texts("/~premis/~event/~eventType"));
        assertEquals(files.size() + 1, premis.texts("/~premis/~object").size());
        assertTrue(premis.texts("/~premis/~object//~formatRegistryKey")
                .containsAll(List.of("fmt/476", "fmt/479", "fmt/412")));
    }
}
