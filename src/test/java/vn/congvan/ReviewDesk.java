package vn.congvan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import vn.congvan.data.MonthRecord;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.font.FontLibrary;
import vn.congvan.template.LetterTemplate;
import vn.congvan.word.WordPackage;

/** An office in which letters are submitted, for tests: drafts, edits of them, and their review copies. */
final class ReviewDesk {
    static final LocalDate TODAY = LocalDate.of(2024, 12, 4);

    private final Letters letters;
    private final MonthFiles months;
    private final DirectoryFiles directories;
    private final Typesetter typesetter;
    private final ChartFont charts;

    ReviewDesk(OfficeFolder office) {
        Path fonts = OfficeFolder.PROJECT.resolve("fonts");
        Disk disk = new Disk(office.path());
        this.letters = new Letters(office.path(), disk);
        this.months = new MonthFiles(office.path(), disk, letters);
        this.directories = new DirectoryFiles(office.path(), disk);
        this.typesetter = new Typesetter(FontLibrary.open(List.of(fonts)), "congvan test");
        this.charts = new ChartFont(List.of(fonts), disk);
    }

    LetterTemplate letter(String name) {
        return letters.get(name, new Findings());
    }

    MonthRecord data(String letter, String month) {
        return months.read(letter(letter), YearMonth.parse(month), new Findings())
                .record();
    }

    LetterTemplate.Request merge(String letter, String month) {
        return new LetterTemplate.Request(
                data(letter, month),
                months.previous(letter(letter), YearMonth.parse(month)).map(MonthFiles.Read::record),
                directories.get(),
                Optional.empty(),
                charts,
                false);
    }

    WordPackage draft(String letter, String month) {
        return letter(letter).merge(merge(letter, month), new Findings()).word();
    }

    /** A draft with words of its XML replaced; they must stand there. */
    static WordPackage edited(WordPackage word, String words, String instead) {
        String xml = new String(word.part(word.mainPart()), StandardCharsets.UTF_8);
        if (!xml.contains(words)) {
            throw new IllegalArgumentException("not in the draft: " + words);
        }
        int at = xml.indexOf(words);
        String changed = xml.substring(0, at) + instead + xml.substring(at + words.length());
        return word.with(word.mainPart(), changed.getBytes(StandardCharsets.UTF_8));
    }

    ReviewCopy.LastIssued issued(String letter, String month, String numberAndDate) {
        return new ReviewCopy.LastIssued(
                letter + "/" + month + "/1",
                YearMonth.parse(month),
                data(letter, month),
                draft(letter, month),
                numberAndDate);
    }

    ReviewCopy.Request request(String letter, String month, WordPackage draft, Optional<ReviewCopy.LastIssued> last) {
        return new ReviewCopy.Request(
                letter + "/" + month + "/1",
                letter(letter),
                merge(letter, month),
                draft,
                last,
                "Nguyễn Thị Hạnh",
                Optional.of(LocalDate.of(2024, 12, 6)),
                List.of("Bảng kết xuất số liệu"),
                "",
                List.of(),
                List.of(),
                TODAY);
    }

    ReviewCopy.Request telling(
            ReviewCopy.Request request, List<Finding> findings, List<ReviewCopy.AllowedWarning> allowed) {
        return new ReviewCopy.Request(
                request.id(),
                request.letter(),
                request.merge(),
                request.draft(),
                request.last(),
                request.drafter(),
                request.deadline(),
                request.attachments(),
                request.proposal(),
                findings,
                allowed,
                request.today());
    }

    ReviewCopy.Made make(ReviewCopy.Request request) {
        return make(request, new Findings());
    }

    ReviewCopy.Made make(ReviewCopy.Request request, Findings findings) {
        return new ReviewCopy(letters, typesetter, charts).make(request, findings);
    }
}
