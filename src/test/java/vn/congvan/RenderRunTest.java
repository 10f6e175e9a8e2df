package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** Failures of a kind that no file can be made to show. */
class RenderRunTest {
    private static final Office.Rendered DONE = new Office.Rendered(1, List.of());

    private static List<RenderedFile> run(int jobs, Function<RenderList.Entry, Office.Rendered> render) {
        List<RenderList.Entry> entries = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            entries.add(new RenderList.Entry(Path.of(name + ".docx"), Path.of(name + ".pdf"), List.of()));
        }
        List<RenderedFile> told = new ArrayList<>();
        RenderListener listener = new RenderListener() {
            @Override
            public void begins(int files) {
                assertEquals(3, files);
            }

            @Override
            public void oneIsDone() {}

            @Override
            public void told(RenderedFile file) {
                told.add(file);
            }
        };
        new RenderRun(render, jobs, listener).run(entries);
        return told;
    }

    private static Refused tooMuch(OfficeKind kind) {
        return new Refused(Finding.of(kind, new Place.InFile("b.docx")));
    }

    @Test
    void aFaultOfOursIsToldAndTheRestGoesOn() {
        List<RenderedFile> told = run(1, entry -> {
            if (entry.docx().startsWith("b.docx")) {
                throw new IllegalStateException("a bug");
            }
            return DONE;
        });
        assertInstanceOf(RenderedFile.Written.class, told.get(0));
        assertEquals(
                "a bug",
                assertInstanceOf(RenderedFile.Broken.class, told.get(1)).fault().getMessage());
        assertInstanceOf(RenderedFile.Written.class, told.get(2));
    }

    @Test
    void aFullDiskIsToldForEachFile() {
        Finding full = Finding.of(OfficeKind.DISK_FULL, new Place.InFile("a.pdf"));
        List<RenderedFile> told = run(2, entry -> {
            throw new TryAgain(full);
        });
        for (RenderedFile file : told) {
            assertEquals(
                    List.of(full),
                    assertInstanceOf(RenderedFile.Failed.class, file).findings());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_LARGE", "TOO_SLOW"})
    void aFileThatWasTooMuchBesideOthersIsTriedAlone(OfficeKind kind) {
        Set<Path> tried = ConcurrentHashMap.newKeySet();
        List<RenderedFile> told = run(2, entry -> {
            if (entry.docx().startsWith("b.docx") && tried.add(entry.docx())) {
                throw tooMuch(kind);
            }
            return DONE;
        });
        assertInstanceOf(RenderedFile.Written.class, told.get(1));
    }

    @Test
    void aFileThatWasAloneIsNotTriedAgain() {
        List<Path> tried = new ArrayList<>();
        run(1, entry -> {
            tried.add(entry.docx());
            throw tooMuch(OfficeKind.TOO_LARGE);
        });
        assertEquals(3, tried.size());
    }
}
