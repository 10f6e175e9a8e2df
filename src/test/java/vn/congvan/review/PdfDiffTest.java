package vn.congvan.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congvan.pdf.PdfWords.Word;

class PdfDiffTest {
    private static final List<Word> BEFORE =
            List.of(new Word(1, 10, 20, "điểm"), new Word(1, 40, 20, "80,12"), new Word(2, 10, 20, "Hưng"));

    @Test
    void theSameWordsAtTheSamePlacesAreNoDifference() {
        assertEquals(List.of(), PdfDiff.of(BEFORE, List.copyOf(BEFORE)));
        assertEquals(List.of(), PdfDiff.of(List.of(), List.of()));
    }

    @Test
    void anotherWordIsToldWithItsPage() {
        List<PdfDiff.Difference> found =
                PdfDiff.of(BEFORE, List.of(BEFORE.get(0), new Word(1, 40, 20, "80,21"), BEFORE.get(2)));
        assertEquals(1, found.size());
        assertEquals(
                "1 80,12 80,21",
                found.get(0).page() + " " + found.get(0).before() + " "
                        + found.get(0).after());
        assertFalse(found.get(0).isMoved());
    }

    @Test
    void aWordThatIsGoneAndOneThatCameAreTold() {
        assertEquals("", PdfDiff.of(BEFORE, BEFORE.subList(0, 2)).get(0).after());
        assertEquals("Hưng", PdfDiff.of(BEFORE.subList(0, 2), BEFORE).get(0).after());
    }

    @Test
    void aWordThatStandsElsewhereIsToldWithHowFar() {
        List<PdfDiff.Difference> found =
                PdfDiff.of(BEFORE, List.of(BEFORE.get(0), new Word(1, 42.5, 19, "80,12"), BEFORE.get(2)));
        assertEquals(1, found.size());
        assertTrue(found.get(0).isMoved());
        assertEquals("2.5 -1.0", found.get(0).right() + " " + found.get(0).down());
    }

    @Test
    void aWordOnAnotherPageIsMoved() {
        List<PdfDiff.Difference> found =
                PdfDiff.of(BEFORE, List.of(BEFORE.get(0), BEFORE.get(1), new Word(1, 10, 20, "Hưng")));
        assertTrue(found.get(0).isMoved());
    }

    @Test
    void whatNobodyCanSeeIsNoDifference() {
        assertEquals(
                List.of(), PdfDiff.of(BEFORE, List.of(BEFORE.get(0), new Word(1, 40.04, 20, "80,12"), BEFORE.get(2))));
    }
}
