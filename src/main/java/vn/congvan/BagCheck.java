package vn.congvan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.congvan.archive.BagFile;
import vn.congvan.archive.BagFiles;
import vn.congvan.archive.BagJudge;
import vn.congvan.archive.BagMaker;
import vn.congvan.archive.FolderBag;
import vn.congvan.archive.Judgement;
import vn.congvan.archive.LetterFolder;
import vn.congvan.archive.OurBag;
import vn.congvan.archive.ZipBag;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.finding.Severity;
import vn.congvan.pdf.PdfAJudge;
import vn.congvan.register.Entry;
import vn.congvan.register.Event;
import vn.congvan.register.LetterId;
import vn.congvan.register.Register;
import vn.congvan.register.Step;

/** One bag, looked through: by RFC 8493, and one of ours also against itself and the register. */
final class BagCheck {
    private static final String INVALID = "invalid";

    /** The first PDF takes seconds: the judge learns his rules. */
    private static final Duration JUDGING = Duration.ofMinutes(1);

    private final Desk desk;
    private final Path place;
    private final Optional<Register> register;
    private final Optional<PdfAJudge> judge;
    private final Consumer<Finding> told;
    private final String name;
    private boolean wrong;
    private int letters;

    BagCheck(Desk desk, Path place, Optional<Register> register, Optional<PdfAJudge> judge, Consumer<Finding> told) {
        this.desk = desk;
        this.judge = judge;
        this.place = place;
        this.register = register;
        this.name = desk.disk().name(place);
        this.told = finding -> {
            wrong |= finding.severity() == Severity.ERROR;
            told.accept(finding);
        };
    }

    /** @param rebuild whether each letter is made again, too */
    VerifiedBag check(boolean rebuild) {
        if (!Files.exists(place)) {
            OfficeKind kind = isOwn() ? OfficeKind.BAG_MISSING : OfficeKind.NO_SUCH_BAG;
            told.accept(Finding.of(kind, new Place.InFile(name)));
            return new VerifiedBag(name, INVALID, 0, 0, 0);
        }
        try (BagFiles files = open(place, name)) {
            OurBag ours = OurBag.of(files);
            boolean our = ours.isOurs() || isOwn(); // where ours lie nothing passes for another's
            Judgement judged = judge(files, our, told);
            if (our) {
                letters(ours);
            }
            if (our) {
                pdfs(ours);
            }
            if (our && rebuild) {
                rebuild(files, ours);
            }
            String verdict = wrong ? INVALID : judged.verdict().name().toLowerCase(java.util.Locale.ROOT);
            return new VerifiedBag(name, verdict, letters, judged.files(), judged.octets());
        } catch (Refused e) {
            e.findings().forEach(told);
        } catch (IOException e) {
            told.accept(Finding.of(OfficeKind.FILE_UNREADABLE, new Place.InFile(name)));
        }
        return new VerifiedBag(name, INVALID, letters, 0, 0);
    }

    /** @param ours whether what the RFC leaves open has to be as this program writes it */
    static Judgement judge(BagFiles files, boolean ours, Consumer<Finding> told) {
        BagJudge standard = BagJudge.standard();
        return (ours ? standard.asCongvanWrites() : standard).judge(files, told);
    }

    /** @throws Refused if it is neither a folder nor a ZIP that can be read */
    static BagFiles open(Path place, String name) {
        return Files.isDirectory(place) ? new FolderBag(place, name) : ZipBag.open(place, name, ZipBag.limits());
    }

    /** Whether it lies where this office's bags do. */
    private boolean isOwn() {
        Path records = desk.records().folder();
        return records.equals(place.toAbsolutePath().normalize().getParent())
                && MonthBags.isName(place.getFileName().toString());
    }

