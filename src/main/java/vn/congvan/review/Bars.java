package vn.congvan.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.congvan.layout.Fragment;
import vn.congvan.layout.Pages;

/** The bars in the margins of pages beside lines that differ. */
final class Bars {
    private static final double WIDTH = 1.5;

    /** From the text to the bar; and of a bar from the paper's edge at least. */
    private static final double AWAY = 9;

    private static final double EDGE = 6;

    /** Lines as near as that have one bar. */
    private static final double NEAR = 7;

    private final Pages pages;
    private final PageWords words;
    private final Map<Beside, List<Box>> lines = new HashMap<>();
    private final Map<Double, Box> textOn = new HashMap<>();

    Bars(Pages pages, PageWords words) {
        this.pages = pages;
        this.words = words;
    }

    private record Beside(int page, MarkKind kind) {}

    void beside(int page, MarkKind kind, Box line) {
        lines.computeIfAbsent(new Beside(page, kind), key -> new ArrayList<>()).add(line);
    }

    List<Fragment> on(int page) {
        List<Fragment> bars = new ArrayList<>();
        for (MarkKind kind : MarkKind.values()) {
            List<Box> beside = new ArrayList<>(lines.getOrDefault(new Beside(page, kind), List.of()));
            beside.sort(Comparator.comparingDouble(Box::y));
            double x = x(page, kind);
            for (int i = 0; i < beside.size(); ) {
                Box span = beside.get(i);
                i++;
                while (i < beside.size() && beside.get(i).y() - span.bottom() < NEAR) {
                    span = span.with(beside.get(i));
                    i++;
                }
                bars.add(
                        new Fragment.Rule(x, span.y(), x, span.bottom(), WIDTH, Fragment.RuleStyle.SOLID, kind.line()));
            }
        }
        return bars;
    }

    /** Beside all text of pages of that size, so that the bars of all pages stand in one line. */
    private double x(int page, MarkKind kind) {
        double paper = pages.pages().get(page).width();
        Box text = textOn.computeIfAbsent(paper, this::textOnPaper);
        return kind == MarkKind.SINCE_LAST
                ? Math.max(EDGE, text.x() - AWAY)
                : Math.min(paper - EDGE, text.right() + AWAY);
    }

    private Box textOnPaper(double width) {
        return words.words().stream()
                .flatMap(word -> word.pieces().stream())
                .filter(piece -> pages.pages().get(piece.page()).width() == width)
                .map(Word.Piece::box)
                .reduce(Box::with)
                .orElse(new Box(0, 0, width, 0));
    }
}
