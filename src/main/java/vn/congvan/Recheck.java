package vn.congvan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import vn.congvan.data.Dates;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Refused;
import vn.congvan.register.Entry;
import vn.congvan.template.LetterFacts;
import vn.congvan.template.LetterTemplate;
import vn.congvan.template.MergedLetter;
import vn.congvan.word.WordPackage;
import vn.congvan.zip.ZipLimits;

/** Looks again at a letter that was submitted: whether it still holds by the directory as it is now. */
final class Recheck {
    private final Desk desk;

    Recheck(Desk desk) {
        this.desk = desk;
    }

    /**
     * Addressees, references and signer on a day.
     *
     * @throws Refused if the letter may not go out on that day as it was approved
     */
    List<Finding> on(LocalDate day, Entry entry, KeptSubmission kept) {
        Findings findings = new Findings();
        LetterTemplate letter = kept.letter();
        letter.merge(
                new LetterTemplate.Request(
                        kept.data().record(),
                        kept.previous().map(MonthFiles.Read::record),
                        desk.directories().get(),
                        Optional.of(day),
                        desk.painter(),
                        false),
                findings);
        WordPackage word = WordPackage.open(kept.docx(), Facts.baseName(entry) + ".docx", ZipLimits.standard());
        letter.checkWords(word, desk.directories().get(), day, findings);
        findings.refuseOnError();
        return findings.list();
    }

    /**
     * The signature that the letter would get by the office's data and directory as they are now; empty where no letter can be made of
     * them.
     */
    Optional<List<String>> signatureNow(Entry entry) {
        String kind = entry.letter().kind();
        YearMonth month = Dates.monthNamed(entry.letter().period());
        try {
            LetterTemplate letter = desk.letters().get(kind, new Findings());
            MonthFiles.Read data =
                    desk.months().read(letter, month, entry.letter().occurrence(), new Findings());
            MergedLetter merged = letter.merge(
                    new LetterTemplate.Request(
                            data.record(),
                            desk.months().previous(letter, month).map(MonthFiles.Read::record),
                            desk.directories().get(),
                            Optional.empty(),
                            desk.painter(),
                            false),
                    new Findings());
            return Optional.of(LetterFacts.of(merged.word()).signature());
        } catch (Refused e) {
            return Optional.empty(); // generate tells what is wrong; what was approved is checked on its own day
        }
    }
}
