package vn.congvan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.layout.PageComparison.Change;

/** Nothing on a page changes unseen: a case per way in which it could. */
class PageComparisonTest {
    private static final Fragment RULE = new Fragment.Rule(10, 50, 90, 50, 0.5, Fragment.RuleStyle.SOLID, "000000");
    private static final Structure STRUCTURE = new Structure(List.of(
            new Structure.Element(Structure.Kind.DOCUMENT, -1, 0, "", 1, 1),
            new Structure.Element(Structure.Kind.PARAGRAPH, 0, 0, "", 1, 1),
            new Structure.Element(Structure.Kind.PARAGRAPH, 0, 0, "", 1, 1)));

    private static Fragment text(String words, double x, double baseline, int element) {
        return new Fragment.Tagged(
                new Fragment.Text(
                        x,
                        baseline,
                        vn.congvan.font.Shaper.shape(
                                words,
                                new FixedFaces().choose("Fixed", false, false).face()),
                        12,
                        1,
                        0,
                        0,
                        "000000"),
                element);
    }

    private static Pages pages(Fragment... fragments) {
        List<Fragment> all = new ArrayList<>(List.of(fragments));
        all.add(RULE);
        return new Pages(List.of(new Page(1, "1", 100, 100, all)), List.of(), STRUCTURE);
    }

    private static List<String> differences(Pages before, Pages after, Change... changes) {
        Findings findings = new Findings();
        PageComparison.compare(before, after, List.of(changes), "thu.docx", findings);
        return findings.errors().stream()
                .map((Finding finding) -> finding.arguments().get("words"))
                .toList();
    }

    private static final Pages BEFORE = pages(text("So:  /VP", 10, 20, 1), text("Kinh gui", 10, 40, 2));
    private static final Change NUMBER = new Change("So:  /VP", "So: 05/VP");

    @Test
    void theLineThatWasMeantToChangeMay() {
        Pages after = pages(text("So: 05/VP", 8, 20, 1), text("Kinh gui", 10.005, 40, 2));
        assertEquals(List.of(), differences(BEFORE, after, NUMBER));
    }

    @Test
    void aLineThatReadsOtherwiseThanMeantIsTold() {
        Pages after = pages(text("So: 06/VP", 10, 20, 1), text("Kinh gui", 10, 40, 2));
        assertEquals(List.of("So:  /VP → So: 06/VP", "So:  /VP → So: 05/VP"), differences(BEFORE, after, NUMBER));
    }

    @Test
    void aLineThatWasMeantToChangeAndIsNotSeenIsTold() {
        assertEquals(List.of("So:  /VP → So: 05/VP"), differences(BEFORE, BEFORE, NUMBER));
    }

    @Test
    void otherWordsAndOtherPlacesAreTold() {
        assertEquals(
                List.of("Kinh gui → Kinh mui"),
                differences(BEFORE, pages(text("So:  /VP", 10, 20, 1), text("Kinh mui", 10, 40, 2))));
        assertEquals(
                List.of("Kinh gui → Kinh gui"),
                differences(BEFORE, pages(text("So:  /VP", 10, 20, 1), text("Kinh gui", 10, 40.02, 2))));
    }

    @Test
    void aLineThatWrapsOrMovesDownIsTold() {
        Pages wrapped = pages(text("So: ", 10, 20, 1), text("05/VP", 10, 34, 1), text("Kinh gui", 10, 40, 2));
        assertEquals(List.of("So:  /VP → So: 05/VP"), differences(BEFORE, wrapped, NUMBER));
    }

    @Test
    void aRuleThatMovesAndAPageMoreAreTold() {
        Page page = BEFORE.pages().get(0);
        List<Fragment> moved = new ArrayList<>(page.fragments());
        moved.set(2, RULE.moved(0, 1));
        Pages after = new Pages(List.of(new Page(1, "1", 100, 100, moved)), List.of(), STRUCTURE);
        assertEquals(List.of("Rule"), differences(BEFORE, after));
        assertEquals(List.of("1 → 2"), differences(BEFORE, new Pages(List.of(page, page), List.of(), STRUCTURE)));
    }
}
