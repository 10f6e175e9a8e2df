package vn.congvan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.register.Event;
import vn.congvan.register.Register;

/**
 * The journal once more, a line of JSON for each event, in {@code records/journal.jsonl}: what a register that was lost or damaged is
 * made from again. It follows the register: what a killed run has left out, the next one adds.
 */
final class JournalMirror {
    private static final int PIECE = 1 << 16;

    private final Path file;
    private final Disk disk;

    JournalMirror(Path records, Disk disk) {
        this.file = records.resolve("journal.jsonl");
        this.disk = disk;
    }

    Path file() {
        return file;
    }

    /**
     * Adds what the register has more.
     *
     * @throws Refused if the register has less, or something else: then it is not the one that was mirrored
     */
    void follow(Register register) {
        cutHalfLine();
        StringBuilder lines = new StringBuilder();
        missing(register).forEach(event -> lines.append(Register.line(event)).append('\n'));
        if (!lines.isEmpty()) {
            disk.append(file, lines.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @throws Refused if the register has less than was mirrored, or something else */
    void compare(Register register) {
        missing(register);
    }

    private List<Event> missing(Register register) {
        Optional<Event> last = last();
        List<Event> events =
                register.eventsAfter(last.map(event -> event.sequence() - 1).orElse(0L));
        if (last.isEmpty()) {
            return events;
        }
        if (events.isEmpty() || !events.get(0).hash().equals(last.get().hash())) {
            throw new Refused(Finding.of(
                    OfficeKind.REGISTER_BEHIND,
                    new Place.InFile(disk.name(file)),
                    "event",
                    Long.toString(last.get().sequence())));
        }
        return events.subList(1, events.size());
    }

    boolean exists() {
        return Files.exists(file);
    }

    /**
     * Every event, in order.
     *
     * @throws Refused if there is no mirror, or a line of it cannot be read
     */
    List<Event> events() {
        List<Event> events = new ArrayList<>();
        String text = new String(disk.read(file), StandardCharsets.UTF_8);
        text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> events.add(Register.parse(line)));
        return events;
    }

    private Optional<Event> last() {
        for (int most = PIECE; ; most *= 4) {
            byte[] tail = disk.tail(file, most);
            String text = new String(tail, StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n');
            if (end < 0 && tail.length < most) {
                return Optional.empty();
            }
            int start = end < 0 ? -1 : text.lastIndexOf('\n', end - 1);
            if (end >= 0 && (start >= 0 || tail.length < most)) {
                return Optional.of(Register.parse(text.substring(start + 1, end)));
            }
        }
    }

    /** What was being written when the power went: the event itself is in the register, and comes again. */
    private void cutHalfLine() {
        for (int most = PIECE; ; most *= 4) {
            byte[] tail = disk.tail(file, most);
            int kept = tail.length;
            while (kept > 0 && tail[kept - 1] != '\n') {
                kept--;
            }
            if (kept > 0 || tail.length < most) {
                if (kept < tail.length) {
                    disk.shorten(file, tail.length - kept);
                }
                return;
            }
        }
    }
}
