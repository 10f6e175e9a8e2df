package vn.congvan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congvan.directory.Duty;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.register.Entry;
import vn.congvan.register.Step;
import vn.congvan.template.LetterFacts;
import vn.congvan.word.WordPackage;
import vn.congvan.zip.ZipLimits;

/** A signed and numbered letter goes out: {@code congvan issue}. Nothing is laid out any more. */
final class Dispatch {
    /** Where the step of the number keeps what will be issued. */
    static final String WITHIN = "issue/";

    /** The end of the name of the list of recipients. */
    static final String RECIPIENTS = "-noi-nhan.csv";

    private final Desk desk;

    Dispatch(Desk desk) {
        this.desk = desk;
    }

    LetterStep issue(IssueOrder order) {
        LocalDate day = desk.day(order.on());
        return desk.work(order.letter(), order.by(), Duty.RECORDS, letter -> {
            desk.refuseUnless(Step.ISSUE, letter);
            Entry entry = letter.known();
            KeptSubmission kept = KeptSubmission.of(entry, desk.records(), desk.disk());
            Findings findings = new Findings();
            findings.addAll(new Recheck(desk).on(day, entry, kept));
            findings.addAll(signerOnHisDay(entry, kept));
            RecipientList recipients = RecipientList.of(LetterFacts.of(word(entry, kept)), order.copies());
            Map<String, byte[]> files = files(entry, recipients);
            SortedMap<String, String> facts = new TreeMap<>();
            facts.put(Facts.SENT, day.toString());
            facts.put(Facts.RECIPIENTS, String.join("; ", recipients.names()));
            facts.put(Facts.COPIES, Integer.toString(recipients.copies()));
            Facts.put(facts, Step.ISSUE, desk.records().put(letter.id(), letter.steps() + 1, Step.ISSUE, files));
            letter.register().apply(desk.act(letter, Step.ISSUE, facts, Optional.empty()), letter.lastEvent());
            Desk.Case issued = letter.again();
            new IndexKeeper(desk).add(issued.register(), issued.known());
            return desk.taken(issued, Step.ISSUE, files, findings.list());
        });
    }

    private static WordPackage word(Entry entry, KeptSubmission kept) {
        return WordPackage.open(kept.docx(), Facts.baseName(entry) + ".docx", ZipLimits.standard());
    }

    /** Whoever signed has to have had the right on that day, whatever he is now. */
    private List<Finding> signerOnHisDay(Entry entry, KeptSubmission kept) {
        String day = Facts.of(entry, Facts.SIGNED_ON);
        return day.isEmpty() ? List.of() : new Recheck(desk).on(LocalDate.parse(day), entry, kept);
    }

    private Map<String, byte[]> files(Entry entry, RecipientList recipients) {
        String base = Facts.baseName(entry);
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map<String, byte[]> numbered = kept(entry, Step.NUMBER);
        files.put(KeptSubmission.file(entry.letter(), base + ".docx"), file(numbered, WITHIN + base + ".docx"));
        files.put(KeptSubmission.file(entry.letter(), base + ".pdf"), pdf(entry, numbered, base));
        files.put(KeptSubmission.file(entry.letter(), base + RECIPIENTS), recipients.csv());
        return files;
    }

    /** The signed file itself, where it was signed electronically: a signature covers every byte. */
    private byte[] pdf(Entry entry, Map<String, byte[]> numbered, String base) {
        if (Facts.of(entry, Facts.ORIGINAL).equals(SignedOriginal.ELECTRONIC)) {
            String original = KeptSubmission.file(entry.letter(), base + SignedOriginal.NAME);
            return file(kept(entry, Step.ATTACH_ORIGINAL), original);
        }
        return file(numbered, WITHIN + base + ".pdf");
    }

    private Map<String, byte[]> kept(Entry entry, Step step) {
        return desk.records().read(Facts.stored(entry, step).orElseThrow());
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return java.util.Objects.requireNonNull(files.get(name), name);
    }

    /**
     * To whom a letter goes, and how many copies.
     *
     * @param copies all together; as many as there are recipients unless somebody counted otherwise
     */
    private record RecipientList(List<String> names, int copies) {
        static RecipientList of(LetterFacts facts, OptionalInt counted) {
            List<String> names = Submission.recipients(facts);
            return new RecipientList(names, counted.orElse(names.size()));
        }

        /** For a spreadsheet: UTF-8 with a mark, by which it knows. */
        byte[] csv() {
            StringBuilder text = new StringBuilder("\uFEFFSTT,Nơi nhận,Số bản\r\n");
            for (int i = 0; i < names.size(); i++) {
                text.append(i + 1)
                        .append(",\"")
                        .append(names.get(i).replace("\"", "\"\""))
                        .append("\",")
                        .append(copies == names.size() ? "1" : "")
                        .append("\r\n");
            }
            text.append(",Tổng số,").append(copies).append("\r\n");
            return text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
