package vn.congvan.pdf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import vn.congvan.font.Face;
import vn.congvan.font.GlyphRun;
import vn.congvan.layout.Fragment;

/**
 * Writes a page's fragments as PDF operators (ISO 32000-1 §8, §9). PDFBox's own text operators are not used: they run a
 * glyph-substitution engine at every call, and the glyphs are chosen already.
 */
final class ContentStream {
    /** Far beyond any page, and well within the integers that are allowed (ISO 19005-2 §6.1.13). */
    private static final double FARTHEST = 1_000_000;

    /**
     * Thousandths of the size: a glyph in more room than that is drawn wider or narrower, or readers would take the gap for a space; in
     * less it stands in the middle.
     */
    private static final double STRETCHED = 30;

    private final StringBuilder out = new StringBuilder(8192);
    private final double pageHeight;
    private final Function<Face, EmbeddedFont> fonts;
    private final Function<Fragment.Picture, Optional<NamedPicture>> pictures;
    private final Map<String, EmbeddedFont> used = new LinkedHashMap<>();
    private final Map<String, NamedPicture> usedPictures = new LinkedHashMap<>();
    private String colour = "000000";
    private boolean inText;

    ContentStream(
            double pageHeight,
            Function<Face, EmbeddedFont> fonts,
            Function<Fragment.Picture, Optional<NamedPicture>> pictures) {
        this.pageHeight = pageHeight;
        this.fonts = fonts;
        this.pictures = pictures;
    }

    /** A picture in the file and the name by which pages call it. */
    record NamedPicture(String name, PDXObject object, boolean unit) {}

    /** Nothing more can be added then. */
    byte[] bytes() {
        endText();
        byte[] bytes = out.toString().getBytes(StandardCharsets.US_ASCII);
        out.setLength(0);
        out.trimToSize(); // what the page uses is asked for later, when there are thousands of others
        return bytes;
    }

    /** The fonts that the page needs, by resource name. */
    Map<String, EmbeddedFont> usedFonts() {
        return used;
    }

    /** Begins what belongs to an element of the structure. */
    void begin(String type, int number) {
        endText();
        out.append('/').append(type).append(" <</MCID ").append(number).append(">> BDC\n");
    }

    /** Begins what belongs to none. */
    void beginArtifact() {
        endText();
        out.append("/Artifact BMC\n");
    }

    /** Begins what belongs to none and stands on every page (ISO 32000-1 §14.8.2.2.2). */
    void beginArtifact(Fragment.ArtifactKind kind) {
        endText();
        String subtype = switch (kind) {
            case HEADER -> "Header";
            case FOOTER -> "Footer";
            case WATERMARK -> "Watermark";
        };
        out.append("/Artifact <</Type /Pagination /Subtype /").append(subtype).append(">> BDC\n");
    }

    void end() {
        endText();
        out.append("EMC\n");
    }

    /** The pictures that the page shows, by resource name. */
    Map<String, NamedPicture> usedPictures() {
        return usedPictures;
    }

    void add(Fragment fragment) {
        if (fragment instanceof Fragment.Text text) {
            add(text);
        } else if (fragment instanceof Fragment.Rule rule) {
            add(rule);
        } else if (fragment instanceof Fragment.Fill fill) {
            add(fill);
        } else if (fragment instanceof Fragment.Picture picture) {
            pictures.apply(picture).ifPresent(embedded -> add(picture, embedded));
        } else if (fragment instanceof Fragment.Path path) {
            add(path);
        } else if (fragment instanceof Fragment.Turned turned) {
            add(turned);
        } else if (fragment instanceof Fragment.Clipped clipped) {
            add(clipped);
        }
    }

    private void add(Fragment.Text text) {
        GlyphRun run = text.run();
        if (run.glyphs().length == 0) {
            return;
        }
        boolean says = isSubstitute(run) || hasPrivate(run.text());
        if (says) {
            beginActualText(Words.shortened(run.text()));
        }
        write(text, run);
        if (says) {
            end();
        }
    }

    /** Whether the run shows boxes instead of its characters. */
    private static boolean isSubstitute(GlyphRun run) {
        return run.glyphs()[0] != run.face().glyph(run.text().codePointAt(run.starts()[0]));
    }

