package vn.congvan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.congvan.archive.LetterFolder;
import vn.congvan.archive.OurBag;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.register.Entry;
import vn.congvan.register.Event;
import vn.congvan.register.Register;
import vn.congvan.register.Step;

/**
 * Whether what a bag has of a letter is what the journal tells of it: each event's hash is its own, it names the digest of its step's
 * manifest, and that has the digests of the step's files, as the bag's manifest has them.
 */
final class LetterProof {
    private final String bag;
    private final Consumer<Finding> told;
    private boolean good = true;

    /** @param bag what people call it */
    LetterProof(String bag, Consumer<Finding> told) {
        this.bag = bag;
        this.told = told;
    }

    /**
     * Tells everything that is wrong with a letter.
     *
     * @return its events until it was sealed; empty if they cannot be read
     */
    List<Event> check(OurBag.Letter letter) {
        List<Event> events = events(letter);
        if (events.isEmpty()) {
            return events;
        }
        boolean whole = good; // what a broken line says of its step is not known
        SortedMap<String, String> expected = new TreeMap<>();
        for (Event event : events) {
            Optional<Records.Stored> stored =
                    Facts.stored(event.details(), event.step()).filter(kept -> event.step() != Step.ARCHIVE);
            if (stored.filter(kept -> !isStepOf(kept, event)).isPresent()) {
                tell(OfficeKind.BAG_NO_EVENTS, letter, LetterFolder.EVENTS); // it leads somewhere else
                return List.of();
            }
            stored.ifPresent(kept -> expected.putAll(step(letter, kept)));
        }
        expected.forEach((file, digest) -> {
            if (!digest.equals(letter.digests().get(file))) {
                tell(OfficeKind.BAG_FILE_DIFFERS, letter, file);
            }
        });
        for (String file : letter.digests().keySet()) {
            boolean ours = List.of(LetterFolder.EVENTS, LetterFolder.METADATA, LetterFolder.PREMIS)
                    .contains(file);
            if (whole && !ours && !expected.containsKey(file)) {
                tell(OfficeKind.BAG_FILE_ADDED, letter, file);
            }
        }
        return good ? events : List.of();
    }

    /** The letter's events, if all of them are as they were written, and of one letter. */
    private List<Event> events(OurBag.Letter letter) {
        List<Event> events = new ArrayList<>();
        byte[] text = letter.small().getOrDefault(LetterFolder.EVENTS, new byte[0]);
        int number = 0;
        for (String line : new String(text, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            Optional<Event> event = parsed(line);
            if (event.filter(Register::isWhole).isEmpty()) {
                good = false;
                told.accept(Finding.of(
                        OfficeKind.BAG_EVENT_BROKEN, new Place.AtLine(name(letter, LetterFolder.EVENTS), number, "")));
            }
            event.ifPresent(events::add);
        }
        if (events.isEmpty() || entry(events).isEmpty()) {
            tell(OfficeKind.BAG_NO_EVENTS, letter, LetterFolder.EVENTS);
            return List.of();
        }
        return events;
    }

    private static Optional<Event> parsed(String line) {
        try {
            return Optional.of(Register.parse(line));
        } catch (Refused e) {
            return Optional.empty(); // told as a broken line, with its place
        }
    }

    /** How the letter stood when it was sealed; empty if the events are not a letter's. */
    static Optional<Entry> entry(List<Event> events) {
        try {
            return Optional.of(Register.after(events));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isStepOf(Records.Stored stored, Event event) {
        String letter = "letters/" + event.letter() + "/";
        return stored.folder().startsWith(letter)
                && stored.folder().substring(letter.length()).matches("\\d\\d+-[a-z-]+");
    }

    /** What a step's manifest says of its files, by name from the letter's folder, with the manifest itself. */
    private SortedMap<String, String> step(OurBag.Letter letter, Records.Stored stored) {
        SortedMap<String, String> digests = new TreeMap<>();
        String step = stored.name() + "/";
        byte[] manifest = letter.small().getOrDefault(step + Records.MANIFEST, new byte[0]);
        if (Disk.digest(manifest).equals(stored.digest())) {
            Records.digests(manifest).forEach((file, digest) -> digests.put(step + file, digest));
        } else { // told once, of the manifest
            letter.digests().tailMap(step).headMap(step + Character.MAX_VALUE).forEach(digests::put);
        }
        digests.put(step + Records.MANIFEST, stored.digest());
        return digests;
    }

    private void tell(OfficeKind kind, OurBag.Letter letter, String file) {
        good = false;
        told.accept(Finding.of(kind, new Place.InFile(name(letter, file))));
    }

    private String name(OurBag.Letter letter, String file) {
        return bag + "/" + letter.within() + "/" + file;
    }
}
