package vn.congvan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.pdf.PdfWords;
import vn.congvan.register.Entry;
import vn.congvan.register.Event;
import vn.congvan.register.GivenNumber;
import vn.congvan.register.Register;
import vn.congvan.register.Step;
import vn.congvan.review.PdfDiff;
import vn.congvan.template.LetterTemplate;
import vn.congvan.word.WordPackage;
import vn.congvan.zip.ZipLimits;

/** Makes an archived letter again from what it was made from, and tells whether it is the same: {@code congvan verify --rebuild}. */
final class Rebuilding {
    /** How many places of a file are told; of a file that differs everywhere nobody reads more. */
    private static final int MOST = 20;

    private static final byte[] NONE = {};

    private final Desk desk;
    private final Consumer<Finding> told;

    Rebuilding(Desk desk, Consumer<Finding> told) {
        this.desk = desk;
        this.told = told;
    }

    /**
     * @param at what people call the letter's folder
     * @param events of the letter until it was sealed
     * @param records where its steps' folders lie, as they did in the office's {@code records/}
     */
    void rebuild(String at, List<Event> events, Records records, Disk disk) {
        Place place = new Place.InFile(at);
        Entry entry = Register.after(events);
        if (entry.number().isEmpty()
                || Facts.stored(entry, Step.SUBMIT).isEmpty()
                || Facts.stored(entry, Step.NUMBER).isEmpty()) {
            told.accept(Finding.of(OfficeKind.NOT_REBUILT, place));
            return;
        }
        String program = program(events);
        try {
            KeptSubmission kept = KeptSubmission.of(entry, records, disk);
            Map<String, byte[]> archived = archived(entry, records, kept);
            Map<String, byte[]> made = desk.bounds().hold(place, () -> made(entry, kept));
            boolean sameProgram = program.equals(desk.program());
            boolean same = true;
            for (Map.Entry<String, byte[]> file : made.entrySet()) {
                byte[] was = archived.getOrDefault(file.getKey(), NONE);
                same &= compare(at + "/" + file.getKey(), was, file.getValue(), sameProgram);
            }
            if (same) {
                told.accept(Finding.of(OfficeKind.REBUILT_SAME, place, "files", Integer.toString(made.size())));
            } else if (!sameProgram) {
                told.accept(Finding.of(OfficeKind.REBUILT_BY_OTHER, place, "program", program, "ours", desk.program()));
            }
            byHand(at, kept);
        } catch (Refused e) {
            e.findings().forEach(told);
            told.accept(Finding.of(OfficeKind.NOT_REBUILT, place));
        }
    }

    /** By which the letter got its number, and the pages that were issued. */
    private static String program(List<Event> events) {
        return events.stream()
                .filter(event -> event.step() == Step.NUMBER)
                .map(event -> event.details().getOrDefault(Facts.PROGRAM, ""))
                .reduce("", (first, last) -> last);
    }

    /** What is archived and can be made again, by name from the letter's folder in the archive. */
    private static Map<String, byte[]> archived(Entry entry, Records records, KeptSubmission kept) {
        Map<String, byte[]> archived = new LinkedHashMap<>();
        archived.put(stepFile(entry, Step.SUBMIT, draft(entry) + ".pdf"), kept.pdf());
        records.read(Facts.stored(entry, Step.NUMBER).orElseThrow())
                .forEach((name, content) -> archived.put(folder(entry, Step.NUMBER) + name, content));
        return archived;
    }

    private static String folder(Entry entry, Step step) {
        return Facts.stored(entry, step).orElseThrow().name() + "/";
    }

    private static String stepFile(Entry entry, Step step, String name) {
        return folder(entry, step) + KeptSubmission.file(entry.letter(), name);
    }

    private static String draft(Entry entry) {
        return Drafts.named(Facts.baseName(entry));
    }

