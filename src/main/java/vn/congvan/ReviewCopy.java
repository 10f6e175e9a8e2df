package vn.congvan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import vn.congvan.data.Comparison;
import vn.congvan.data.Dates;
import vn.congvan.data.MonthRecord;
import vn.congvan.data.Schema;
import vn.congvan.data.Shown;
import vn.congvan.data.Value;
import vn.congvan.directory.Directory;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.layout.Pages;
import vn.congvan.pdf.PdfMetadata;
import vn.congvan.review.ComparisonSheet;
import vn.congvan.review.DraftReview;
import vn.congvan.review.FigureRow;
import vn.congvan.review.FigureRows;
import vn.congvan.review.ReviewParts;
import vn.congvan.review.SubmissionSheet;
import vn.congvan.template.LetterTemplate;
import vn.congvan.template.MergedLetter;
import vn.congvan.template.Provenance;
import vn.congvan.template.Role;
import vn.congvan.template.chart.ChartPainter;
import vn.congvan.word.WordPackage;

/** What the signing official is shown of a draft, as one PDF: the submission sheet, the figures compared, the letter with its marks. */
final class ReviewCopy {
    private final Letters letters;
    private final Typesetter typesetter;
    private final Supplier<ChartPainter> painter;

    ReviewCopy(Letters letters, Typesetter typesetter, Supplier<ChartPainter> painter) {
        this.letters = letters;
        this.typesetter = typesetter;
        this.painter = painter;
    }

    /**
     * A draft that is submitted.
     *
     * @param id {@code cong-bo-bo-chi-so/2024-11/1}
     * @param merge what the letter is made of by template and data, to compare the draft with
     * @param draft as it is submitted, perhaps edited in Word
     * @param last the last issued letter of the kind
     * @param proposal of the drafter; may be empty
     * @param findings what the checks found
     * @param today on which it is submitted
     */
    record Request(
            String id,
            LetterTemplate letter,
            LetterTemplate.Request merge,
            WordPackage draft,
            Optional<LastIssued> last,
            String drafter,
            Optional<LocalDate> deadline,
            List<String> attachments,
            String proposal,
            List<Finding> findings,
            List<AllowedWarning> allowed,
            LocalDate today) {
        Request {
            attachments = List.copyOf(attachments);
            findings = List.copyOf(findings);
            allowed = List.copyOf(allowed);
        }

        MonthRecord month() {
            return merge.month();
        }

        Directory directory() {
            return merge.directory();
        }
    }

    /**
     * The last issued letter of a kind.
     *
     * @param word as it was issued
     * @param numberAndDate as people call it: {@code Công văn số 1102/VP-PVHCC&KSTT ngày 05 tháng 11 năm 2024}
     */
    record LastIssued(String id, YearMonth month, MonthRecord data, WordPackage word, String numberAndDate) {
        String called() {
            return numberAndDate.isEmpty() ? id : numberAndDate;
        }
    }

    /** A warning that somebody let pass: the finding's id, in whose words, and who. */
    record AllowedWarning(String id, String why, String who) {}

    /**
     * A review copy, and what there is to see in it.
     *
     * @param changedAgainstLast places that differ from the last issued letter; empty where there is none
     * @param editedByHand places that differ from what the template makes of the data
     * @param typedFigures figures that come from no data
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on to be written
    record Made(byte[] pdf, int pages, OptionalInt changedAgainstLast, int editedByHand, List<String> typedFigures) {}

    /**
     * @param findings receives what is wrong with the draft's pages
     * @throws Refused if the letter's data is wrong, or a form of the house is missing or cannot be used
     */
    Made make(Request request, Findings findings) {
        Typesetter.LaidOut draft = typesetter.lay(request.draft(), findings);
        MergedLetter marked = request.letter().marked(request.merge(), new Findings());
        DraftReview review = new DraftReview(
                draft.pages(),
                pages(request.letter().merge(request.merge(), new Findings()).word()),
                pages(marked.word()),
                marked.provenance().figures().stream()
                        .map(Provenance.Figure::from)
                        .toList(),
                request.last().map(last -> pages(last.word())),
                rows(request, marked.provenance(), findings));
        Pages submission = submission(request, review, draft);
        Pages all = ReviewParts.joined(submission, comparison(request, review), review.marked());
        byte[] pdf = typesetter.write(new Typesetter.LaidOut(all, described(draft.metadata())), List.of(), findings);
        return new Made(
                pdf, all.pages().size(), review.changedSinceLast(), review.editedByHand(), review.typedFigures());
    }

    /** Laid out to be read by the program. */
    private Pages pages(WordPackage word) {
        return typesetter.lay(word, new Findings()).pages();
    }

    private static PdfMetadata described(PdfMetadata draft) {
        return new PdfMetadata(
                "Bản trình ký: " + draft.title(),
                draft.author(),
                draft.subject(),
                draft.keywords(),
                draft.language(),
                draft.producer(),
                draft.created(),
                draft.modified());
    }

    private List<FigureRow> rows(Request request, Provenance provenance, Findings findings) {
        Compared compared = compared(request, findings);
        String file = file(request.month().values());
        return new FigureRows(request.letter().schema(), file, broken(request))
                .of(compared.figures(), provenance, compared.before());
    }

