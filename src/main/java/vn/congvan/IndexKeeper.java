package vn.congvan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.register.Busy;
import vn.congvan.register.Entry;
import vn.congvan.register.IssuedText;
import vn.congvan.register.LetterId;
import vn.congvan.register.Register;
import vn.congvan.register.Search;

/** Sees to it that the words of everything issued can be found: what a killed run has left out, or a register made anew lacks, comes in. */
final class IndexKeeper {
    /** After this it is better to search what there is; the next search goes on. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final int AT_ONCE = 20;

    private final Desk desk;

    IndexKeeper(Desk desk) {
        this.desk = desk;
    }

    /**
     * What is still not to be found.
     *
     * @param waiting how many letters
     * @param findings why those cannot be that have a fault of their own
     */
    record Missing(int waiting, List<Finding> findings) {}

    /** Whatever the register does not allow just now stays for the next time. */
    Missing bringUpToDate(Register register) {
        Search search = register.search();
        List<Finding> findings = new ArrayList<>();
        Set<LetterId> faulty = new HashSet<>();
        long end = System.nanoTime() + LONGEST.toNanos();
        int waiting = search.waiting();
        while (waiting > faulty.size() && System.nanoTime() < end) {
            List<IssuedText> texts = new ArrayList<>();
            for (Entry entry : search.waiting(AT_ONCE + faulty.size())) {
                if (!faulty.contains(entry.letter())) {
                    read(entry, findings).ifPresentOrElse(texts::add, () -> faulty.add(entry.letter()));
                }
            }
            if (!texts.isEmpty() && !isAdded(search, texts)) {
                break;
            }
            waiting = search.waiting();
        }
        return new Missing(waiting, findings);
    }

    /** A letter that was just issued. What does not work out now, the next search makes up for and tells. */
    void add(Register register, Entry entry) {
        try {
            read(entry, new ArrayList<>()).ifPresent(text -> isAdded(register.search(), List.of(text)));
        } catch (Refused e) {
            // The letter has gone out, whatever is wrong with the index; register verify tells of that, too.
        }
    }

    private static boolean isAdded(Search search, List<IssuedText> texts) {
        try {
            search.add(texts);
            return true;
        } catch (Busy e) {
            return false; // others write, or nobody can: told as letters that wait
        }
    }

    private Optional<IssuedText> read(Entry entry, List<Finding> findings) {
        try {
            Place place = new Place.InFile(Facts.baseName(entry) + ".docx");
            byte[] docx = IssuedFile.of(entry, desk).docx();
            return Optional.of(desk.bounds().hold(place, () -> IssuedWords.of(entry, docx)));
        } catch (Refused e) {
            Finding why = e.findings().get(0);
            findings.add(Finding.of(
                    OfficeKind.NOT_SEARCHED,
                    why.place(),
                    "letter",
                    entry.letter().toString(),
                    "why",
                    why.id()));
            return Optional.empty();
        }
    }
}
