package vn.congvan.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Pages as readable text: a line a fragment, positions in points from the page's top left corner. */
final class PagesText {
    private PagesText() {}

    static List<String> of(Pages pages) {
        List<String> lines = new ArrayList<>();
        for (Page page : pages.pages()) {
            lines.add("page " + page.label());
            page.fragments().forEach(fragment -> lines.add(line(fragment)));
        }
        return lines;
    }

    private static String line(Fragment told) {
        Fragment fragment = told.untagged();
        if (fragment instanceof Fragment.Text text) {
            String extra = (text.wordExtra() == 0 ? "" : " +" + n(text.wordExtra()))
                    + (text.scale() == 1 ? "" : " ×" + n(text.scale()))
                    + (text.extra() == 0 ? "" : " ~" + n(text.extra()))
                    + (text.colour().equals("000000") ? "" : " " + text.colour());
            return "  " + n(text.x()) + " " + n(text.baseline()) + " " + n(text.size()) + extra + " "
                    + text.run().text().stripTrailing();
        } else if (fragment instanceof Fragment.Rule rule) {
            return "  rule " + n(rule.x1()) + " " + n(rule.y1()) + " " + n(rule.x2()) + " " + n(rule.y2())
                    + (rule.style() == Fragment.RuleStyle.SOLID ? "" : " " + rule.style())
                    + (rule.colour().equals("000000") ? "" : " " + rule.colour());
        } else if (fragment instanceof Fragment.Fill fill) {
            return "  fill " + n(fill.x()) + " " + n(fill.y()) + " " + n(fill.width()) + " " + n(fill.height()) + " "
                    + fill.colour();
        }
        if (fragment instanceof Fragment.Picture picture) {
            return "  picture " + n(picture.x()) + " " + n(picture.y()) + " " + n(picture.width()) + " "
                    + n(picture.height()) + " " + picture.words();
        }
        if (fragment instanceof Fragment.Path path) {
            return "  path"
                    + path.fill().map(fill -> " filled " + fill).orElse("")
                    + path.stroke().map(stroke -> " stroked " + stroke).orElse("")
                    + path.steps().stream().map(PagesText::step).collect(Collectors.joining());
        }
        if (fragment instanceof Fragment.Turned turned) {
            return "  turned " + n(turned.degrees()) + " about " + n(turned.x()) + " " + n(turned.y()) + ":"
                    + line(turned.content());
        }
        if (fragment instanceof Fragment.Clipped clipped) {
            return "  clipped to " + n(clipped.left()) + " " + n(clipped.top()) + " " + n(clipped.right()) + " "
                    + n(clipped.bottom()) + ":" + line(clipped.content());
        }
        Fragment.Link link = (Fragment.Link) fragment;
        return "  link " + n(link.x()) + " " + n(link.y()) + " " + link.target();
    }

    private static String step(Fragment.Step step) {
        return " " + step.kind().name().charAt(0)
                + step.points().stream().map(point -> " " + n(point)).collect(Collectors.joining());
    }

    private static String n(double number) {
        String text = String.format(Locale.ROOT, "%.2f", number);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
