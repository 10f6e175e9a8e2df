package vn.congvan.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.zip.ZipLimits;
import vn.congvan.zip.ZipReader;
import vn.congvan.zip.ZipWriter;

/** Damages a document, in the container, in its parts or in their XML; a seed always does the same damage. */
public final class Mutator {
    /** Values that are read as numbers somewhere and are none, or none that anybody can use. */
    public static final List<String> NASTY = List.of(
            "",
            " ",
            "0",
            "1",
            "-1",
            "-99999999",
            "99999999",
            "2147483647",
            "-2147483648",
            "99999999999999",
            "NaN",
            "Infinity",
            "1e400",
            "1e7",
            "auto",
            "5%",
            "100pt",
            "-3cm",
            "0x10",
            "true",
            "off",
            "\uFFFD",
            "%9%9%9");

    private static final Pattern ATTRIBUTE = Pattern.compile(" [\\w:]+=([\"'])(.*?)\\1");
    private static final Pattern TAG = Pattern.compile("<(/?)([\\w:]+)[^<>]*?(/?)>");

    private final Random random;

    public Mutator(long seed) {
        this.random = new Random(seed);
    }

    public byte[] damaged(byte[] docx) {
        Map<String, byte[]> parts = new LinkedHashMap<>(ZipReader.read(docx, "thu.docx", ZipLimits.standard()));
        int kind = random.nextInt(20);
        if (kind == 0) {
            return Arrays.copyOf(docx, random.nextInt(docx.length));
        } else if (kind == 1) {
            return flipped(docx);
        }
        for (int i = random.nextInt(6); i >= 0; i--) {
            damagePart(parts);
        }
        return ZipWriter.write(parts);
    }

    private void damagePart(Map<String, byte[]> parts) {
        List<String> names = new ArrayList<>(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] content = parts.get(name);
        int kind = random.nextInt(30);
        if (kind == 0) {
            parts.remove(name);
        } else if (kind == 1) {
            parts.put(name, parts.get(names.get(random.nextInt(names.size()))));
        } else if (kind == 2) {
            parts.put(name, Arrays.copyOf(content, random.nextInt(content.length + 1)));
        } else if (name.contains("media") && !name.endsWith(".svg") || kind == 3) {
            parts.put(name, flipped(content));
        } else {
            String xml = new String(content, StandardCharsets.UTF_8);
            parts.put(name, damagedXml(xml).getBytes(StandardCharsets.UTF_8));
        }
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = random.nextInt(8); i >= 0 && flipped.length > 0; i--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private String damagedXml(String xml) {
        return switch (random.nextInt(8)) {
            case 0 -> withoutAttribute(xml);
            case 1, 2, 3 -> withNasty(xml);
            case 4 -> moved(xml, true);
            case 5 -> moved(xml, false);
            case 6 -> repeated(xml);
            default -> withoutElement(xml);
        };
    }

    private String withoutAttribute(String xml) {
        List<int[]> attributes = ranges(ATTRIBUTE, xml, 0);
        return attributes.isEmpty() ? xml : replaced(xml, one(attributes), "");
    }

    private String withNasty(String xml) {
        List<int[]> values = ranges(ATTRIBUTE, xml, 2);
        return values.isEmpty() ? xml : replaced(xml, one(values), NASTY.get(random.nextInt(NASTY.size())));
    }

    private String withoutElement(String xml) {
        List<int[]> elements = elements(xml);
        return elements.isEmpty() ? xml : replaced(xml, one(elements), "");
    }

    private String moved(String xml, boolean stays) {
        List<int[]> elements = elements(xml);
        if (elements.isEmpty()) {
            return xml;
        }
        int[] from = one(elements);
        int[] to = one(elements);
        String element = xml.substring(from[0], from[1]);
        String put = xml.substring(0, to[0]) + element + xml.substring(to[0]);
        return stays || to[0] < from[1] ? put : replaced(put, from, "");
    }

    private String repeated(String xml) {
        List<int[]> elements = elements(xml);
        if (elements.isEmpty()) {
            return xml;
        }
        int[] element = one(elements);
        String text = xml.substring(element[0], element[1]);
        return text.length() > 2000 ? xml : replaced(xml, element, text.repeat(1 + random.nextInt(20)));
    }

    private int[] one(List<int[]> ranges) {
        return ranges.get(random.nextInt(ranges.size()));
    }

    private static String replaced(String xml, int[] range, String with) {
        return xml.substring(0, range[0]) + with + xml.substring(range[1]);
    }

    private static List<int[]> ranges(Pattern pattern, String xml, int group) {
        List<int[]> ranges = new ArrayList<>();
        Matcher matcher = pattern.matcher(xml);
        while (matcher.find()) {
            ranges.add(new int[] {matcher.start(group), matcher.end(group)});
        }
        return ranges;
    }

    /** Where elements begin and end, the root left out. */
    private static List<int[]> elements(String xml) {
        List<int[]> found = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(xml);
        while (tag.find()) {
            boolean closes = !tag.group(1).isEmpty();
            if (!closes) {
                open.push(tag.start());
            }
            if ((closes || !tag.group(3).isEmpty()) && !open.isEmpty()) {
                found.add(new int[] {open.pop(), tag.end()});
            }
        }
        found.removeIf(range -> range[0] == 0);
        return found;
    }
}