    private static boolean hasPrivate(String text) {
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            if (Character.getType(codePoint) == Character.PRIVATE_USE) {
                return true;
            }
            at += Character.charCount(codePoint);
        }
        return false;
    }

    /** The text of a box, and of characters of private use, which mean nothing else to a reader (ISO 19005-2 §6.2.11.7.3). */
    private void beginActualText(String text) {
        endText();
        out.append("/Span <</ActualText <FEFF");
        text.chars().forEach(this::hex);
        out.append(">>> BDC\n");
    }

    private void write(Fragment.Text text, GlyphRun run) {
        EmbeddedFont font = fonts.apply(run.face());
        used.put(font.name(), font);
        setColour(text.colour());
        if (!inText) {
            out.append("BT\n");
            inText = true;
        }
        double scale = text.scale();
        out.append('/').append(font.name()).append(' ');
        number(text.size()).append("Tf ");
        number(text.scale() * 100).append("Tz ");
        number(text.extra() / scale).append("Tc 1 0 0 1 ");
        number(text.x());
        number(pageHeight - text.baseline()).append("Tm\n[<");
        double moved = 0;
        for (int i = 0; i < run.glyphs().length; i++) {
            int codePoint = run.text().codePointAt(run.starts()[i]);
            double more = widened(run, i);
            boolean stretched = Math.abs(more) > STRETCHED;
            moved += stretched ? 0 : more / 2;
            if (moved == 0 && i > 0 && i % Words.LONGEST == 0) {
                out.append("><");
            }
            if (moved != 0) {
                out.append('>');
                number(-moved);
                out.setCharAt(out.length() - 1, '<');
            }
            if (stretched) {
                double wider = (double) run.advances()[i] / run.face().advance(run.glyphs()[i]);
                out.append(">] TJ ");
                number(scale * wider * 100).append("Tz [<");
                hex(font.code(run.glyphs()[i], codePoint));
                out.append(">] TJ ");
                number(scale * 100).append("Tz [<");
            } else {
                hex(font.code(run.glyphs()[i], codePoint));
            }
            moved = (stretched ? 0 : more / 2) + (codePoint == ' ' ? text.wordExtra() * 1000 / text.size() / scale : 0);
        }
        out.append(">] TJ\n");
    }

    /** By how much a glyph's room is wider than the glyph, in thousandths of the size. */
    private static double widened(GlyphRun run, int glyph) {
        int more = run.advances()[glyph] - run.face().advance(run.glyphs()[glyph]);
        return more * 1000.0 / run.face().unitsPerEm();
    }

    private void add(Fragment.Rule rule) {
        endText();
        out.append("q ");
        colour(rule.colour(), "RG ");
        number(rule.width()).append("w ");
        dashes(rule.style(), rule.width());
        number(rule.x1());
        number(pageHeight - rule.y1()).append("m ");
        number(rule.x2());
        number(pageHeight - rule.y2()).append("l S Q\n");
    }

    private void dashes(Fragment.RuleStyle style, double width) {
        switch (style) {
            case DOTTED -> {
                out.append("[");
                number(width);
                number(width).append("] 0 d ");
            }
            case DASHED -> {
                out.append("[");
                number(width * 4);
                number(width * 3).append("] 0 d ");
            }
            case SOLID -> {}
        }
    }

    private void add(Fragment.Picture picture, NamedPicture embedded) {
        endText();
        usedPictures.put(embedded.name(), embedded);
        out.append("q ");
        number(embedded.unit() ? picture.width() : 1).append("0 0 ");
        number(embedded.unit() ? picture.height() : 1);
        number(picture.x());
        number(pageHeight - picture.y() - picture.height()).append("cm /");
        out.append(embedded.name()).append(" Do Q\n");
    }

    private void add(Fragment.Fill fill) {
        endText();
        out.append("q ");
        colour(fill.colour(), "rg ");
        number(fill.x());
        number(pageHeight - fill.y() - fill.height());
        number(fill.width());
        number(fill.height()).append("re f Q\n");
    }

    private void add(Fragment.Path path) {
        endText();
        out.append("q ");
        path.fill().ifPresent(rgb -> colour(rgb, "rg "));
        path.stroke().ifPresent(rgb -> {
            colour(rgb, "RG ");
            number(path.width()).append("w ");
            dashes(path.style(), path.width());
        });
        for (Fragment.Step step : path.steps()) {
            for (int i = 0; i < step.points().size(); i += 2) {
                number(step.points().get(i));
                number(pageHeight - step.points().get(i + 1));
            }
            out.append(
                    switch (step.kind()) {
                        case MOVE -> "m ";
                        case LINE -> "l ";
                        case CURVE -> "c ";
                        case CLOSE -> "h ";
                    });
        }
        boolean fills = path.fill().isPresent();
        boolean strokes = path.stroke().isPresent();
        out.append(fills && strokes ? "B" : fills ? "f" : strokes ? "S" : "n").append(" Q\n");
    }

    /** Turned about a point: moved there, turned, moved back. */
    private void add(Fragment.Turned turned) {
        endText();
        double angle = Math.toRadians(-turned.degrees());
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double x = turned.x();
        double y = pageHeight - turned.y();
        out.append("q ");
        number(cos);
        number(sin);
        number(-sin);
        number(cos);
        number(x - x * cos + y * sin);
        number(y - x * sin - y * cos).append("cm\n");
        String before = colour;
        add(turned.content());
        endText();
        colour = before;
        out.append("Q\n");
    }

    private void add(Fragment.Clipped clipped) {
        endText();
        out.append("q ");
        number(clipped.x());
        number(pageHeight - clipped.y() - clipped.height());
        number(clipped.width());
        number(clipped.height()).append("re W n\n");
        String before = colour;
        add(clipped.content());
        endText();
        colour = before;
        out.append("Q\n");
    }

    private void setColour(String wanted) {
        if (!wanted.equals(colour)) {
            colour(wanted, "rg\n");
            colour = wanted;
        }
    }

    private void colour(String rgb, String operator) {
        for (int i = 0; i < 6; i += 2) {
            number(Integer.parseInt(rgb.substring(i, i + 2), 16) / 255.0);
        }
        out.append(operator);
    }

    private void endText() {
        if (inText) {
            out.append("ET\n");
            inText = false;
        }
    }

    private void hex(int code) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append("0123456789ABCDEF".charAt(code >> shift & 0xF));
        }
    }

    /** Four decimals, no exponent, no trailing zeros; a space after it. */
    private StringBuilder number(double value) {
        long scaled = Math.round(Math.max(-FARTHEST, Math.min(FARTHEST, value)) * 10_000);
        if (scaled < 0) {
            out.append('-');
            scaled = -scaled;
        }
        out.append(scaled / 10_000);
        long fraction = scaled % 10_000;
        if (fraction != 0) {
            out.append('.');
            for (long digit = 1000; digit > 0 && fraction > 0; digit /= 10) {
                out.append(fraction / digit);
                fraction %= digit;
            }
        }
        return out.append(' ');
    }
}
