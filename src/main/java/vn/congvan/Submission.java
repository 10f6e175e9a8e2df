package vn.congvan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congvan.data.Dates;
import vn.congvan.data.JsonReader;
import vn.congvan.data.Value;
import vn.congvan.directory.Duty;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.register.Step;
import vn.congvan.template.LetterFacts;
import vn.congvan.template.LetterTemplate;
import vn.congvan.template.MergedLetter;
import vn.congvan.word.Unresolved;
import vn.congvan.word.WordPackage;
import vn.congvan.zip.ZipLimits;

/** Freezes a draft and makes its review copy: {@code congvan submit}. */
final class Submission {
    static final String REVIEW = "-trinh-ky.pdf";

    private final Desk desk;
    private final ReviewCopy reviewCopy;
    private final NumberedLetter numbered;
    private final ProvenanceFile provenance;

    Submission(Desk desk) {
        this.desk = desk;
        this.reviewCopy = new ReviewCopy(desk.letters(), desk.typesetter(), desk.painter());
        this.numbered = new NumberedLetter(desk.typesetter());
        this.provenance = new ProvenanceFile(desk.program());
    }

    LetterStep submit(SubmitOrder order) {
        Optional<LocalDate> deadline = order.deadline().map(Dates::dayNamed);
        Optional<LocalDate> issueDay = order.issueDay().map(Dates::dayNamed);
        return desk.work(
                order.letter(),
                order.by(),
                Duty.DRAFTING,
                letter -> submit(order, deadline, issueDay, Decisions.current(desk, letter)));
    }

    /** A draft and all that it was made from. */
    @SuppressWarnings("ArrayRecordComponent") // files, only passed on
    private record Draft(
            LetterTemplate letter,
            MonthFiles.Read data,
            Optional<MonthFiles.Read> previous,
            String baseName,
            byte[] docx,
            WordPackage word) {}

    private LetterStep submit(
            SubmitOrder order, Optional<LocalDate> deadline, Optional<LocalDate> issueDay, Desk.Case letter) {
        desk.refuseUnless(Step.SUBMIT, letter);
        Findings findings = new Findings();
        Draft draft;
        try (OutLock lock = OutLock.take(desk.office().resolve("out"), desk.disk())) {
            draft = draft(letter, findings);
        }
        LetterTemplate.Request merge = new LetterTemplate.Request(
                draft.data().record(),
                draft.previous().map(MonthFiles.Read::record),
                desk.directories().get(),
                issueDay,
                desk.painter(),
                false);
        Made made = desk.bounds().hold(place(draft), () -> make(order, deadline, letter, draft, merge, findings));
        record(letter, draft, made);
        String review = KeptSubmission.file(letter.id(), draft.baseName() + REVIEW);
        return desk.taken(letter.again(), Step.SUBMIT, Map.of(review, made.review()), made.findings());
    }

    private static Place place(Draft draft) {
        return new Place.InFile(draft.word().file());
    }

    private static String draftName(Draft draft) {
        return Drafts.named(draft.baseName());
    }

    private Drafts drafts(Desk.Case letter) {
        return desk.drafts(letter.id());
    }

    private Draft draft(Desk.Case letter, Findings findings) {
        LetterTemplate template = desk.letters().get(letter.id().kind(), new Findings());
        YearMonth month = Dates.monthNamed(letter.id().period());
        MonthFiles.Read data = desk.months().read(template, month, letter.id().occurrence(), findings);
        Drafts drafts = drafts(letter);
        drafts.recover();
        String base = data.baseName(template);
        Path file = drafts.docx(Drafts.named(base));
        if (!Files.exists(file)) {
            throw new Refused(Finding.of(
                    OfficeKind.NO_DRAFT,
                    new Place.InFile(desk.disk().name(file)),
                    "month",
                    month.toString(),
                    "letter",
                    letter.id().kind()));
        }
        desk.disk().refuseIfOpen(file);
        byte[] docx = desk.disk().read(file);
        WordPackage word = WordPackage.open(docx, desk.disk().name(file), ZipLimits.standard());
        Unresolved.check(word, findings);
        findings.refuseOnError();
        return new Draft(template, data, desk.earlier().previous(template, month, letter.register()), base, docx, word);
    }

