package vn.congvan.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.congvan.font.Face;

/** Embeds subsets of faces as composite fonts (ISO 32000-1 §9.7). Thread-safe; remembers the last subsets it made. */
final class FontEmbedder {
    private static final int REMEMBERED = 32;

    private final Map<Key, Face.Subset> subsets = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Face.Subset> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Key(Face face, SortedSet<Integer> glyphs) {}

    COSDictionary embed(EmbeddedFont font, PDDocument document) throws IOException {
        Face.Subset subset = subset(font);
        COSName baseFont = COSName.getPDFName(tag(font) + "+" + font.face().postScriptName());
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setItem(COSName.BASE_FONT, baseFont);
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor(font.face(), baseFont, subset.program(), document));
        descendant.setItem(COSName.W, widths(font));
        descendant.setItem(COSName.CID_TO_GID_MAP, stream(document, glyphMap(font, subset)));

        COSDictionary composite = new COSDictionary();
        composite.setItem(COSName.TYPE, COSName.FONT);
        composite.setItem(COSName.SUBTYPE, COSName.TYPE0);
        composite.setItem(COSName.BASE_FONT, baseFont);
        composite.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        composite.setItem(COSName.DESCENDANT_FONTS, descendants);
        composite.setItem(COSName.TO_UNICODE, stream(document, toUnicode(font)));
        return composite;
    }

    private Face.Subset subset(EmbeddedFont font) {
        Key key = new Key(font.face(), font.usedGlyphs());
        synchronized (subsets) {
            Face.Subset known = subsets.get(key);
            if (known != null) {
                return known;
            }
        }
        Face.Subset made = font.face().subset(key.glyphs());
        synchronized (subsets) {
            subsets.put(key, made);
        }
        return made;
    }

    /** Six capitals that tell subsets of one face apart (§9.6.4), from what is in it, so that they never change. */
    private static String tag(EmbeddedFont font) {
        long hash = font.face().postScriptName().hashCode();
        for (int code = 0; code < font.size(); code++) {
            hash = hash * 1_000_003 + font.glyphOf(code);
        }
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + Math.floorMod(hash, 26)));
            hash = Math.floorDiv(hash, 26);
        }
        return tag.toString();
    }

    private static COSDictionary descriptor(Face face, COSName name, byte[] program, PDDocument document)
            throws IOException {
        Face.Description said = face.description();
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setItem(COSName.FONT_NAME, name);
        int symbolic = 1 << 2; // the program's own encoding: we show glyphs, not character codes
        descriptor.setInt(
                COSName.FLAGS, symbolic | (said.fixedPitch() ? 1 : 0) | (said.italicAngle() != 0 ? 1 << 6 : 0));
        COSArray box = new COSArray();
        for (int edge : new int[] {said.left(), said.bottom(), said.right(), said.top()}) {
            box.add(COSInteger.get(thousandths(edge, face)));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setItem(COSName.ITALIC_ANGLE, new COSFloat((float) said.italicAngle()));
        descriptor.setInt(COSName.ASCENT, thousandths(face.ascent(), face));
        descriptor.setInt(COSName.DESCENT, -thousandths(face.descent(), face));
        descriptor.setInt(COSName.CAP_HEIGHT, thousandths(said.capHeight(), face));
        descriptor.setInt(COSName.STEM_V, said.weight() >= 600 ? 140 : 80);
        COSStream file = stream(document, program);
        file.setInt(COSName.LENGTH1, program.length);
        descriptor.setItem(COSName.FONT_FILE2, file);
        return descriptor;
    }

    private static int thousandths(int units, Face face) {
        return Math.round(units * 1000f / face.unitsPerEm());
    }

    private static COSArray widths(EmbeddedFont font) {
        COSArray each = new COSArray();
        for (int code = 0; code < font.size(); code++) {
            each.add(COSInteger.get(thousandths(font.face().advance(font.glyphOf(code)), font.face())));
        }
        COSArray widths = new COSArray();
        widths.add(COSInteger.ZERO);
        widths.add(each);
        return widths;
    }

    private static byte[] glyphMap(EmbeddedFont font, Face.Subset subset) {
        Map<Integer, Integer> newByOld = new LinkedHashMap<>();
        for (int i = 0; i < subset.glyphs().length; i++) {
            newByOld.put(subset.glyphs()[i], i);
        }
        byte[] map = new byte[font.size() * 2];
        for (int code = 0; code < font.size(); code++) {
            int glyph = newByOld.getOrDefault(font.glyphOf(code), 0);
            map[code * 2] = (byte) (glyph >> 8);
            map[code * 2 + 1] = (byte) glyph;
        }
        return map;
    }

    /** What each code means as text (§9.10.3). */
    private static byte[] toUnicode(EmbeddedFont font) {
        List<String> lines = new ArrayList<>();
        lines.add("/CIDInit /ProcSet findresource begin 12 dict begin begincmap");
        lines.add("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def");
        lines.add("/CMapName /Adobe-Identity-UCS def /CMapType 2 def");
        lines.add("1 begincodespacerange <0000> <FFFF> endcodespacerange");
        for (int from = 1; from < font.size(); from += 100) {
            int to = Math.min(font.size(), from + 100);
            lines.add((to - from) + " beginbfchar");
            for (int code = from; code < to; code++) {
                StringBuilder line = new StringBuilder("<").append(hex(code)).append("> <");
                for (char c : Character.toChars(told(font.codePointOf(code)))) {
                    line.append(hex(c));
                }
                lines.add(line.append('>').toString());
            }
            lines.add("endbfchar");
        }
        lines.add("endcmap CMapName currentdict /CMap defineresource pop end end");
        return String.join("\n", lines).getBytes(StandardCharsets.US_ASCII);
    }

    /** A character for private use means nothing to a reader (ISO 19005-2 §6.2.11.7.3): it is told as one that is not known. */
    private static int told(int codePoint) {
        return Character.getType(codePoint) == Character.PRIVATE_USE ? 0xFFFD : codePoint;
    }

    private static String hex(int number) {
        String digits = Integer.toHexString(number).toUpperCase(java.util.Locale.ROOT);
        return "0000".substring(digits.length()) + digits;
    }

    private static COSStream stream(PDDocument document, byte[] content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        return stream;
    }
}
