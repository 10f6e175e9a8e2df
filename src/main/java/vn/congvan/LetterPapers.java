package vn.congvan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.congvan.archive.FileCode;
import vn.congvan.archive.KeptFile;
import vn.congvan.archive.LetterFolder;
import vn.congvan.archive.LetterMetadata;
import vn.congvan.archive.MetadataXml;
import vn.congvan.archive.PremisXml;
import vn.congvan.directory.OfficeSettings;
import vn.congvan.directory.RecordFile;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.register.Entry;
import vn.congvan.register.Event;
import vn.congvan.register.GivenNumber;

/** What archivists are told of an issued letter: {@code metadata.xml} and {@code premis.xml}, with what is wrong with them. */
final class LetterPapers {
    private final byte[] metadata;
    private final byte[] premis;
    private final List<Finding> findings;

    private LetterPapers(byte[] metadata, byte[] premis, List<Finding> findings) {
        this.metadata = metadata;
        this.premis = premis;
        this.findings = findings;
    }

    /**
     * What the register does not say of the letter itself.
     *
     * @param ordinal số thứ tự of the letter in its hồ sơ, from 1
     * @param files in the letter's folder, by path
     * @param notes ghi chú, as the register's last column has it; empty for none
     * @param fileStart when the hồ sơ begins: the date of its first letter, if known
     * @param sealing the month's sealing; empty where it is not to be told
     */
    record Besides(
            int ordinal, List<KeptFile> files, String notes, Optional<LocalDate> fileStart, Optional<Sealing> sealing) {
        Besides {
            files = List.copyOf(files);
        }
    }

    /**
     * The sealing of a month, at which the digest of every file is taken.
     *
     * @param by who does it, by id in {@code data/office.yaml}
     * @param name the person's
     * @param program and its version, as the journal names it
     */
    record Sealing(Instant at, String by, String name, String program) {}

    /**
     * @param entry with a number
     * @param events the letter's, in the journal's order
     * @throws vn.congvan.finding.Refused if the office has not said under which file such letters are kept
     */
    static LetterPapers of(Entry entry, List<Event> events, OfficeSettings settings, Besides besides) {
        RecordFile file = settings.recordFile(entry.letter().kind());
        GivenNumber number =
                entry.number().orElseThrow(() -> new IllegalArgumentException("without a number: " + entry.letter()));
        Findings findings = new Findings();
        Place place = new Place.InFile(entry.letter() + "/" + LetterFolder.METADATA);
        byte[] metadata = MetadataXml.write(metadata(entry, number, settings.body(), file, besides), findings, place);
        byte[] premis = PremisXml.write(new LetterHistory(entry, events, file, besides).preservation());
        return new LetterPapers(metadata, premis, findings.list());
    }

    byte[] metadata() {
        return metadata.clone();
    }

    byte[] premis() {
        return premis.clone();
    }

    List<Finding> findings() {
        return findings;
    }

    private static LetterMetadata metadata(
            Entry entry, GivenNumber number, String body, RecordFile file, Besides besides) {
        List<String> signature = signature(entry);
        String position = signature.isEmpty() ? "" : signature.get(signature.size() - 1);
        return new LetterMetadata(
                new FileCode(file.organId(), number.year(), file.notation()),
                besides.ordinal(),
                Facts.of(entry, Facts.TYPE),
                twoDigits(number.number()),
                number.symbol(),
                number.date(),
                body,
                Facts.of(entry, Facts.SUBJECT),
                file.language(),
                count(entry, Facts.PAGES).orElse(0),
                besides.notes(),
                position,
                Facts.of(entry, Facts.SIGNER),
                recipients(entry),
                OptionalInt.empty(), // no letter of ours says how urgent or secret it is
                count(entry, Facts.COPIES),
                Optional.empty(), // nor by when it wants an answer
                new LetterMetadata.Filing(
                        file.title(),
                        file.maintenance(),
                        file.rights().orElse(""),
                        file.creator().orElse(""),
                        file.language(),
                        besides.fileStart()),
                new LetterMetadata.Own(
                        entry.letter().toString(),
                        entry.letter().period(),
                        StateWords.of(entry),
                        signature.subList(0, Math.max(0, signature.size() - 1)),
                        day(entry, Facts.SIGNED_ON),
                        day(entry, Facts.SENT),
                        besides.files()));
    }

    /** The lines above the name: the last is the signer's own post, those before say for whom he signs (NĐ30 Phụ lục I, II.7). */
    private static List<String> signature(Entry entry) {
        List<String> lines =
                new ArrayList<>(Arrays.asList(Facts.of(entry, Facts.SIGNATURE).split("\n", -1)));
        lines.removeIf(String::isBlank);
        String signer = Facts.of(entry, Facts.SIGNER);
        if (!lines.isEmpty() && lines.get(lines.size() - 1).equals(signer)) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static List<LetterMetadata.Recipient> recipients(Entry entry) {
        return Arrays.stream(Facts.of(entry, Facts.RECIPIENTS).split("; ", -1))
                .filter(name -> !name.isBlank())
                .map(name -> new LetterMetadata.Recipient("", name))
                .toList();
    }

    /** Below ten with a zero (NĐ30 Phụ lục I, II.3). */
    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static OptionalInt count(Entry entry, String fact) {
        String told = Facts.of(entry, fact);
        return told.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(told)) : OptionalInt.empty();
    }

    private static Optional<LocalDate> day(Entry entry, String fact) {
        return Optional.of(Facts.of(entry, fact)).filter(day -> !day.isEmpty()).map(LocalDate::parse);
    }
}