    private record Compared(List<Comparison.Row> figures, Optional<Shown.Fields> before) {}

    /** The schema may have changed since the last letter: then its figures are not compared, and that is told. */
    private static Compared compared(Request request, Findings findings) {
        LetterTemplate letter = request.letter();
        Directory directory = request.directory();
        if (request.last().isPresent()) {
            LastIssued last = request.last().get();
            try {
                Value.Fields then = letter.accepted(last.data(), directory);
                return new Compared(
                        letter.figures(Optional.of(last.data()), request.month(), directory),
                        Optional.of(letter.schema().show(then, new Findings())));
            } catch (Refused e) {
                findings.add(Finding.of(
                        OfficeKind.LAST_NOT_COMPARABLE, last.data().values().place(), "last", last.called()));
            }
        }
        return new Compared(letter.figures(Optional.empty(), request.month(), directory), Optional.empty());
    }

    private static String broken(Request request) {
        return request.last()
                .flatMap(last -> request.directory()
                        .statistics()
                        .broken(last.month(), request.month().month()))
                .orElse("");
    }

    private static String file(Value.Fields values) {
        if (values.place() instanceof Place.AtLine at) {
            return at.file();
        } else if (values.place() instanceof Place.InCell at) {
            return at.file();
        }
        return values.place() instanceof Place.InFile in ? in.file() : "";
    }

    private Pages comparison(Request request, DraftReview review) {
        ComparisonSheet sheet = new ComparisonSheet(review);
        String broken = broken(request);
        Value.Fields values = sheet.values(new ComparisonSheet.Heading(
                request.id(),
                request.letter().subject(request.month()),
                request.month().month(),
                file(request.month().values()),
                closed(request.month()),
                request.last().map(last -> new ComparisonSheet.Last(last.called(), last.month(), closed(last.data()))),
                broken.isEmpty() ? "" : "Số liệu hai kỳ không so được: " + broken));
        Filled filled = filled(Role.COMPARISON, values, request);
        return sheet.marked(filled.pages(), filled.marked(), filled.provenance());
    }

    /** As dates are written in tables; empty where the data does not say. */
    private static String closed(MonthRecord month) {
        return month.values()
                .get(Schema.CLOSED)
                .filter(Value.Text.class::isInstance)
                .flatMap(day -> Dates.day(((Value.Text) day).text()))
                .map(Dates::slashed)
                .orElse("");
    }

    private Pages submission(Request request, DraftReview review, Typesetter.LaidOut draft) {
        SubmissionSheet sheet = new SubmissionSheet(
                new SubmissionSheet.Submission(
                        request.id(),
                        request.letter().documentType(),
                        draft.metadata().title(),
                        request.month().month(),
                        draft.count(),
                        request.today(),
                        signer(request),
                        request.drafter(),
                        request.deadline(),
                        request.attachments(),
                        request.last().map(last -> last.called() + ", số liệu tháng " + Dates.slashed(last.month())),
                        request.findings(),
                        request.allowed().stream()
                                .map(one -> new SubmissionSheet.Allowed(one.id(), one.why(), one.who()))
                                .toList(),
                        request.proposal()),
                review);
        LetterTemplate form = letters.form(Role.SUBMISSION);
        int room = SubmissionSheet.MOST;
        Pages pages = laid(form.merge(asked(form, sheet.values(room), request), new Findings())
                .word());
        while (pages.pages().size() > 1 && room > 0) {
            room--;
            pages = laid(form.merge(asked(form, sheet.values(room), request), new Findings())
                    .word());
        }
        return pages;
    }

    /** Who is to sign, as the data names him. */
    private static String signer(Request request) {
        LetterTemplate letter = request.letter();
        return letter.schema().given(letter.accepted(request.month(), request.directory())).stream()
                .filter(given -> given.format().equals("signer") && given.value() instanceof Value.Text)
                .map(given -> ((Value.Text) given.value()).text())
                .findFirst()
                .orElse("");
    }

    /** A form laid out, and the same with marks. */
    private record Filled(Pages pages, Pages marked, Provenance provenance) {}

    private Filled filled(Role role, Value.Fields values, Request request) {
        LetterTemplate form = letters.form(role);
        LetterTemplate.Request asked = asked(form, values, request);
        MergedLetter marked = form.marked(asked, new Findings());
        return new Filled(laid(form.merge(asked, new Findings()).word()), pages(marked.word()), marked.provenance());
    }

    private LetterTemplate.Request asked(LetterTemplate form, Value.Fields values, Request request) {
        return new LetterTemplate.Request(
                new MonthRecord(form.name(), request.month().month(), values),
                Optional.empty(),
                request.directory(),
                Optional.of(request.today()),
                painter,
                false);
    }

    /** A form has to be as right as a letter; what could be told of its fonts is told of the letter's. */
    private Pages laid(WordPackage word) {
        Findings own = new Findings();
        Pages pages = typesetter.lay(word, own).pages();
        Findings told = new Findings();
        told.addAll(Typesetter.asForALetter(own.list()));
        told.refuseOnError();
        return pages;
    }
}
