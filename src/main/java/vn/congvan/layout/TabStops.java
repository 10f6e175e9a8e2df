package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;
import vn.congvan.word.ParagraphFormat.TabKind;
import vn.congvan.word.ParagraphFormat.TabLeader;

/** The tab stops of a paragraph, in points from the text's left edge (ECMA-376 Part 1 §17.3.1.38, §17.15.1.25). */
final class TabStops {
    private static final double SAME_PLACE = 0.05;

    private final List<Stop> stops;
    private final double interval;
    private final List<Double> bars;

    /** @param interval between the default stops, which go on after the last own one */
    TabStops(List<Stop> stops, double interval) {
        this(stops, interval, List.of());
    }

    private TabStops(List<Stop> stops, double interval, List<Double> bars) {
        this.stops = List.copyOf(stops);
        this.interval = interval;
        this.bars = List.copyOf(bars);
    }

    record Stop(double position, TabKind kind, TabLeader leader) {}

    /** With the stop that a hanging indent makes at the left indent. */
    static TabStops of(vn.congvan.word.ParagraphFormat format, int defaultInterval) {
        List<Stop> stops = new ArrayList<>();
        List<Double> bars = new ArrayList<>();
        for (var tab : format.tabs()) {
            if (tab.kind() == TabKind.BAR) {
                bars.add(tab.position() / 20.0);
            } else {
                stops.add(new Stop(tab.position() / 20.0, tab.kind(), tab.leader()));
            }
        }
        double left = format.indents().left() / 20.0;
        boolean hanging = format.indents().firstLine() < 0;
        boolean taken = stops.stream().anyMatch(stop -> Math.abs(stop.position() - left) < SAME_PLACE);
        if (hanging && !taken) {
            stops.add(new Stop(left, TabKind.LEFT, TabLeader.NONE));
            stops.sort((a, b) -> Double.compare(a.position(), b.position()));
        }
        return new TabStops(stops, defaultInterval / 20.0, bars);
    }

    /** Where each line has an upright rule: no tab stops there (§17.18.84, bar). */
    List<Double> bars() {
        return bars;
    }

    /** The first stop beyond a position. */
    Stop after(double position) {
        for (Stop stop : stops) {
            if (stop.position() > position + SAME_PLACE) {
                return stop;
            }
        }
        double next = (Math.floor((position + SAME_PLACE) / interval) + 1) * interval;
        return new Stop(next, TabKind.LEFT, TabLeader.NONE);
    }
}
