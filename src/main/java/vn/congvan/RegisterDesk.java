package vn.congvan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import vn.congvan.directory.OfficeSettings;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.register.Busy;
import vn.congvan.register.Event;
import vn.congvan.register.OutgoingRow;
import vn.congvan.register.Register;
import vn.congvan.register.Sought;
import vn.congvan.register.Step;
import vn.congvan.register.Verification;

/**
 * The sổ đăng ký văn bản đi and the journal under it: what the commands {@code congvan register …} do. Thread-safe.
 *
 * <p>Every method throws {@link Refused} if the register or the office's settings do not allow it, and {@link TryAgain} if it cannot be
 * done just now.
 */
public final class RegisterDesk {
    private final Desk desk;

    RegisterDesk(Desk desk) {
        this.desk = desk;
    }

    /**
     * The register of a year, number by number.
     *
     * @throws Refused if there is no such year
     */
    public List<RegisterRow> list(int year) {
        return read(register ->
                register.outgoing(year).stream().map(RegisterDesk::row).toList());
    }

    private static RegisterRow row(OutgoingRow row) {
        return new RegisterRow(
                Facts.shown(row.number(), row.symbol()),
                row.date(),
                row.type().isEmpty() ? row.subject() : row.type() + ": " + row.subject(),
                row.signer(),
                row.recipients(),
                row.keeper(),
                row.copies().isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(row.copies())),
                row.sent().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(row.sent())),
                "",
                row.notes());
    }

    /**
     * Writes the register of a year as files.
     *
     * @param csv for any program; none where empty
     * @param xlsx for a spreadsheet program
     * @param pdf to be printed, bound and signed for, with the ten columns of NĐ30 Phụ lục IV
     * @return what was told of the printed form
     */
    public List<Finding> export(int year, Optional<Path> csv, Optional<Path> xlsx, Optional<Path> pdf) {
        List<RegisterRow> rows = list(year);
        RegisterSheets.Book book =
                new RegisterSheets.Book(year, "", desk.settingsFile().get().body(), 1);
        Findings findings = new Findings();
        Map<Path, byte[]> files = new LinkedHashMap<>();
        csv.ifPresent(file -> files.put(file, RegisterSheets.csv(rows)));
        xlsx.ifPresent(file -> files.put(file, RegisterSheets.xlsx(rows, book)));
        RegisterSheets sheets = new RegisterSheets(desk.letters(), desk.typesetter());
        pdf.ifPresent(file -> files.put(
                file, sheets.pdf(rows, book, desk.directories().get(), findings).pdf()));
        files.keySet().forEach(desk.disk()::refuseIfOpen);
        files.forEach(desk.disk()::replace);
        return findings.list();
    }

    /**
     * What a look at everything found.
     *
     * @param events how many the journal has
     * @param head the hash of the last: who writes it down elsewhere can tell later whether the end was cut off
     * @param folders how many steps' folders were looked through
     * @param findings all that is wrong; empty if nothing is
     */
    public record Verified(long events, String head, int folders, List<Finding> findings) {
        public Verified {
            findings = List.copyOf(findings);
        }
    }

    /** Walks the journal, compares tables and mirror with it, and looks through every file of {@code records/} that it names. */
    public Verified verify() {
        return read(register -> {
            Verification verification = register.verify();
            List<Finding> findings = new ArrayList<>(verification.findings());
            List<Event> events = verification.broken().isPresent() ? List.of() : register.eventsAfter(0);
            if (verification.broken().isEmpty()) {
                findings.addAll(mirror(events));
            }
            List<Records.Stored> folders = folders(events);
            folders.forEach(stored -> findings.addAll(desk.records().check(stored)));
            return new Verified(verification.events(), verification.head(), folders.size(), findings);
        });
    }

    private List<Finding> mirror(List<Event> journal) {
        JournalMirror mirror = desk.register().mirror();
        List<Event> mirrored = mirror.exists() ? mirror.events() : List.of();
        int same = 0;
        while (same < Math.min(journal.size(), mirrored.size())
                && mirrored.get(same).equals(journal.get(same))) {
            same++;
        }
        return same == mirrored.size() // it may lie behind until the next step is taken
                ? List.of()
                : List.of(Finding.of(
                        OfficeKind.MIRROR_DIFFERS,
                        new Place.InFile(
                                desk.disk().name(desk.register().mirror().file())),
                        "event",
                        Integer.toString(same + 1)));
    }

    private static List<Records.Stored> folders(List<Event> events) {
        return events.stream()
                .filter(event -> event.step() != Step.ARCHIVE) // its bag is verified as a bag
                .flatMap(event -> Facts.stored(event.details(), event.step()).stream())
                .toList();
    }

    /**
     * Looks for issued letters, whatever became of them since; what an earlier run has not made findable is made up for, if it can be.
     *
     * @throws Refused if the order's number, days or period are none
     */
    public FoundLetters find(FindOrder order) {
        Sought sought = Finder.sought(order);
        return read(Finder.PATIENCE, register -> new Finder(desk).find(sought, order.most(), register));
    }

    /** Copies the register, as it is at one moment, into a file that is not there yet; others may work meanwhile. */
    public String backup(Path file) {
        if (Files.exists(file)) {
            throw new Refused(Finding.of(
                    OfficeKind.FILE_EXISTS, new Place.InFile(desk.disk().name(file))));
        }
        return read(register -> {
            register.backup(file);
            return desk.disk().name(file);
        });
    }

    /**
     * A register that was made anew.
     *
     * @param events that it has
     * @param aside what was there before, from the office's folder; empty if nothing was
     * @param findings files of {@code records/} that are not as the journal says
     */
    public record Rebuilt(int events, String aside, List<Finding> findings) {
        public Rebuilt {
            findings = List.copyOf(findings);
        }
    }

    /** Makes the register anew from the mirror of its journal; a register's file that is there is put aside, not deleted. */
    public Rebuilt rebuild() {
        OfficeSettings settings = desk.settingsFile().get();
        try (OutLock lock = OutLock.take(desk.records().folder(), desk.disk())) {
            List<Event> events = desk.register().mirror().events();
            Optional<String> aside = settings.register().isEmpty() ? putAside() : Optional.empty();
            Register.rebuild(desk.register().store(settings), events);
            List<Finding> findings = new ArrayList<>();
            folders(events).forEach(stored -> findings.addAll(desk.records().check(stored)));
            return new Rebuilt(events.size(), aside.orElse(""), findings);
        } catch (Busy e) {
            throw new TryAgain(e.finding(), e);
        }
    }

    /** With the files that SQLite keeps beside it, so that the old and the new are not mixed. */
    private Optional<String> putAside() {
        Path file = desk.register().file();
        String suffix = ".hong-" + desk.now().toString().replace(':', '-');
        Optional<String> name = Optional.empty();
        for (String part : List.of("-wal", "-shm", "")) {
            Path old = file.resolveSibling(file.getFileName() + part);
            if (Files.exists(old)) {
                Path aside = file.resolveSibling(file.getFileName() + suffix + part);
                desk.disk().moveIntoPlace(old, aside);
                name = Optional.of(desk.disk().name(aside));
            }
        }
        return name;
    }

    private <T> T read(Function<Register, T> work) {
        return read(OfficeRegister.PATIENCE, work);
    }

    private <T> T read(Duration patience, Function<Register, T> work) {
        OfficeSettings settings = desk.settingsFile().get();
        return desk.register()
                .read(settings, patience, work)
                .orElseThrow(() -> new Refused(Finding.of(
                        OfficeKind.NO_REGISTER,
                        new Place.InFile(desk.disk().name(desk.register().file())))));
    }
}
