package vn.congvan.word;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.finding.Refused;
import vn.congvan.zip.ZipLimits;

/** The words of a part in another format that Word would take in when it opens the file (ECMA-376 Part 1 §17.17.2.1). */
final class AltChunk {
    private static final Pattern UNSEEN = Pattern.compile(
            "<(head|script|style)\\b.*?</\\1\\s*>|<!--.*?-->", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PARAGRAPH_END =
            Pattern.compile("</(p|div|tr|li|h[1-6])\\s*>|<br\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern CHARACTER = Pattern.compile("&#(\\d{1,7});");

    private AltChunk() {}

    /**
     * Of another Word file, of a web page or of plain text.
     *
     * @param id of the relationship
     * @return a paragraph each; none of a format that is not read
     */
    static List<String> paragraphs(Context context, String part, String id) {
        WordPackage word = context.word();
        return word.relationships(part).stream()
                .filter(r -> r.id().equals(id) && !r.outside() && word.has(r.target()))
                .findFirst()
                .map(r -> paragraphs(word.part(r.target()), word.file()))
                .orElse(List.of());
    }

    private static List<String> paragraphs(byte[] content, String file) {
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            return ofWord(content, file);
        }
        String text = decoded(content);
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("{\\rtf") || start.startsWith("mime-version")) {
            return List.of();
        }
        return start.startsWith("<") ? ofWeb(text) : shown(text.lines().toList());
    }

    private static List<String> ofWord(byte[] content, String file) {
        try {
            WordPackage word = WordPackage.open(content, file, ZipLimits.standard());
            List<String> paragraphs = new ArrayList<>();
            add(NodeReader.read(word.part(word.mainPart()), file, word.mainPart()), paragraphs);
            return shown(paragraphs);
        } catch (Refused e) {
            return List.of(); // the part itself has been told
        }
    }

    private static void add(Node node, List<String> paragraphs) {
        if (node.is("w:p")) {
            paragraphs.add(node.words());
        } else {
            node.children().forEach(child -> add(child, paragraphs));
        }
    }

    private static List<String> ofWeb(String text) {
        String body = UNSEEN.matcher(text).replaceAll(" ").replaceAll("\\s+", " ");
        List<String> paragraphs = new ArrayList<>();
        for (String part : PARAGRAPH_END.split(body, -1)) {
            paragraphs.add(unescaped(TAG.matcher(part).replaceAll("")));
        }
        return shown(paragraphs);
    }

    private static String unescaped(String text) {
        String named = text.replace("&nbsp;", "\u00A0")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"");
        return CHARACTER
                .matcher(named)
                .replaceAll(found -> Matcher.quoteReplacement(character(Integer.parseInt(found.group(1)))))
                .replace("&amp;", "&");
    }

    private static String character(int codePoint) {
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
    }

    private static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
    }

    private static List<String> shown(List<String> paragraphs) {
        return paragraphs.stream()
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
