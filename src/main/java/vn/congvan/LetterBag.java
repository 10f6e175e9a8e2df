package vn.congvan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.congvan.archive.LetterFolder;
import vn.congvan.register.Event;
import vn.congvan.register.Register;
import vn.congvan.register.Step;

/** What a bag has of one letter. */
final class LetterBag {
    private LetterBag() {}

    /**
     * Everything that is kept of a letter, by name from its folder: each step's files just as they lie in {@code records/}, and the
     * letter's events.
     *
     * @throws vn.congvan.finding.Refused if anything is missing or was changed
     */
    static SortedMap<String, byte[]> files(List<Event> events, Records records) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(LetterFolder.EVENTS, lines(events));
        for (Event event : events) {
            Facts.stored(event.details(), event.step())
                    .filter(stored -> event.step() != Step.ARCHIVE)
                    .ifPresent(stored -> {
                        String step = stored.name() + "/";
                        records.readWhole(stored).forEach((name, content) -> files.put(step + name, content));
                    });
        }
        return files;
    }

    static byte[] lines(List<Event> events) {
        return events.stream()
                .map(event -> Register.line(event) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
