package vn.congvan.template;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Iteration;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.ObjectHandler;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.util.Wrapper;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congvan.data.Shown;

/**
 * Compiles and runs a part with mustache.java, shut in: names are numbers of our own tags, values are {@link Shown} and nothing
 * else, no reflection, no functions, no files. The delimiters are characters that no XML can hold, so neither the part's own text
 * nor a value is ever taken for a tag.
 */
final class Renderer {
    private static final String OPEN = "\u0001";
    private static final String CLOSE = "\u0002";
    private static final String WHOLE = "part";

    private final Mustache mustache;

    private Renderer(Mustache mustache) {
        this.mustache = mustache;
    }

    /** How the tag with a number is written in what {@link #compile} takes. */
    static String write(Tag tag, int number) {
        return switch (tag.type()) {
            case VARIABLE, SECTION, INVERTED, CLOSE -> OPEN + tag.type().sign() + "t" + number + CLOSE;
            case PARTIAL, COMMENT -> "";
        };
    }

    /** @param tags by number */
    static Renderer compile(String source, List<Tag> tags) {
        return new Renderer(new Factory(tags).compile(new StringReader(source), WHOLE, OPEN, CLOSE));
    }

    String render(Scope root) {
        StringWriter out = new StringWriter(32_768);
        mustache.execute(out, new ArrayList<>(List.<Object>of(root)));
        return out.toString();
    }

    /** mustache.java with everything shut that it would open by default. */
    private static final class Factory extends DefaultMustacheFactory {
        Factory(List<Tag> tags) {
            setObjectHandler(new Values(tags));
        }

        @Override
        public Reader getReader(String resourceName) {
            throw new MustacheException("no template is read from outside: " + resourceName);
        }

        /** Escapes for XML; a line break in a value is one in Word, a tab is a tab. */
        @Override
        public void encode(String value, Writer writer) {
            try {
                for (int i = 0; i < value.length(); i++) {
                    char c = value.charAt(i);
                    switch (c) {
                        case '&' -> writer.write("&amp;");
                        case '<' -> writer.write("&lt;");
                        case '>' -> writer.write("&gt;");
                        case '\n' -> writer.write("</w:t><w:br/><w:t xml:space=\"preserve\">");
                        case '\t' -> writer.write("</w:t><w:tab/><w:t xml:space=\"preserve\">");
                        default -> writer.write(c);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Values implements ObjectHandler {
        private final List<Tag> tags;

        Values(List<Tag> tags) {
            this.tags = tags;
        }

        @Override
        public Binding createBinding(@Nullable String name, TemplateContext context, Code code) {
            if (name == null || name.equals(WHOLE)) {
                return scopes -> scopes; // the whole template asks for a binding too, and never for its value
            }
            Tag tag = tags.get(Integer.parseInt(name.substring(1)));
            return tag.type() == Tag.Type.VARIABLE
                    ? scopes -> scope(scopes).text(tag)
                    : scopes -> scope(scopes).section(tag);
        }

        private static Scope scope(List<Object> scopes) {
            return (Scope) scopes.get(scopes.size() - 1);
        }

        @Override
        public Writer iterate(Iteration iteration, Writer writer, Object value, List<Object> scopes) {
            Writer out = writer;
            for (Scope inner : scope(scopes).inner((Shown) value)) {
                out = iteration.next(out, inner, scopes);
            }
            return out;
        }

        @Override
        public Writer falsey(Iteration iteration, Writer writer, Object value, List<Object> scopes) {
            boolean isFalse = scope(scopes).inner((Shown) value).isEmpty();
            return isFalse ? iteration.next(writer, scope(scopes), scopes) : writer;
        }

        @Override
        public String stringify(Object value) {
            return (String) value;
        }

        @Override
        public Object coerce(Object value) {
            return value;
        }

        @Override
        public Wrapper find(String name, List<Object> scopes) {
            throw new MustacheException("names are bound, never looked for: " + name);
        }
    }
}
