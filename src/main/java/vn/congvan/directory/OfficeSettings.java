package vn.congvan.directory;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congvan.data.Value;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/**
 * How an office does its letters: {@code data/office.yaml}.
 *
 * @param body the name on the register's cover
 * @param paper whether letters are signed on paper, before they get their number (NĐ30 Điều 15.2); otherwise the number comes first
 *     (Điều 14, 15.3)
 * @param oneMayDoBoth whether who drafted a letter may approve it
 * @param ownSeries whether numbers are drawn here; otherwise the office's document system gives them
 * @param firstNumber of our own series in a year
 * @param series the name of the series, by which numbers are unique
 * @param keeper who keeps the file copy; as the letter's own line Lưu says where empty
 * @param register a JDBC address; empty for a file of its own in {@code records/}
 * @param archiving under which files letters are kept; an office that seals no month needs none
 * @param file what people call the file, for places
 */
public record OfficeSettings(
        String body,
        boolean paper,
        boolean oneMayDoBoth,
        boolean ownSeries,
        int firstNumber,
        String series,
        Optional<String> keeper,
        Optional<String> register,
        Optional<Archiving> archiving,
        List<Person> people,
        String file) {
    private static final String SERIES = "chung";

    public OfficeSettings {
        people = List.copyOf(people);
    }

    /** @throws Refused if the file is damaged or names somebody twice */
    public static OfficeSettings read(byte[] yaml, String file) {
        Entry entry = new Entry(SchemaFile.accepted(yaml, file, "office.schema.json"));
        Findings findings = new Findings();
        List<Person> people = new ArrayList<>();
        for (Entry one : entry.entries("can_bo")) {
            Person person = person(one);
            if (people.stream().anyMatch(other -> other.id().equals(person.id()))) {
                findings.add(Finding.of(DirectoryKind.DOUBLE_ID, one.place(), "id", person.id()));
            }
            people.add(person);
        }
        Optional<Archiving> archiving = entry.group("luu_tru").map(group -> Archiving.of(group, file, findings));
        findings.refuseOnError();
        Optional<Entry> numbers = entry.group("so_van_ban");
        return new OfficeSettings(
                entry.text("co_quan"),
                entry.text("van_ban").equals("giay"),
                entry.truth("kiem_nhiem"),
                numbers.map(n -> n.text("cap_boi")).filter("congvan"::equals).isPresent(),
                numbers.flatMap(n -> n.fields().get("bat_dau"))
                        .map(value -> ((Value.Number) value).number().intValueExact())
                        .orElse(1),
                numbers.flatMap(n -> n.optional("he_so")).orElse(SERIES),
                entry.optional("ban_luu"),
                entry.optional("so_dang_ky"),
                archiving,
                people,
                file);
    }

    private static Person person(Entry entry) {
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        entry.texts("nhiem_vu").forEach(word -> Duty.of(word).ifPresent(duties::add));
        return new Person(entry.text("ma"), entry.text("ten"), entry.texts("tai_khoan"), duties);
    }

    /**
     * The file that a letter belongs to, which only sealing a month asks for.
     *
     * @param kind of the letter, its folder's name in {@code letter-templates/}
     * @throws Refused if the office has not said
     */
    public RecordFile recordFile(String kind) {
        return archiving
                .orElseThrow(() -> new Refused(Finding.of(DirectoryKind.NO_ARCHIVING, new Place.InFile(file))))
                .fileOf(kind);
    }

    /**
     * Who does something. That it is really him nobody proves: a name is taken at its word, and recorded.
     *
     * @param who {@code --as}, or the operating system's account
     * @throws Refused if nobody of that name has the duty
     */
    public Person acting(String who, Duty duty) {
        List<Person> called = people.stream().filter(p -> p.isCalled(who)).toList();
        Place place = new Place.InFile(file);
        if (called.isEmpty()) {
            throw new Refused(Finding.of(DirectoryKind.UNKNOWN_PERSON, place, "who", who, "others", with(duty)));
        }
        Person person = called.get(0);
        if (called.size() > 1) {
            String ids = called.stream().map(Person::id).collect(Collectors.joining(", "));
            throw new Refused(Finding.of(DirectoryKind.SEVERAL_PERSONS, place, "who", who, "ids", ids));
        }
        if (!person.duties().contains(duty)) {
            throw new Refused(Finding.of(
                    DirectoryKind.NOT_HIS_DUTY,
                    place,
                    "who",
                    person.name(),
                    "duty",
                    duty.word(),
                    "others",
                    with(duty)));
        }
        return person;
    }

    private String with(Duty duty) {
        String names = people.stream()
                .filter(person -> person.duties().contains(duty))
                .map(person -> person.name() + " (" + person.id() + ")")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "–" : names;
    }
}
