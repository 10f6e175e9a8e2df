package vn.congvan;

import java.time.LocalDate;
import java.util.List;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Refused;
import vn.congvan.layout.PageComparison;
import vn.congvan.pdf.Attachment;
import vn.congvan.template.NumberFill;
import vn.congvan.template.WordComparison;
import vn.congvan.word.WordPackage;
import vn.congvan.zip.ZipLimits;

/**
 * An approved draft becomes the copy that is signed and the letter with its number. Each is made in memory, and only if it is proved that
 * nothing has changed but what had to: so a number can be committed after it. Thread-safe.
 */
final class NumberedLetter {
    private final Typesetter typesetter;

    NumberedLetter(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /** A letter finished in memory. */
    @SuppressWarnings("ArrayRecordComponent") // files, made once and only passed on
    record Made(byte[] docx, byte[] pdf, int pages) {}

    /**
     * The letter without the mark of a draft, number and day as they are.
     *
     * @param name what people call the letter
     * @throws Refused if its pages are not those that were approved
     */
    @SuppressWarnings("ReferenceEquality") // the very package where there was no mark to take off
    Made signingCopy(byte[] approvedDocx, String name, Findings findings) {
        WordPackage approved = WordPackage.open(approvedDocx, name, ZipLimits.standard());
        WordPackage clean = approved.withoutDraft();
        Typesetter.LaidOut pages = lay(clean, findings);
        Typesetter.LaidOut draft = typesetter.lay(approved, new Findings());
        boolean marked = approved != clean;
        PageComparison.compare(
                marked ? PageComparison.withoutMark(draft.pages()) : draft.pages(),
                pages.pages(),
                List.of(),
                name,
                findings);
        return finish(clean, pages, List.of(), findings);
    }

    /**
     * The letter with number and date, and nothing else changed: neither in the file nor on its pages.
     *
     * @param name what people call the letter
     * @param annexes whether the lines under the annexes' titles get them, too
     * @param attachments for the PDF
     * @throws Refused if the lines cannot be filled in, or anything else would change
     */
    Made make(
            byte[] approvedDocx,
            String name,
            int number,
            LocalDate date,
            boolean annexes,
            List<Attachment> attachments,
            Findings findings) {
        WordPackage clean =
                WordPackage.open(approvedDocx, name, ZipLimits.standard()).withoutDraft();
        NumberFill.Filled filled = NumberFill.fill(clean, number, date, annexes, findings);
        findings.refuseOnError();
        WordComparison.compare(clean, filled.word(), filled.lines(), findings);
        Typesetter.LaidOut before = typesetter.lay(clean, new Findings());
        Typesetter.LaidOut after = lay(filled.word(), findings);
        List<PageComparison.Change> changes = filled.lines().stream()
                .filter(line -> !line.repeats())
                .map(line -> new PageComparison.Change(line.before(), line.after()))
                .toList();
        PageComparison.compare(before.pages(), after.pages(), changes, name, findings);
        return finish(filled.word(), after, attachments, findings);
    }

    private Typesetter.LaidOut lay(WordPackage word, Findings findings) {
        Findings laidOut = new Findings();
        Typesetter.LaidOut pages = typesetter.lay(word, laidOut);
        findings.addAll(Typesetter.asForALetter(laidOut.list()));
        return pages;
    }

    private Made finish(WordPackage word, Typesetter.LaidOut pages, List<Attachment> attachments, Findings findings) {
        findings.refuseOnError();
        byte[] pdf = typesetter.write(pages, attachments, findings);
        findings.refuseOnError();
        return new Made(word.save(), pdf, pages.count());
    }
}
