package vn.congvan.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Nearest;
import vn.congvan.finding.Place;
import vn.congvan.template.chart.BarChart;
import vn.congvan.template.chart.ChartPainter;
import vn.congvan.word.Relationship;
import vn.congvan.word.WordPackage;

/**
 * Puts charts in the place of pictures: a picture whose alternative text is {@code biểu đồ: NAME} becomes the chart of that name, as
 * large as it was.
 */
final class ChartFill {
    private static final String MARK = "biểu đồ:";
    private static final int EMU_PER_UNIT = 9525; // 1/96 inch

    private final Map<String, LetterChart> charts;
    private final Supplier<ChartPainter> painter;
    private final Findings findings;

    ChartFill(Map<String, LetterChart> charts, Supplier<ChartPainter> painter, Findings findings) {
        this.charts = charts;
        this.painter = painter;
        this.findings = findings;
    }

    /** @param bars makes a declared chart of the month's values; empty where a figure is missing */
    WordPackage fill(WordPackage word, Function<LetterChart, Optional<BarChart>> bars) {
        if (charts.isEmpty()) {
            return word;
        }
        String part = word.mainPart();
        Markup.Element root = MarkupReader.read(word.part(part));
        WordPackage filled = fill(root, word, bars);
        return filled == word
                ? word
                : filled.with(
                        part, MarkupWriter.write(root, Tag::source).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private WordPackage fill(Markup.Element element, WordPackage word, Function<LetterChart, Optional<BarChart>> bars) {
        WordPackage filled = word;
        for (Markup.Element child : element.elements()) {
            if (child.name().equals("wp:inline")) {
                filled = picture(child, filled, bars);
            } else {
                filled = fill(child, filled, bars);
            }
        }
        return filled;
    }

    private WordPackage picture(
            Markup.Element inline, WordPackage word, Function<LetterChart, Optional<BarChart>> bars) {
        Optional<Markup.Element> properties = descendant(inline, "wp:docPr");
        String words = properties.map(p -> attribute(p, "descr")).orElse("");
        if (!words.startsWith(MARK)) {
            return word;
        }
        String name = words.substring(MARK.length()).strip();
        LetterChart chart = charts.get(name);
        if (chart == null) {
            String near = String.join(", ", Nearest.to(name, List.copyOf(charts.keySet())));
            Place place = new Place.AtParagraph(word.file(), word.mainPart(), words);
            findings.add(Finding.of(TemplateKind.UNKNOWN_CHART, place, "chart", name, "near", near));
            return word;
        }
        Optional<BarChart> drawn = bars.apply(chart);
        if (drawn.isEmpty()) {
            findings.add(Finding.of(TemplateKind.EMPTY_CHART, chart.place(), "chart", name));
            return word;
        }
        Markup.Element extent = descendant(inline, "wp:extent").orElseThrow();
        ChartPainter.Painted painted = painter.get().paint(drawn.get(), units(extent, "cx"), units(extent, "cy"));
        set(properties.orElseThrow(), "descr", LetterChart.words(drawn.get()));
        return replaced(inline, word, painted);
    }

    private static WordPackage replaced(Markup.Element inline, WordPackage word, ChartPainter.Painted painted) {
        WordPackage filled = word;
        for (String blip : List.of("a:blip", "asvg:svgBlip")) {
            Optional<String> target = descendant(inline, blip)
                    .map(element -> attribute(element, "r:embed"))
                    .flatMap(id -> word.relationships(word.mainPart()).stream()
                            .filter(r -> r.id().equals(id) && word.has(r.target()))
                            .map(Relationship::target)
                            .findFirst());
            if (target.isPresent()) {
                filled = filled.with(target.get(), target.get().endsWith(".svg") ? painted.svg() : painted.png());
            }
        }
        return filled;
    }

    private static int units(Markup.Element extent, String name) {
        return (int) Math.max(50, Math.min(4000, Long.parseLong(attribute(extent, name)) / EMU_PER_UNIT));
    }

    private static Optional<Markup.Element> descendant(Markup.Element element, String name) {
        for (Markup.Element child : element.elements()) {
            Optional<Markup.Element> found = child.name().equals(name) ? Optional.of(child) : descendant(child, name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String attribute(Markup.Element element, String name) {
        return element.attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .map(Markup.Attribute::value)
                .findFirst()
                .orElse("");
    }

    private static void set(Markup.Element element, String name, String value) {
        element.attributes()
                .replaceAll(attribute -> attribute.name().equals(name) ? new Markup.Attribute(name, value) : attribute);
    }
}
