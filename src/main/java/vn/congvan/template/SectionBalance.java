package vn.congvan.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.template.Markup.Element;
import vn.congvan.template.Markup.TagMark;

/** Whether every section closes, and closes among the same siblings as it opened: then leaving it out leaves whole XML. */
final class SectionBalance {
    private final Findings findings;

    SectionBalance(Findings findings) {
        this.findings = findings;
    }

    private record Open(Tag tag, Element parent) {}

    void check(Element root) {
        Deque<Open> open = new ArrayDeque<>();
        walk(root, open);
        List<Open> left = new ArrayList<>(open);
        for (int i = left.size() - 1; i >= 0; i--) {
            add(TemplateKind.UNCLOSED_SECTION, left.get(i).tag());
        }
    }

    private void walk(Element parent, Deque<Open> open) {
        for (Markup child : parent.children()) {
            if (child instanceof Element element) {
                walk(element, open);
            } else if (child instanceof TagMark mark && mark.tag().opens()) {
                open.push(new Open(mark.tag(), parent));
            } else if (child instanceof TagMark mark && mark.tag().type() == Tag.Type.CLOSE) {
                close(mark.tag(), parent, open);
            }
        }
    }

    private void close(Tag tag, Element parent, Deque<Open> open) {
        boolean isOpen = open.stream().anyMatch(o -> o.tag().name().equals(tag.name()));
        if (!isOpen) {
            add(TemplateKind.UNOPENED_SECTION, tag);
            return;
        }
        while (!open.element().tag().name().equals(tag.name())) {
            add(TemplateKind.UNCLOSED_SECTION, open.pop().tag());
        }
        if (open.pop().parent() != parent) {
            add(TemplateKind.CROSSING_SECTION, tag);
        }
    }

    private void add(TemplateKind kind, Tag tag) {
        findings.add(Finding.of(kind, tag.place(), "tag", tag.source(), "name", tag.name()));
    }
}
