package vn.congvan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.congvan.DiffedFiles;
import vn.congvan.finding.Catalogue;

/** A comparison for the terminal: what changed, each with the paragraph before and after it. Marks say the same as the colours. */
final class DiffText {
    private static final int SHOWN_OF_OTHERS = 76;
    private static final String RED_STRUCK = "\u001b[31;9m";
    private static final String GREEN = "\u001b[32m";
    private static final String PLAIN = "\u001b[0m";

    private final Catalogue words;
    private final boolean coloured;

    DiffText(Catalogue words, boolean coloured) {
        this.words = words;
        this.coloured = coloured;
    }

    List<String> lines(DiffedFiles diff) {
        List<String> lines = new ArrayList<>();
        List<DiffedFiles.Paragraph> all = diff.paragraphs();
        String story = "BODY";
        boolean left = false;
        for (int i = 0; i < all.size(); i++) {
            DiffedFiles.Paragraph paragraph = all.get(i);
            if (!isNear(all, i)) {
                left = true;
                continue;
            }
            if (!paragraph.story().equals(story)) {
                story = paragraph.story();
                lines.add(words.text("diff.story." + story) + ":");
            } else if (left && !lines.isEmpty()) {
                lines.add("  …");
            }
            left = false;
            lines.add(line(paragraph));
        }
        lines.add(words.text("diff.total", Map.of("changed", Long.toString(diff.changed()))));
        return lines;
    }

    /** Whether it changed, or the one before or after it did. */
    private static boolean isNear(List<DiffedFiles.Paragraph> all, int at) {
        for (int i = Math.max(0, at - 1); i <= Math.min(all.size() - 1, at + 1); i++) {
            if (all.get(i).isChanged() && all.get(i).story().equals(all.get(at).story())) {
                return true;
            }
        }
        return false;
    }

    private String line(DiffedFiles.Paragraph paragraph) {
        StringBuilder line = new StringBuilder(
                switch (paragraph.fate()) {
                    case INSERTED -> "+ ";
                    case DELETED -> "- ";
                    case EQUAL -> paragraph.isChanged() ? "~ " : "  ";
                });
        if (!paragraph.isChanged()) {
            return line.append(shortened(paragraph)).toString().stripTrailing();
        }
        if (paragraph.words().isEmpty()) {
            line.append('(').append(words.text("diff.empty")).append(')');
        }
        for (DiffedFiles.Words some : paragraph.words()) {
            switch (some.fate()) {
                case EQUAL -> line.append(some.text());
                case DELETED -> marked(line, RED_STRUCK, "[-" + some.text() + "-]");
                case INSERTED -> marked(line, GREEN, "{+" + some.text() + "+}");
            }
        }
        return line.toString();
    }

    private void marked(StringBuilder line, String colour, String text) {
        line.append(coloured ? colour : "").append(text).append(coloured ? PLAIN : "");
    }

    private static String shortened(DiffedFiles.Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        paragraph.words().forEach(some -> text.append(some.text()));
        if (text.codePointCount(0, text.length()) <= SHOWN_OF_OTHERS) {
            return text.toString();
        }
        return text.substring(0, text.offsetByCodePoints(0, SHOWN_OF_OTHERS - 1)) + "…";
    }
}
