package vn.congvan.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congvan.data.Comparison;
import vn.congvan.data.Schema;
import vn.congvan.data.Shown;
import vn.congvan.finding.Catalogue;
import vn.congvan.finding.Place;
import vn.congvan.template.Provenance;

/** Every figure of a letter's data, then every other value in the letter that has a digit in it, as a day or a time. */
public final class FigureRows {
    private static final Set<String> NAMES = Set.of("addressee", "recipient", "signer");
    private static final int LONGEST = 90;

    private final Schema schema;
    private final String file;
    private final String broken;
    private final Catalogue words = Catalogue.in("vi"); // the sheet is in Vietnamese, as letters are
    private final List<FigureRow> rows = new ArrayList<>();
    private final Set<Place> known = new HashSet<>();

    /**
     * @param file the month's data file, which sources need not name
     * @param broken why both months' figures are not of the same thing; empty where they are
     */
    public FigureRows(Schema schema, String file, String broken) {
        this.schema = schema;
        this.file = file;
        this.broken = broken;
    }

    /** @param before what the last issued letter showed */
    public List<FigureRow> of(List<Comparison.Row> figures, Provenance provenance, Optional<Shown.Fields> before) {
        for (Comparison.Row figure : figures) {
            boolean comparable = broken.isEmpty()
                    || figure.before().isEmpty()
                    || figure.now().isEmpty();
            known.add(figure.from());
            rows.add(new FigureRow(
                    title(figure),
                    figure.now(),
                    figure.before(),
                    figure.now().isEmpty() ? "không còn" : comparable ? figure.change() : "không so được",
                    source(figure.from()),
                    figure.from()));
        }
        for (Provenance.Figure figure : provenance.figures()) {
            boolean hasDigit = figure.shown().codePoints().anyMatch(Character::isDigit);
            if (hasDigit && !figure.path().isEmpty() && !NAMES.contains(figure.format()) && known.add(figure.from())) {
                rows.add(other(figure, before));
            }
        }
        return List.copyOf(rows);
    }

    private FigureRow other(Provenance.Figure figure, Optional<Shown.Fields> before) {
        String then = before.flatMap(shown -> at(shown, figure.path())).orElse("");
        String change = then.isEmpty() ? "" : then.equals(figure.shown()) ? "không đổi" : "khác";
        String title = schema.leaf(figure.path()).map(leaf -> leaf.title()).orElse(figure.path());
        return new FigureRow(
                title, shortened(figure.shown()), shortened(then), change, source(figure.from()), figure.from());
    }

    /** The words at a path; none within a list, of which the items may be others. */
    private static Optional<String> at(Shown.Fields shown, String path) {
        @Nullable Shown at = shown;
        for (String name : path.split("\\.", -1)) {
            at = at instanceof Shown.Fields fields ? fields.fields().get(name) : null;
        }
        return at instanceof Shown.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    private static String title(Comparison.Row figure) {
        return figure.items().isEmpty()
                ? figure.title()
                : figure.title() + ": " + shortened(String.join(", ", figure.items()));
    }

    private static String shortened(String text) {
        return Shortened.to(LONGEST, text);
    }

    /** The line or the cell; of a file other than the month's with its name. */
    private String source(Place place) {
        if (place instanceof Place.AtLine at) {
            return name(at.file()) + "dòng " + at.line();
        } else if (place instanceof Place.InCell at) {
            return name(at.file()) + (at.sheet().isEmpty() ? "ô " + at.cell() : at.sheet() + "!" + at.cell());
        }
        return words.place(place);
    }

    private String name(String of) {
        return of.equals(file) ? "" : of.substring(of.lastIndexOf('/') + 1) + ", ";
    }
}
