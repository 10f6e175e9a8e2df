package vn.congvan.template;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import vn.congvan.template.Markup.Attribute;
import vn.congvan.template.Markup.Characters;
import vn.congvan.template.Markup.Element;
import vn.congvan.template.Markup.TagMark;

/** Writes {@link Markup} as XML, on one line: mustache drops white space round tags that stand alone on a line. */
public final class MarkupWriter {
    private final StringBuilder out = new StringBuilder();
    private final Function<Tag, String> tags;

    private MarkupWriter(Function<Tag, String> tags) {
        this.tags = tags;
    }

    /** A part as it stands in a package. */
    public static byte[] bytes(Element root) {
        return write(root, Tag::source).getBytes(StandardCharsets.UTF_8);
    }

    /** @param tags how a tag is written */
    static String write(Element root, Function<Tag, String> tags) {
        MarkupWriter writer = new MarkupWriter(tags);
        writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        writer.write(root);
        return writer.out.toString();
    }

    private void write(Element element) {
        out.append('<').append(element.name());
        for (Attribute attribute : element.attributes()) {
            out.append(' ').append(attribute.name()).append("=\"");
            escape(attribute.value(), true);
            out.append('"');
        }
        if (element.children().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Markup child : element.children()) {
            if (child instanceof Element inner) {
                write(inner);
            } else if (child instanceof Characters characters) {
                escape(characters.text(), false);
            } else if (child instanceof TagMark mark) {
                out.append(tags.apply(mark.tag()));
            }
        }
        out.append("</").append(element.name()).append('>');
    }

    private void escape(String text, boolean inAttribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\n' -> out.append("&#10;");
                case '\r' -> out.append("&#13;");
                case '\t' -> out.append(inAttribute ? "&#9;" : "\t");
                case '"' -> out.append(inAttribute ? "&quot;" : "\"");
                default -> out.append(c);
            }
        }
    }
}
