package vn.congvan.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import vn.congvan.finding.Catalogue;

/** A comparison as one HTML page that needs nothing else: what came and what went is told apart without colour, too. */
public final class DiffPage {
    private static final String STYLE = """
            body{font-family:"Times New Roman",serif;font-size:1.1rem;line-height:1.5;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
            p{margin:.3rem 0;padding-left:.7rem;border-left:.25rem solid transparent;white-space:pre-wrap;overflow-wrap:anywhere}
            p.changed{border-left-color:#b7791f}
            ins{background:#d7f5dd;color:#0b4f1f;text-decoration:underline}
            del{background:#fde2e0;color:#8a1411;text-decoration:line-through}
            ins::before{content:"{+"}ins::after{content:"+}"}del::before{content:"[-"}del::after{content:"-]"}
            @media print{body{max-width:none;margin:0}}
            """;

    private final List<DiffLine> lines;
    private final String before;
    private final String after;
    private final Catalogue words;
    private final StringBuilder out = new StringBuilder();

    private DiffPage(List<DiffLine> lines, String before, String after, Catalogue words) {
        this.lines = lines;
        this.before = before;
        this.after = after;
        this.words = words;
    }

    /**
     * @param before the first file's name, {@code after} the second one's
     * @param words in the language of the page
     */
    public static byte[] of(List<DiffLine> lines, String before, String after, Catalogue words) {
        DiffPage page = new DiffPage(lines, before, after, words);
        page.write();
        return page.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write() {
        String title = escaped(words.text("diff.title", Map.of("before", before, "after", after)));
        long changed = lines.stream().filter(DiffLine::isChanged).count();
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.text("diff.language"))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(title)
                .append("</h1>\n");
        paragraph(words.text("diff.total", Map.of("changed", Long.toString(changed))));
        out.append("<h2>").append(escaped(words.text("diff.legend"))).append("</h2>\n<p><ins>");
        out.append(escaped(words.text("diff.inserted"))).append("</ins> · <del>");
        out.append(escaped(words.text("diff.deleted")))
                .append("</del> · ")
                .append(ObjectSigns.SHOWN)
                .append(' ');
        out.append(escaped(words.text("diff.object"))).append("</p>\n");
        for (DiffLine.Story story : DiffLine.Story.values()) {
            story(story);
        }
        out.append("</main>\n</body>\n</html>\n");
    }

    private void story(DiffLine.Story story) {
        List<DiffLine> own =
                lines.stream().filter(line -> line.story() == story).toList();
        if (own.isEmpty()) {
            return;
        }
        out.append("<h2>").append(escaped(words.text("diff.story." + story))).append("</h2>\n");
        for (DiffLine line : own) {
            out.append(line.isChanged() ? "<p class=\"changed\">" : "<p>");
            String whole = !line.before() ? "ins" : line.after() ? "" : "del";
            if (line.runs().isEmpty() && !whole.isEmpty()) {
                element(whole, words.text("diff.empty"));
            }
            for (DocumentDiff.Run run : line.runs()) {
                switch (run.fate()) {
                    case EQUAL -> out.append(escaped(run.text()));
                    case INSERTED -> element("ins", run.text());
                    case DELETED -> element("del", run.text());
                }
            }
            out.append("</p>\n");
        }
    }

    private void paragraph(String text) {
        out.append("<p>").append(escaped(text)).append("</p>\n");
    }

    private void element(String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