    /** All that is kept of a submission, in memory. */
    @SuppressWarnings("ArrayRecordComponent") // files, only passed on
    private record Made(
            byte[] pdf,
            int pages,
            byte[] provenance,
            byte[] review,
            LetterFacts facts,
            List<String> signature,
            List<Finding> findings) {}

    private Made make(
            SubmitOrder order,
            Optional<LocalDate> deadline,
            Desk.Case letter,
            Draft draft,
            LetterTemplate.Request merge,
            Findings findings) {
        MergedLetter merged = draft.letter().merge(merge, findings);
        Findings laidOut = new Findings();
        Typesetter.LaidOut pages = desk.typesetter().lay(draft.word(), laidOut);
        byte[] pdf = desk.typesetter().write(pages, List.of(), laidOut);
        findings.addAll(Typesetter.asForALetter(laidOut.list()));
        findings.refuseOnError();
        LetterFacts facts = LetterFacts.of(draft.word());
        tryNumber(draft, facts, letter.settings().paper());
        if (!facts.number().isEmpty()) {
            findings.add(Finding.of(OfficeKind.NUMBER_TYPED, place(draft), "number", facts.number()));
        }

        List<Order.Allowance> allowances = allowances(order, letter, draft, findings.list());
        List<Finding> told = new Allowances(allowances).applied(findings.list());
        Findings reviewed = new Findings();
        ReviewCopy.Made review = reviewCopy.make(
                new ReviewCopy.Request(
                        letter.id().toString(),
                        draft.letter(),
                        merge,
                        draft.word(),
                        lastIssued(letter, draft),
                        letter.person().name(),
                        deadline,
                        order.attachments(),
                        order.proposal(),
                        told,
                        allowances.stream()
                                .map(one -> new ReviewCopy.AllowedWarning(
                                        one.id(), one.why(), letter.person().name()))
                                .toList(),
                        desk.today()),
                reviewed);
        Findings all = new Findings();
        all.addAll(told);
        all.addAll(reviewed.list());
        byte[] origin = provenance.json(draft.data().record(), merged.provenance(), findings.list(), allowances);
        return new Made(
                pdf,
                pages.count(),
                origin,
                review.pdf(),
                facts,
                LetterFacts.of(merged.word()).signature(),
                all.list());
    }

    /** Whether a number will go into the letter's lines shows before anybody has approved it. */
    private void tryNumber(Draft draft, LetterFacts facts, boolean annexes) {
        int number = facts.number().isEmpty() ? 1234 : Integer.parseInt(facts.number());
        numbered.make(draft.docx(), draft.word().file(), number, desk.today(), annexes, List.of(), new Findings());
    }

    /** What the drafter lets pass now, and what he let pass when the draft was made and is still found. */
    private List<Order.Allowance> allowances(SubmitOrder order, Desk.Case letter, Draft draft, List<Finding> findings) {
        List<Order.Allowance> all = new ArrayList<>(order.allowances());
        Path file = desk.outFolder(letter.id()).resolve(draftName(draft) + Drafts.PROVENANCE);
        if (!Files.exists(file)) {
            return all;
        }
        Optional<Value> allowed =
                JsonReader.read(desk.disk().read(file), desk.disk().name(file)).get("allowed");
        List<Value> items =
                allowed.isPresent() && allowed.get() instanceof Value.Items given ? given.items() : List.of();
        for (Value item : items) {
            Order.Allowance one = new Order.Allowance(text(item, "id"), text(item, "why"));
            boolean found = findings.stream().anyMatch(finding -> finding.id().equals(one.id()));
            if (found && all.stream().noneMatch(other -> other.id().equals(one.id()))) {
                all.add(one);
            }
        }
        return all;
    }

