package vn.congvan;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Refused;
import vn.congvan.finding.Severity;
import vn.congvan.word.WordPackage;
import vn.congvan.zip.ZipLimits;

/** An office with people, November's letter and a clock that stands still. */
final class LifeOffice {
    static final String LETTER = "cong-bo-bo-chi-so/2024-11/1";
    static final String NAME = "cong-bo-bo-chi-so-2024-11";
    static final By DRAFTER = new By("nhan", true);
    static final By APPROVER = new By("thang", true);
    static final By CLERK = new By("hoa", true);

    private final OfficeFolder folder;
    private Instant now = Instant.parse("2024-12-05T02:00:00Z");

    private LifeOffice(OfficeFolder folder) {
        this.folder = folder;
    }

    /** An office that is there already. */
    static LifeOffice in(Path path) {
        return new LifeOffice(OfficeFolder.at(path));
    }

    LifeOffice(Path path) {
        this(OfficeFolder.withNovember(path));
        folder.write("data/office.yaml", OfficeFolder.bytes(OfficeFolder.PROJECT.resolve("data/office.yaml")));
    }

    LifeOffice onPaper() {
        folder.replace("data/office.yaml", "van_ban: dien-tu", "van_ban: giay");
        return this;
    }

    LifeOffice withOwnSeries() {
        folder.replace("data/office.yaml", "cap_boi: he-thong ", "cap_boi: congvan ");
        return this;
    }

    LifeOffice at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    OfficeFolder folder() {
        return folder;
    }

    Office open() {
        return open(WriteWatch.NONE);
    }

    Office open(WriteWatch watch) {
        return builder(watch).open();
    }

    /** As the command line opens it. */
    Office openWithModules() {
        return builder(WriteWatch.NONE).program(OfficeFolder.PROJECT).open();
    }

    /** @param program name and version */
    Office open(String program) {
        return builder(WriteWatch.NONE).version(program).open();
    }

    private Office.Builder builder(WriteWatch watch) {
        Instant time = now;
        return Office.in(folder.path())
                .fonts(OfficeFolder.PROJECT.resolve("fonts"))
                .clock(() -> time)
                .watch(watch)
                .renderWithin(java.time.Duration.ofMinutes(2)); // a machine with more to do than this
    }

    LetterLife life() {
        return open().life();
    }

    LifeOffice generated() {
        open().generate(Order.of("2024-11"));
        return this;
    }

    LifeOffice submitted() {
        generated();
        life().submit(SubmitOrder.of("2024-11", DRAFTER));
        return this;
    }

    LifeOffice approved() {
        submitted();
        life().approve("2024-11", APPROVER, Optional.empty());
        return this;
    }

    LifeOffice numbered(int number) {
        approved();
        life().number(number(number));
        return this;
    }

    LifeOffice issued(int number) {
        numbered(number);
        life().signed("2024-11", CLERK, Optional.empty());
        life().issue(issue());
        return this;
    }

    static NumberOrder number(int number) {
        return new NumberOrder("2024-11", CLERK, OptionalInt.of(number), Optional.empty(), false, Optional.empty());
    }

    static NumberOrder next() {
        return new NumberOrder("2024-11", CLERK, OptionalInt.empty(), Optional.empty(), false, Optional.empty());
    }

    static IssueOrder issue() {
        return new IssueOrder("2024-11", CLERK, Optional.empty(), OptionalInt.empty());
    }

    Path out(String suffix) {
        return folder.path().resolve("out/2024-11/" + NAME + suffix);
    }

    byte[] draft() {
        return OfficeFolder.bytes(out("-du-thao.docx"));
    }

    /** Changes words in the draft's document part, as somebody would in Word. */
    LifeOffice edited(String words, String instead) {
        WordPackage word = WordPackage.open(draft(), "draft", ZipLimits.standard());
        String xml = new String(word.part(word.mainPart()), java.nio.charset.StandardCharsets.UTF_8);
        if (!xml.contains(words)) {
            throw new IllegalArgumentException("not in the draft: " + words);
        }
        byte[] changed = xml.replace(words, instead).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        folder.write(
                "out/2024-11/" + NAME + "-du-thao.docx",
                word.with(word.mainPart(), changed).save());
        return this;
    }

    StatusRow status() {
        return life().status(Optional.of("2024-11")).get(0);
    }

    /** The ids of the errors with which something is refused. */
    static List<String> refusal(Runnable step) {
        try {
            step.run();
        } catch (Refused e) {
            return e.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .map(Finding::id)
                    .toList();
        }
        return List.of();
    }
}