    private void letters(OurBag ours) throws IOException {
        Optional<String> seal = ours.sealed().map(Disk::digest);
        Map<LetterId, Entry> expected = expected(seal.orElse(""));
        if (expected.isEmpty()) {
            OfficeKind kind = isOwn() && register.isPresent() ? OfficeKind.BAG_UNKNOWN : OfficeKind.BAG_NOT_COMPARED;
            told.accept(Finding.of(kind, new Place.InFile(name), "what", BagMaker.SEAL));
        } else if (expected.values().stream()
                .anyMatch(entry -> !Facts.of(entry, Facts.ARCHIVE_SEAL).equals(seal.orElse("")))) {
            told.accept(Finding.of(OfficeKind.BAG_SEAL_DIFFERS, new Place.InFile(name + "/" + BagMaker.SEAL)));
        }
        Set<LetterId> seen = new HashSet<>();
        ours.eachLetter(letter -> {
            letters++;
            List<Event> events = new LetterProof(name, told).check(letter);
            if (!events.isEmpty() && !expected.isEmpty()) {
                LetterId id = events.get(0).letter();
                seen.add(id);
                compare(letter, events, Optional.ofNullable(expected.get(id)));
            }
        });
        expected.keySet().stream()
                .filter(id -> !seen.contains(id))
                .forEach(id -> told.accept(
                        Finding.of(OfficeKind.BAG_LETTER_MISSING, new Place.InFile(name), "letter", id.toString())));
    }

    /** Whether what was issued keeps what it claims to be. */
    private void pdfs(OurBag ours) throws IOException {
        List<BagFile> pdfs = ours.issuedPdfs();
        Bounds bounds = new Bounds(JUDGING);
        for (BagFile file : judge.isPresent() ? pdfs : List.<BagFile>of()) {
            String at = name + "/" + file.path();
            byte[] pdf = ours.read(file);
            try {
                bounds.hold(new Place.InFile(at), () -> judge.orElseThrow().judge(pdf, at))
                        .forEach(told);
            } catch (Refused e) {
                e.findings().forEach(told);
            }
        }
    }

    /** Of letters of which nothing is wrong. */
    private void rebuild(BagFiles files, OurBag ours) throws IOException {
        Rebuilding rebuilding = new Rebuilding(desk, told);
        try (UnpackedLetters unpacked = UnpackedLetters.of(files, desk.disk())) {
            ours.eachLetter(letter -> {
                List<Event> events = new LetterProof(name, finding -> {}).check(letter);
                if (!events.isEmpty()) {
                    Records records =
                            unpacked.unpack(letter.within(), events.get(0).letter());
                    rebuilding.rebuild(name + "/" + letter.within(), events, records, unpacked.disk());
                }
            });
        }
    }

    /** The letters that the register has in this bag, wherever the bag lies. */
    private Map<LetterId, Entry> expected(String seal) {
        Map<LetterId, Entry> expected = new TreeMap<>();
        String own = isOwn() ? place.getFileName().toString() : "";
        for (Entry entry : register.map(Register::letters).orElse(List.of())) {
            boolean here = own.isEmpty()
                    ? !seal.isEmpty() && Facts.of(entry, Facts.ARCHIVE_SEAL).equals(seal)
                    : Facts.of(entry, Facts.ARCHIVE_FOLDER).equals(own);
            if (here) {
                expected.put(entry.letter(), entry);
            }
        }
        return expected;
    }

    private void compare(OurBag.Letter letter, List<Event> events, Optional<Entry> known) {
        String at = name + "/" + letter.within();
        String id = events.get(0).letter().toString();
        if (known.filter(entry -> Facts.of(entry, Facts.ARCHIVE_WITHIN).equals(letter.within()))
                .isEmpty()) {
            told.accept(Finding.of(OfficeKind.BAG_LETTER_UNKNOWN, new Place.InFile(at), "letter", id));
            return;
        }
        List<Event> journal = register.orElseThrow().events(known.get().letter());
        List<Event> before = journal.stream()
                .takeWhile(event -> event.step() != Step.ARCHIVE)
                .toList();
        if (!before.equals(events)) {
            told.accept(Finding.of(
                    OfficeKind.BAG_EVENTS_DIFFER, new Place.InFile(at + "/" + LetterFolder.EVENTS), "letter", id));
        }
    }
}
