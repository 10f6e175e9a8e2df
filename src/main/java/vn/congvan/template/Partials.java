package vn.congvan.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.template.Markup.Element;
import vn.congvan.word.WordPackage;

/** The other Word files of a letter's folder, whose text a template may take in. Read from memory only. */
final class Partials {
    /** What a partial's text may keep: anything else, such as ids of newer Words, would need declarations of its own file. */
    private static final Set<String> KEPT_PREFIXES = Set.of("w", "xml");

    private final Map<String, WordPackage> packages;

    Partials(Map<String, WordPackage> packages) {
        this.packages = Map.copyOf(packages);
    }

    /** A fresh copy of a partial's body, without its page; empty if it cannot be used, which a finding tells. */
    Optional<Element> body(Tag tag, List<String> within, Findings findings) {
        WordPackage partial = packages.get(tag.name());
        if (partial == null) {
            findings.add(Finding.of(
                    TemplateKind.UNKNOWN_PARTIAL,
                    tag.place(),
                    "name",
                    tag.name(),
                    "known",
                    String.join(", ", packages.keySet().stream().sorted().toList())));
            return Optional.empty();
        }
        if (within.contains(tag.name())) {
            findings.add(Finding.of(TemplateKind.RECURSIVE_PARTIAL, tag.place(), "name", tag.name()));
            return Optional.empty();
        }
        Element root = MarkupReader.read(partial.part(partial.mainPart()));
        Element body = root.elements().stream()
                .filter(element -> element.is("body"))
                .findFirst()
                .orElseGet(root::empty);
        body.children().removeIf(child -> child instanceof Element element && element.is("sectPr"));
        body.children().removeIf(child -> !(child instanceof Element));
        if (namesOtherParts(body)) {
            findings.add(Finding.of(TemplateKind.PARTIAL_WITH_LINKS, tag.place(), "name", tag.name()));
            return Optional.empty();
        }
        strip(body);
        return Optional.of(body);
    }

    private static boolean namesOtherParts(Element element) {
        return element.attributes().stream()
                        .anyMatch(attribute -> attribute.name().startsWith("r:"))
                || element.elements().stream().anyMatch(Partials::namesOtherParts);
    }

    private static void strip(Element element) {
        element.attributes().removeIf(attribute -> {
            int colon = attribute.name().indexOf(':');
            return colon >= 0 && !KEPT_PREFIXES.contains(attribute.name().substring(0, colon));
        });
        element.elements().forEach(Partials::strip);
    }
}
