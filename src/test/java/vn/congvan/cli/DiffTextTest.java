package vn.congvan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congvan.DiffedFiles;
import vn.congvan.DiffedFiles.Fate;
import vn.congvan.DiffedFiles.Paragraph;
import vn.congvan.DiffedFiles.Words;
import vn.congvan.finding.Catalogue;

/** What the terminal shows of a comparison. */
class DiffTextTest {
    private static final Catalogue WORDS = Catalogue.in("en");

    private static Paragraph same(String text) {
        return new Paragraph("BODY", Fate.EQUAL, List.of(new Words(Fate.EQUAL, text)));
    }

    private static Paragraph changed(String story) {
        return new Paragraph(
                story,
                Fate.EQUAL,
                List.of(
                        new Words(Fate.EQUAL, "Đạt "),
                        new Words(Fate.DELETED, "80"),
                        new Words(Fate.INSERTED, "81"),
                        new Words(Fate.EQUAL, " điểm")));
    }

    private static List<String> lines(boolean coloured, Paragraph... paragraphs) {
        return new DiffText(WORDS, coloured).lines(new DiffedFiles(List.of(paragraphs), List.of()));
    }

    @Test
    void theParagraphsBeforeAndAfterAChangeAreShownAndOthersAreNot() {
        assertEquals(
                List.of(
                        "  hai",
                        "~ Đạt [-80-]{+81+} điểm",
                        "  ba",
                        "  …",
                        "  năm",
                        "~ Đạt [-80-]{+81+} điểm",
                        "Paragraphs that differ: 2"),
                lines(
                        false,
                        same("một"),
                        same("hai"),
                        changed("BODY"),
                        same("ba"),
                        same("bốn"),
                        same("năm"),
                        changed("BODY")));
    }

    @Test
    void aParagraphThatCameOrWentHasASignOfItsOwn() {
        assertEquals(
                List.of("- [-đi-]", "+ {+đến+}", "+ (empty paragraph)", "Paragraphs that differ: 3"),
                lines(
                        false,
                        new Paragraph("BODY", Fate.DELETED, List.of(new Words(Fate.DELETED, "đi"))),
                        new Paragraph("BODY", Fate.INSERTED, List.of(new Words(Fate.INSERTED, "đến"))),
                        new Paragraph("BODY", Fate.INSERTED, List.of())));
    }

    @Test
    void onATerminalWhatIsGoneIsRedAndStruckAndWhatIsNewIsGreen() {
        assertEquals(
                "~ Đạt \u001b[31;9m[-80-]\u001b[0m\u001b[32m{+81+}\u001b[0m điểm",
                lines(true, changed("BODY")).get(0));
    }

    @Test
    void eachStoryHasItsHeading() {
        assertEquals(
                List.of("~ Đạt [-80-]{+81+} điểm", "Header:", "~ Đạt [-80-]{+81+} điểm", "Paragraphs that differ: 2"),
                lines(false, changed("BODY"), changed("HEADER")));
    }

    @Test
    void aLongNeighbourIsShortened() {
        List<String> lines = new ArrayList<>(lines(false, same("chữ ".repeat(40)), changed("BODY")));
        assertEquals("  " + "chữ ".repeat(40).substring(0, 75) + "…", lines.get(0));
    }
}
