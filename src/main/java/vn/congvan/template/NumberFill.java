package vn.congvan.template;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Kind;
import vn.congvan.finding.Place;
import vn.congvan.word.WordPackage;

/**
 * Writes a letter's number and date into the lines that have them, and nowhere else: the number line and the place-and-date line (NĐ30 Phụ
 * lục I, II.3, II.4), on paper also the line under an annex's title (III.1.c). The lines are found by their paragraph style.
 */
public final class NumberFill {
    private static final LineStyle NUMBER = new LineStyle("SoKyHieu", "Số và ký hiệu");
    private static final LineStyle DATE = new LineStyle("DiaDanhThoiGian", "Địa danh và thời gian");
    private static final LineStyle ANNEX = new LineStyle("KemTheo", "Kèm theo");

    private final WordPackage letter;
    private final String number;
    private final LocalDate date;
    private final Findings findings;
    private final LetterLines lines;
    private final List<ChangedLine> changed = new ArrayList<>();
    private int errors;

    private NumberFill(WordPackage letter, Markup.Element root, int number, LocalDate date, Findings findings) {
        this.letter = letter;
        this.number = number < 10 ? "0" + number : Integer.toString(number);
        this.date = date;
        this.findings = findings;
        this.lines = LetterLines.of(letter, root);
    }

    /**
     * The letter with number and date; the very package that was given where nothing was changed.
     *
     * @param lines what was changed, in the order of the document
     */
    public record Filled(WordPackage word, List<ChangedLine> lines) {
        public Filled {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line that was filled in.
     *
     * @param part the part's name in the package
     * @param paragraph its index among all paragraphs of the part
     * @param repeats whether it only says again, for older programs, what another line says: it stands on no page
     */
    public record ChangedLine(String part, int paragraph, String before, String after, boolean repeats) {}

    /**
     * @param number from 1
     * @param annexes whether the annexes' lines are filled in, too: on paper they are, in electronic letters they need not be (III.1.c)
     * @param findings receives an error for each line that is missing, there twice, or cannot be filled in; nothing is changed then
     */
    public static Filled fill(WordPackage letter, int number, LocalDate date, boolean annexes, Findings findings) {
        if (number < 1) {
            throw new IllegalArgumentException("no number of a letter: " + number);
        }
        Markup.Element root = MarkupReader.read(letter.part(letter.mainPart()));
        NumberFill fill = new NumberFill(letter, root, number, date, findings);
        fill.run(annexes);
        if (fill.errors > 0 || fill.changed.isEmpty()) {
            return new Filled(letter, List.of());
        }
        byte[] xml = MarkupWriter.write(root, Tag::source).getBytes(StandardCharsets.UTF_8);
        fill.changed.sort(java.util.Comparator.comparingInt(ChangedLine::paragraph));
        return new Filled(letter.with(letter.mainPart(), xml), fill.changed);
    }

    private void run(boolean annexes) {
        Optional<String> symbol = Optional.empty();
        for (LetterLines.Found line : only(NUMBER)) {
            Optional<FormLine> form = FormLine.number(line.text());
            form.ifPresentOrElse(f -> fill(line, f, f.numberEdits(number)), () -> unreadable(line, "Số: …/KÝ-HIỆU"));
            symbol = form.map(FormLine::symbol);
        }
        for (LetterLines.Found line : only(DATE)) {
            FormLine.date(line.text())
                    .ifPresentOrElse(
                            form -> fill(line, form, form.dateEdits(date)),
                            () -> unreadable(line, "Địa danh, ngày … tháng … năm …"));
        }
        if (annexes && symbol.isPresent()) {
            String own = symbol.get();
            lines.of(ANNEX).forEach(line -> annex(line, own));
        }
    }

    private void annex(LetterLines.Found line, String symbol) {
        Optional<FormLine> form = FormLine.annex(line.text(), symbol);
        if (form.isEmpty()) {
            unreadable(line, "số …/" + symbol + " ngày … tháng … năm …");
            return;
        }
        List<FormLine.Edit> edits = new ArrayList<>(form.get().numberEdits(number));
        edits.addAll(form.get().dateEdits(date));
        fill(line, form.get(), edits);
    }

    /** The line of a style, and what repeats it for older programs; none, and told so, if there is none or more than one. */
    private List<LetterLines.Found> only(LineStyle style) {
        List<LetterLines.Found> found = lines.of(style);
        long own = found.stream().filter(line -> !line.repeats()).count();
        if (own == 0) {
            error(TemplateKind.LINE_MISSING, "", "style", style.name());
        } else if (own > 1) {
            found.stream()
                    .filter(line -> !line.repeats())
                    .skip(1)
                    .forEach(line -> error(TemplateKind.LINE_TWICE, line.words(), "style", style.name()));
        }
        return own == 1 ? found : List.of();
    }

    private void fill(LetterLines.Found line, FormLine form, List<FormLine.Edit> edits) {
        if (!form.typedNumber().isEmpty() && !isOwn(form.typedNumber())) {
            error(TemplateKind.NUMBERED_ALREADY, line.words(), "typed", form.typedNumber(), "number", number);
            return;
        }
        String before = line.words();
        for (int i = edits.size() - 1; i >= 0; i--) { // from the end, so that what stands before keeps its place
            FormLine.Edit edit = edits.get(i);
            if (!line.read().replace(edit.from(), edit.to(), edit.words())) {
                error(TemplateKind.LINE_LOCKED, before, "words", edit.words().strip());
                return;
            }
        }
        if (!edits.isEmpty()) {
            changed.add(new ChangedLine(letter.mainPart(), line.index(), before, line.words(), line.repeats()));
        }
    }

    private boolean isOwn(String typed) {
        return typed.replaceFirst("^0+(?=\\d)", "").equals(number.replaceFirst("^0", ""));
    }

    private void unreadable(LetterLines.Found line, String expected) {
        error(TemplateKind.LINE_UNREADABLE, line.words(), "expected", expected);
    }

    private void error(Kind kind, String paragraph, String... arguments) {
        errors++;
        String shown = paragraph.length() > 60 ? paragraph.substring(0, 60) + "…" : paragraph;
        findings.add(Finding.of(kind, new Place.AtParagraph(letter.file(), letter.mainPart(), shown), arguments));
    }
}
