package vn.congvan;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congvan.directory.Person;
import vn.congvan.register.Entry;
import vn.congvan.register.GivenNumber;
import vn.congvan.register.Step;

/** The names of what the journal tells of a step, and how to read them back. */
final class Facts {
    static final String NAME = "name";
    static final String DOCX = "docx";
    static final String PDF = "pdf";
    static final String DATA = "data";
    static final String DATA_FILE = "data.file";
    static final String DRAFTER = "drafter";
    static final String DRAFTER_NAME = "drafter.name";
    static final String SIGNATURE = "signature";
    static final String TYPE = "type";
    static final String SUBJECT = "subject";
    static final String SIGNER = "signer";
    static final String RECIPIENTS = "recipients";
    static final String KEEPER = "keeper";
    static final String COPIES = "copies";
    static final String SENT = "sent";
    static final String SYMBOL = "symbol";
    static final String PROGRAM = "program";
    static final String REMARK = "remark";
    static final String REASON = "reason";
    static final String SIGNED_ON = "signed.on";
    static final String ORIGINAL = "original";
    static final String CERTIFICATES = "certificates";
    static final String PAGES = "pages";

    /** The bag of an archived letter, from {@code records/}, and the letter's folder in it. */
    static final String ARCHIVE_FOLDER = "archive.folder";

    static final String ARCHIVE_WITHIN = "archive.within";

    /** The digest that the bag is known by. */
    static final String ARCHIVE_SEAL = "archive.seal";

    private Facts() {}

    /** What every step tells of who took it. */
    static SortedMap<String, String> by(By by, Person person) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("by.id", person.id());
        facts.put("by.account", by.said() ? "" : by.who());
        facts.put("by.said", by.said() ? by.who() : "");
        return facts;
    }

    /** How the journal names a person. */
    static String who(Person person) {
        return person.name() + " (" + person.id() + ")";
    }

    static void put(SortedMap<String, String> facts, Step step, Records.Stored stored) {
        facts.put(step.word() + ".folder", stored.folder());
        facts.put(step.word() + ".digest", stored.digest());
    }

    /** Where a step's files are, if the letter has taken it since it was last submitted. */
    static Optional<Records.Stored> stored(Entry entry, Step step) {
        return stored(entry.facts(), step);
    }

    /** Where an event's files are, if it has any. */
    static Optional<Records.Stored> stored(SortedMap<String, String> facts, Step step) {
        return Optional.ofNullable(facts.get(step.word() + ".folder"))
                .map(folder -> new Records.Stored(folder, facts.getOrDefault(step.word() + ".digest", "")));
    }

    static String of(Entry entry, String fact) {
        return entry.facts().getOrDefault(fact, "");
    }

    static String baseName(Entry entry) {
        return of(entry, NAME);
    }

    /** {@code 1234/VPUB-PVHCC&KSTT}; below ten with a zero (NĐ30 Phụ lục I, II.3). */
    static String shown(GivenNumber number) {
        return shown(number.number(), number.symbol());
    }

    static String shown(int number, String symbol) {
        return String.format(Locale.ROOT, "%02d/%s", number, symbol);
    }
}
