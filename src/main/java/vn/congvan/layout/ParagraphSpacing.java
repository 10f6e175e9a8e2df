package vn.congvan.layout;

import java.util.Optional;
import vn.congvan.word.Paragraph;
import vn.congvan.word.ParagraphFormat.Spacing;

/** The space above and below a paragraph, by its own format and its neighbours' (ECMA-376 Part 1 §17.3.1.33, §17.3.1.9). Points. */
final class ParagraphSpacing {
    /** What Word takes for automatic spacing: 14 points (§17.3.1.33 leaves it to the application). */
    private static final double AUTO_SPACING = 14;

    private final Paragraph paragraph;
    private final Optional<Paragraph> before;
    private final Optional<Paragraph> after;
    private final boolean inCell;
    private final boolean addsUp;

    /** @param addsUp whether the space after one paragraph and before the next are both there */
    ParagraphSpacing(
            Paragraph paragraph,
            Optional<Paragraph> before,
            Optional<Paragraph> after,
            boolean inCell,
            boolean addsUp) {
        this.paragraph = paragraph;
        this.before = before;
        this.after = after;
        this.inCell = inCell;
        this.addsUp = addsUp;
    }

    /**
     * What is left of the space before once the space after the paragraph above is there: Word lets the larger of both stand, unless the
     * file asks for their sum.
     */
    double above() {
        Spacing spacing = paragraph.format().spacing();
        if (spacing.contextual() && before.filter(this::hasMyStyle).isPresent()) {
            return 0;
        }
        boolean listOrFirst = before.isEmpty() || isListWith(before);
        double wanted = spacing.beforeAuto() ? (listOrFirst ? 0 : AUTO_SPACING) : spacing.before() / 20.0;
        return before.isEmpty() || addsUp ? wanted : Math.max(0, wanted - leftBy(before.get()));
    }

    /** As the paragraph above has left it. */
    private double leftBy(Paragraph neighbour) {
        Spacing spacing = neighbour.format().spacing();
        if ((spacing.contextual() && hasMyStyle(neighbour)) || (spacing.afterAuto() && isListWith(before))) {
            return 0;
        }
        return spacing.afterAuto() ? AUTO_SPACING : spacing.after() / 20.0;
    }

    double below() {
        Spacing spacing = paragraph.format().spacing();
        if (spacing.contextual() && after.filter(this::hasMyStyle).isPresent()) {
            return 0;
        }
        if (spacing.afterAuto()) {
            return (inCell && after.isEmpty()) || isListWith(after) ? 0 : AUTO_SPACING;
        }
        return spacing.after() / 20.0;
    }

    private boolean hasMyStyle(Paragraph neighbour) {
        return neighbour.format().style().equals(paragraph.format().style());
    }

    private boolean isListWith(Optional<Paragraph> neighbour) {
        return paragraph.label().isPresent()
                && neighbour.flatMap(Paragraph::label).isPresent();
    }
}
