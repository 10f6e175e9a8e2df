package vn.congvan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.congvan.directory.Duty;
import vn.congvan.finding.Place;
import vn.congvan.pdf.SignedPdf;
import vn.congvan.register.Entry;
import vn.congvan.register.Step;

/** The bản gốc: the signed file, or the scan of the signed paper (NĐ30 Điều 3.9): {@code congvan attach-signed}. */
final class SignedOriginal {
    static final String NAME = "-ban-goc.pdf";

    /** What the journal calls an original that was signed electronically. */
    static final String ELECTRONIC = "electronic";

    private static final String SCAN = "scan";
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private final Desk desk;

    SignedOriginal(Desk desk) {
        this.desk = desk;
    }

    LetterStep attach(String words, By by, Path file) {
        byte[] content = desk.disk().read(file);
        String name = desk.disk().name(file);
        return desk.work(words, by, Duty.RECORDS, letter -> {
            desk.refuseUnless(Step.ATTACH_ORIGINAL, letter);
            Entry entry = letter.known();
            byte[] copy = signingCopy(entry);
            int pages = Integer.parseInt(Facts.of(entry, Facts.PAGES));
            SignedPdf.Read read =
                    desk.bounds().hold(new Place.InFile(name), () -> SignedPdf.read(copy, content, pages, name));
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put(KeptSubmission.file(letter.id(), Facts.baseName(entry) + NAME), content);
            SortedMap<String, String> facts = facts(read, entry);
            Facts.put(
                    facts,
                    Step.ATTACH_ORIGINAL,
                    desk.records().put(letter.id(), letter.steps() + 1, Step.ATTACH_ORIGINAL, files));
            letter.register()
                    .apply(desk.act(letter, Step.ATTACH_ORIGINAL, facts, Optional.empty()), letter.lastEvent());
            return desk.taken(letter.again(), Step.ATTACH_ORIGINAL, files, read.notes());
        });
    }

    /** The file that was given out to be signed: with its number, or on paper without. */
    private byte[] signingCopy(Entry entry) {
        String name = KeptSubmission.file(entry.letter(), Facts.baseName(entry) + Numbering.SIGNING_COPY + ".pdf");
        for (Step step : List.of(Step.NUMBER, Step.APPROVE)) {
            Optional<byte[]> copy = Facts.stored(entry, step)
                    .map(stored -> desk.records().read(stored))
                    .flatMap(files -> Optional.ofNullable(files.get(name)));
            if (copy.isPresent()) {
                return copy.get();
            }
        }
        throw new IllegalStateException("no signing copy of " + entry.letter());
    }

    private SortedMap<String, String> facts(SignedPdf.Read read, Entry entry) {
        SortedMap<String, String> facts = new TreeMap<>();
        String day = Facts.of(entry, Facts.SIGNED_ON);
        if (read instanceof SignedPdf.Electronic signed) {
            List<SignedPdf.Signature> persons = signed.signatures().stream()
                    .filter(one -> !one.isTimestamp())
                    .toList();
            facts.put(Facts.ORIGINAL, ELECTRONIC);
            facts.put(
                    Facts.CERTIFICATES,
                    persons.stream().map(SignedPdf.Signature::signer).collect(Collectors.joining("; ")));
            LocalDate claimed = persons.stream()
                    .flatMap(one -> one.claimed().stream())
                    .findFirst()
                    .map(time -> time.atOffset(VIETNAM).toLocalDate())
                    .orElseGet(desk::today);
            facts.put(Facts.SIGNED_ON, day.isEmpty() ? claimed.toString() : day);
        } else {
            facts.put(Facts.ORIGINAL, SCAN);
            String letterDay =
                    entry.number().map(number -> number.date().toString()).orElse("");
            facts.put(Facts.SIGNED_ON, day.isEmpty() ? letterDay : day);
        }
        return facts;
    }
}
