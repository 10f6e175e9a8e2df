package vn.congvan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.congvan.word.ParagraphFormat.TabKind;
import vn.congvan.word.ParagraphFormat.TabLeader;

/** Line breaking from widths alone. */
class LineBreakerTest {
    private static final TabStops EVERY_36 = new TabStops(List.of(), 36);

    private static LineBreaker.Measure measure(double width) {
        return new LineBreaker.Measure(0, 0, width);
    }

    /** A number is a word of that width, a space a gap of 5, {@code -} lets a line end after the word before it. */
    private static List<Item> items(String widths) {
        List<Item> items = new ArrayList<>();
        for (String token : widths.split("(?<=[ -])|(?=[ -])")) {
            if (token.equals(" ")) {
                items.add(new Item.Gap(5));
            } else if (token.equals("-")) {
                Item.Box word = (Item.Box) items.remove(items.size() - 1);
                items.add(new Item.Box(word.width(), true));
            } else {
                items.add(new Item.Box(Double.parseDouble(token), false));
            }
        }
        return items;
    }

    private static String lines(List<Item> items, TabStops tabs, LineBreaker.Measure measure) {
        LineBreaker.Result result = LineBreaker.breakLines(items, tabs, measure);
        List<String> lines = new ArrayList<>();
        for (Line line : result.lines()) {
            lines.add((line.to() - line.from()) + ":" + Math.round(line.width() * 10) / 10.0);
        }
        return String.join(" ", lines);
    }

    @Test
    void aLineTakesWhatFits() {
        assertEquals("4:45.0 1:20.0", lines(items("20 20 20"), EVERY_36, measure(50)));
    }

    @Test
    void spacesMayGiveUpAShareOfTheirWidthForOneMoreWord() {
        assertEquals("5:70.0", lines(items("20 20 20"), EVERY_36, new LineBreaker.Measure(0, 0, 69, 0.1)));
        assertEquals("4:45.0 1:20.0", lines(items("20 20 20"), EVERY_36, new LineBreaker.Measure(0, 0, 68.9, 0.1)));
    }

    @Test
    void spacesAtTheEndHangIntoTheMargin() {
        assertEquals("5:45.0 1:20.0", lines(items("20 20  20"), EVERY_36, measure(46)));
        assertEquals("3:45.0", lines(items("20 20"), EVERY_36, measure(45)));
        assertEquals("4:45.0", lines(items("20 20 "), EVERY_36, measure(45)));
    }

    @Test
    void aLineMayEndAfterAHyphen() {
        assertEquals("3:45.0 1:20.0", lines(items("20 20-20"), EVERY_36, measure(50)));
    }

    @Test
    void wordsWithoutASpaceBetweenThemStayTogether() {
        List<Item> items =
                List.of(new Item.Box(20, false), new Item.Gap(5), new Item.Box(15, false), new Item.Box(15, false));
        assertEquals("2:20.0 2:30.0", lines(items, EVERY_36, measure(50)));
    }

    @Test
    void theFirstLineMayBeShorterAndTheOthersIndented() {
        assertEquals("2:20.0 4:45.0 1:20.0", lines(items("20 20 20 20"), EVERY_36, new LineBreaker.Measure(0, 10, 50)));
        assertEquals("4:45.0 1:20.0", lines(items("20 20 20"), EVERY_36, new LineBreaker.Measure(30, -30, 60)));
    }

    @Test
    void whatIsTooWideForAnyLineStandsOnOneOfItsOwn() {
        assertEquals("2:20.0 2:80.0 1:20.0", lines(items("20 80 20"), EVERY_36, measure(50)));
    }

    @Test
    void aTabGoesToTheNextStop() {
        TabStops tabs = new TabStops(List.of(new TabStops.Stop(40, TabKind.LEFT, TabLeader.NONE)), 36);
        List<Item> items = List.of(new Item.Box(10, false), new Item.Tab(null), new Item.Box(10, false));
        assertEquals("3:50.0", lines(items, tabs, measure(100)));
    }

    @Test
    void afterTheLastOwnStopTheDefaultOnesGoOn() {
        List<Item> items = List.of(new Item.Box(40, false), new Item.Tab(null), new Item.Box(10, false));
        assertEquals("3:82.0", lines(items, EVERY_36, measure(100)));
    }

    @Test
    void aRightTabEndsWhatFollowsAtItsStop() {
        TabStops tabs = new TabStops(List.of(new TabStops.Stop(90, TabKind.RIGHT, TabLeader.NONE)), 36);
        List<Item> items = List.of(new Item.Box(10, false), new Item.Tab(null), new Item.Box(30, false));
        assertEquals("3:90.0", lines(items, tabs, measure(100)));
    }

    @Test
    void aCentredTabPutsTheMiddleOfWhatFollowsOnItsStop() {
        TabStops tabs = new TabStops(List.of(new TabStops.Stop(50, TabKind.CENTRE, TabLeader.NONE)), 36);
        List<Item> items = List.of(new Item.Tab(null), new Item.Box(30, false));
        assertEquals("2:65.0", lines(items, tabs, measure(100)));
    }

    @Test
    void noItemsAreOneEmptyLine() {
        assertEquals("0:0.0", lines(List.of(), EVERY_36, measure(50)));
    }

    @Test
    void everyItemStandsOnOneLineAndNoLineIsTooWide() {
        Random random = new Random(30);
        for (int run = 0; run < 500; run++) {
            List<Item> items = new ArrayList<>();
            int count = 1 + random.nextInt(60);
            for (int i = 0; i < count; i++) {
                items.add(
                        random.nextInt(3) == 0
                                ? new Item.Gap(4)
                                : new Item.Box(1 + random.nextInt(30), random.nextInt(4) == 0));
            }
            double width = 20 + random.nextInt(80);
            LineBreaker.Result result = LineBreaker.breakLines(items, EVERY_36, measure(width));
            int next = 0;
            for (Line line : result.lines()) {
                assertEquals(next, line.from());
                assertTrue(line.to() > line.from(), "an empty line");
                next = line.to();
                boolean alone =
                        line.to() - line.from() == 1 || items.get(line.from()).width() > width;
                assertTrue(line.width() <= width + 0.01 || alone, "too wide: " + line.width());
            }
            assertEquals(items.size(), next);
        }
    }
}