    /** The draft's pages and the letter with its number, from the Word file that was submitted. */
    private Map<String, byte[]> made(Entry entry, KeptSubmission kept) {
        Map<String, byte[]> made = new LinkedHashMap<>();
        Findings findings = new Findings();
        String draft = draft(entry);
        WordPackage word = WordPackage.open(
                kept.docx(),
                desk.disk().name(desk.outFolder(entry.letter()).resolve(draft + ".docx")),
                ZipLimits.standard());
        byte[] pdf = desk.typesetter().write(desk.typesetter().lay(word, findings), List.of(), findings);
        made.put(stepFile(entry, Step.SUBMIT, draft + ".pdf"), pdf);
        GivenNumber number = entry.number().orElseThrow();
        new Numbering(desk)
                .files(entry, kept.settings().paper(), kept, number.number(), number.date(), findings)
                .forEach((name, content) -> made.put(folder(entry, Step.NUMBER) + name, content));
        return made;
    }

    /** Whether a file came out with the same bytes; if not, what is different is told. */
    private boolean compare(String name, byte[] was, byte[] is, boolean sameProgram) {
        if (Arrays.equals(was, is)) {
            return true;
        }
        Place place = new Place.InFile(name);
        if (sameProgram) {
            told.accept(Finding.of(OfficeKind.REBUILT_OTHERWISE, place));
        }
        if (name.endsWith(".pdf") && was.length > 0) {
            List<PdfDiff.Difference> differences = differences(place, was, is);
            if (differences.isEmpty()) {
                told.accept(Finding.of(OfficeKind.REBUILT_LOOKS_SAME, place));
            }
            differences.stream().limit(MOST).forEach(one -> told.accept(finding(place, one)));
            if (differences.size() > MOST) {
                String more = Integer.toString(differences.size() - MOST);
                told.accept(Finding.of(OfficeKind.REBUILT_MORE, place, "count", more));
            }
        }
        return false;
    }

    private List<PdfDiff.Difference> differences(Place place, byte[] was, byte[] is) {
        return desk.bounds().hold(place, () -> PdfDiff.of(PdfWords.read(was, place), PdfWords.read(is, place)));
    }

    private static Finding finding(Place place, PdfDiff.Difference one) {
        String page = Integer.toString(one.page());
        return one.isMoved()
                ? Finding.of(
                        OfficeKind.REBUILT_WORD_MOVED,
                        place,
                        "page",
                        page,
                        "word",
                        one.before(),
                        "right",
                        points(one.right()),
                        "down",
                        points(one.down()))
                : Finding.of(
                        OfficeKind.REBUILT_WORDS_DIFFER,
                        place,
                        "page",
                        page,
                        "before",
                        one.before(),
                        "after",
                        one.after());
    }

    private static String points(double points) {
        return String.format(Locale.ROOT, "%.2f", points);
    }

    /** How far what was submitted is from what template and data give: what somebody has typed in Word is none of the program's. */
    private void byHand(String at, KeptSubmission kept) {
        Place place = new Place.InFile(at);
        byte[] merged = desk.bounds().hold(place, () -> merged(kept));
        if (Arrays.equals(merged, kept.docx())) {
            return;
        }
        Findings findings = new Findings();
        WordPackage word = WordPackage.open(merged, at, ZipLimits.standard());
        byte[] pdf = desk.bounds()
                .hold(place, () -> desk.typesetter().write(desk.typesetter().lay(word, findings), List.of(), findings));
        for (PdfDiff.Difference one : differences(place, pdf, kept.pdf())) {
            if (!one.isMoved()) {
                told.accept(Finding.of(
                        OfficeKind.REBUILT_BY_HAND,
                        place,
                        "page",
                        Integer.toString(one.page()),
                        "before",
                        one.before(),
                        "after",
                        one.after()));
            }
        }
    }

    private byte[] merged(KeptSubmission kept) {
        LetterTemplate.Request request = new LetterTemplate.Request(
                kept.data().record(),
                kept.previous().map(MonthFiles.Read::record),
                kept.directory(),
                Optional.empty(),
                desk.painter(),
                false);
        return kept.letter().merge(request, new Findings()).word().save();
    }
}