    private static String text(Value item, String name) {
        return item instanceof Value.Fields fields && fields.get(name).orElse(fields) instanceof Value.Text text
                ? text.text()
                : "";
    }

    private Optional<ReviewCopy.LastIssued> lastIssued(Desk.Case letter, Draft draft) {
        YearMonth month = draft.data().record().month();
        return EarlierMonths.lastIssued(letter.register(), letter.id().kind(), month)
                .map(entry -> {
                    KeptSubmission kept = KeptSubmission.of(entry, desk.records(), desk.disk());
                    String called = entry.number()
                            .map(number -> Facts.of(entry, Facts.TYPE) + " số " + Facts.shown(number) + " "
                                    + Dates.inWords(number.date()))
                            .orElse("");
                    return new ReviewCopy.LastIssued(
                            entry.letter().toString(),
                            kept.data().record().month(),
                            kept.data().record(),
                            WordPackage.open(kept.docx(), entry.letter().toString(), ZipLimits.standard()),
                            called);
                });
    }

    private void record(Desk.Case letter, Draft draft, Made made) {
        Map<String, byte[]> files = new LinkedHashMap<>(
                KeptSubmission.sources(desk.office(), desk.disk(), letter.id(), draft.data(), draft.previous()));
        files.put("data/office.yaml", desk.settingsFile().content());
        String name = draftName(draft);
        files.put(KeptSubmission.file(letter.id(), name + ".docx"), draft.docx());
        files.put(KeptSubmission.file(letter.id(), name + ".pdf"), made.pdf());
        files.put(KeptSubmission.file(letter.id(), name + Drafts.PROVENANCE), made.provenance());
        files.put(KeptSubmission.file(letter.id(), draft.baseName() + REVIEW), made.review());
        SortedMap<String, String> facts = facts(letter, draft, made);
        Facts.put(facts, Step.SUBMIT, desk.records().put(letter.id(), letter.steps() + 1, Step.SUBMIT, files));
        letter.register().apply(desk.act(letter, Step.SUBMIT, facts, Optional.empty()), letter.lastEvent());
    }

    private SortedMap<String, String> facts(Desk.Case letter, Draft draft, Made made) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put(Facts.NAME, draft.baseName());
        facts.put(Facts.DOCX, Disk.digest(draft.docx()));
        facts.put(Facts.PDF, Disk.digest(made.pdf()));
        facts.put(Facts.PAGES, Integer.toString(made.pages()));
        facts.put(Facts.DATA, Disk.digest(draft.data().content()));
        facts.put(Facts.DATA_FILE, draft.data().name());
        facts.put(Facts.DRAFTER, letter.person().id());
        facts.put(Facts.DRAFTER_NAME, letter.person().name());
        facts.put(Facts.SIGNATURE, String.join("\n", made.signature()));
        facts.put(Facts.SYMBOL, made.facts().symbol());
        facts.put(Facts.TYPE, capital(draft.letter().documentType()));
        facts.put(Facts.SUBJECT, draft.letter().subject(draft.data().record()));
        facts.put(Facts.SIGNER, made.facts().signer());
        facts.put(Facts.RECIPIENTS, String.join("; ", recipients(made.facts())));
        String filed = made.facts().filed().replaceFirst("^(?iu:lưu)\\s*:\\s*", "");
        facts.put(Facts.KEEPER, letter.settings().keeper().orElse(filed));
        return facts;
    }

    /** “Như trên” stands for those to whom the letter is addressed (NĐ30 Phụ lục I, II.9.b). */
    static List<String> recipients(LetterFacts facts) {
        List<String> recipients = new ArrayList<>(facts.addressees());
        facts.recipients().stream()
                .filter(one -> !one.equalsIgnoreCase("như trên"))
                .forEach(recipients::add);
        return recipients;
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
