package vn.congvan.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.congvan.data.Shown;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.word.Relationship;
import vn.congvan.word.WordPackage;

/** A Word file with tags, compiled once. Immutable and thread-safe. */
public final class WordTemplate {
    /** The parts of a document that hold its text (ECMA-376 Part 1 §11.3). */
    private static final Set<String> TEXT_PARTS = Set.of("header", "footer", "footnotes", "endnotes");

    private final WordPackage word;
    private final Map<String, Renderer> renderers;
    private final List<Tag> tags;

    private WordTemplate(WordPackage word, Map<String, Renderer> renderers, List<Tag> tags) {
        this.word = word;
        this.renderers = renderers;
        this.tags = List.copyOf(tags);
    }

    /**
     * Compiles a Word file; parts without tags stay byte for byte as they are.
     *
     * @param partials other Word files that it may take in, by name
     * @param findings receives what is wrong with tags, and which ones Word had split
     * @throws Refused if a tag is broken, a section is not closed, or the file names something outside itself
     */
    public static WordTemplate compile(WordPackage word, Map<String, WordPackage> partials, Findings findings) {
        refuseOutside(word, findings);
        partials.values().forEach(partial -> refuseOutside(partial, findings));
        List<Tag> tags = new ArrayList<>();
        Map<String, Markup.Element> roots = new LinkedHashMap<>();
        for (String part : textParts(word)) {
            Markup.Element root = MarkupReader.read(word.part(part));
            List<Tag> own = new PartCompiler(word.file(), part, new Partials(partials), findings).compile(root);
            if (!own.isEmpty()) {
                roots.put(part, root);
            }
            tags.addAll(own);
        }
        findings.refuseOnError();
        Map<String, Renderer> renderers = new LinkedHashMap<>();
        roots.forEach((part, root) -> renderers.put(part, renderer(root)));
        return new WordTemplate(word, java.util.Collections.unmodifiableMap(renderers), tags);
    }

    private static Renderer renderer(Markup.Element root) {
        List<Tag> numbered = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        String source = MarkupWriter.write(root, tag -> {
            // mustache matches sections by name: what closes one must be called as what opened it.
            if (tag.type() == Tag.Type.CLOSE) {
                return Renderer.write(tag, open.isEmpty() ? 0 : open.pop());
            }
            numbered.add(tag);
            int number = numbered.size() - 1;
            if (tag.opens()) {
                open.push(number);
            }
            return Renderer.write(tag, number);
        });
        return Renderer.compile(source, List.copyOf(numbered));
    }

    static Set<String> textParts(WordPackage word) {
        Set<String> parts = new LinkedHashSet<>(List.of(word.mainPart()));
        for (Relationship relationship : word.relationships(word.mainPart())) {
            if (TEXT_PARTS.contains(relationship.type()) && word.has(relationship.target())) {
                parts.add(relationship.target());
            }
        }
        return parts;
    }

    private static void refuseOutside(WordPackage word, Findings findings) {
        for (Relationship outside : word.outside()) {
            findings.add(Finding.of(
                    TemplateKind.OUTSIDE_LINK,
                    new Place.AtParagraph(word.file(), outside.source(), ""),
                    "type",
                    outside.type(),
                    "target",
                    outside.target()));
        }
    }

    /**
     * The letter with these values.
     *
     * @param trace receives what stands in the letter
     * @param findings receives each tag whose name is not among the values; then the result is not to be used
     */
    WordPackage merge(Shown.Fields values, Trace trace, Findings findings) {
        WordPackage merged = word;
        Scope root = Scope.root(values, trace, findings);
        for (Map.Entry<String, Renderer> part : renderers.entrySet()) {
            String xml = part.getValue().render(root);
            merged = merged.with(part.getKey(), xml.getBytes(StandardCharsets.UTF_8));
        }
        return merged;
    }

    /**
     * Every tag by the fields that there are: which name none of them, and which fields no tag names.
     *
     * @param shownWithOthers fields that need no tag of their own
     */
    public void check(FieldNames fields, Set<String> shownWithOthers, String dataFile, Findings findings) {
        new TagCheck(fields, shownWithOthers, findings).check(tags, dataFile);
    }

    /** The file with every tag that Word had split joined again, and nothing else changed. */
    public static WordPackage joined(WordPackage word) {
        WordPackage result = word;
        for (String part : textParts(word)) {
            Markup.Element root = MarkupReader.read(word.part(part));
            Findings split = new Findings();
            join(root, word.file(), part, split);
            if (split.list().stream().anyMatch(finding -> finding.kind() == TemplateKind.SPLIT_TAG)) {
                String xml = MarkupWriter.write(root, Tag::source);
                result = result.with(part, xml.getBytes(StandardCharsets.UTF_8));
            }
        }
        return result;
    }

    private static void join(Markup.Element element, String file, String part, Findings findings) {
        if (element.is("p")) {
            new ParagraphTags(file, part, findings).join(element);
        }
        element.elements().forEach(child -> join(child, file, part, findings));
    }
}
