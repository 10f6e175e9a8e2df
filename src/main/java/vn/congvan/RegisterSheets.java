package vn.congvan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.data.Dates;
import vn.congvan.data.MonthRecord;
import vn.congvan.data.Value;
import vn.congvan.data.sheet.PrintedTable;
import vn.congvan.data.sheet.TableCsv;
import vn.congvan.data.sheet.TableWorkbook;
import vn.congvan.directory.Directory;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.template.LetterTemplate;
import vn.congvan.template.Role;
import vn.congvan.word.WordPackage;

/** The register of a year's letters (NĐ30 Phụ lục IV, I): for a spreadsheet program, and to be printed, bound and closed (Điều 16.2.b). */
final class RegisterSheets {
    private static final String NAME = "Sổ đăng ký văn bản đi";

    private static final List<PrintedTable.Column> COLUMNS = List.of(
            new PrintedTable.Column("Số, ký hiệu văn bản", 22),
            new PrintedTable.Column("Ngày tháng văn bản", 12),
            new PrintedTable.Column("Tên loại và trích yếu nội dung văn bản", 40),
            new PrintedTable.Column("Người ký", 20),
            new PrintedTable.Column("Nơi nhận văn bản", 30),
            new PrintedTable.Column("Đơn vị, người nhận bản lưu", 18),
            new PrintedTable.Column("Số lượng bản", 9),
            new PrintedTable.Column("Ngày chuyển", 12),
            new PrintedTable.Column("Ký nhận", 14),
            new PrintedTable.Column("Ghi chú", 18));

    private final Letters letters;
    private final Typesetter typesetter;

    RegisterSheets(Letters letters, Typesetter typesetter) {
        this.letters = letters;
        this.typesetter = typesetter;
    }

    /**
     * A volume of the register.
     *
     * @param governingBody the body above the office's; may be empty
     * @param body whose register it is
     * @param volume of the year, from 1
     */
    record Book(int year, String governingBody, String body, int volume) {}

    /** A printed register, finished in memory. */
    @SuppressWarnings("ArrayRecordComponent") // handed on to be written
    record Printed(byte[] pdf, int pages) {}

    static byte[] csv(List<RegisterRow> rows) {
        return TableCsv.write(table(List.of(), rows));
    }

    static byte[] xlsx(List<RegisterRow> rows, Book book) {
        List<String> title = new ArrayList<>();
        if (!book.governingBody().isEmpty()) {
            title.add(book.governingBody());
        }
        title.add(book.body());
        title.add("SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM " + book.year());
        return TableWorkbook.write(table(title, rows));
    }

    private static PrintedTable table(List<String> title, List<RegisterRow> rows) {
        return new PrintedTable(
                NAME, title, COLUMNS, rows.stream().map(RegisterSheets::cells).toList());
    }

    private static List<PrintedTable.Cell> cells(RegisterRow row) {
        PrintedTable.Cell none = new PrintedTable.Text("");
        return List.of(
                new PrintedTable.Text(row.number()),
                new PrintedTable.Day(row.date()),
                new PrintedTable.Text(row.subject()),
                new PrintedTable.Text(row.signer()),
                new PrintedTable.Text(row.recipients()),
                new PrintedTable.Text(row.fileCopy()),
                row.copies().isPresent() ? new PrintedTable.Count(row.copies().getAsInt()) : none,
                row.sent().isPresent() ? new PrintedTable.Day(row.sent().get()) : none,
                new PrintedTable.Text(row.receipt()),
                new PrintedTable.Text(row.notes()));
    }

    /**
     * As the office's form lays it out: a cover, and the rows under headings that stand on every page.
     *
     * @param directory for a form that names somebody
     * @throws Refused if the form is missing or cannot be used
     */
    Printed pdf(List<RegisterRow> rows, Book book, Directory directory, Findings findings) {
        LetterTemplate form = letters.form(Role.REGISTER);
        LetterTemplate.Request request = new LetterTemplate.Request(
                new MonthRecord(form.name(), YearMonth.of(book.year(), 12), values(rows, book)),
                Optional.empty(),
                directory,
                Optional.of(LocalDate.of(book.year(), 12, 31)),
                () -> {
                    throw new IllegalStateException("a register has no charts");
                },
                false);
        WordPackage word = form.merge(request, findings).word();
        Findings laidOut = new Findings();
        Typesetter.LaidOut pages = typesetter.lay(word, laidOut);
        findings.addAll(Typesetter.asForALetter(laidOut.list()));
        findings.refuseOnError();
        return new Printed(typesetter.write(pages, List.of(), findings), pages.count());
    }

    private static Value.Fields values(List<RegisterRow> rows, Book book) {
        Map<String, Value> fields = new LinkedHashMap<>();
        put(fields, "", "ky", book.year() + "-12");
        put(fields, "", "co_quan_chu_quan", book.governingBody());
        put(fields, "", "co_quan", book.body());
        put(fields, "", "nam", Integer.toString(book.year()));
        put(fields, "", "tu_ngay", day(rows.stream().map(RegisterRow::date).min(Comparator.naturalOrder())));
        put(fields, "", "den_ngay", day(rows.stream().map(RegisterRow::date).max(Comparator.naturalOrder())));
        put(fields, "", "tu_so", rows.isEmpty() ? "" : rows.get(0).number());
        put(
                fields,
                "",
                "den_so",
                rows.isEmpty() ? "" : rows.get(rows.size() - 1).number());
        put(fields, "", "quyen", (book.volume() < 10 ? "0" : "") + book.volume());
        put(fields, "", "so_van_ban", rows.isEmpty() ? "" : Integer.toString(rows.size()));
        List<Value> items = new ArrayList<>();
        for (RegisterRow row : rows) {
            items.add(values(row, "dong[" + (items.size() + 1) + "]"));
        }
        fields.put("dong", new Value.Items(items, place("dong")));
        return new Value.Fields(fields, place(""));
    }

    private static Value values(RegisterRow row, String path) {
        Map<String, Value> fields = new LinkedHashMap<>();
        put(fields, path + ".", "so_ky_hieu", row.number());
        put(fields, path + ".", "ngay", day(Optional.of(row.date())));
        put(fields, path + ".", "trich_yeu", row.subject());
        put(fields, path + ".", "nguoi_ky", row.signer());
        put(fields, path + ".", "noi_nhan", row.recipients());
        put(fields, path + ".", "ban_luu", row.fileCopy());
        put(
                fields,
                path + ".",
                "so_ban",
                row.copies().isPresent() ? Integer.toString(row.copies().getAsInt()) : "");
        put(fields, path + ".", "ngay_chuyen", day(row.sent()));
        put(fields, path + ".", "ky_nhan", row.receipt());
        put(fields, path + ".", "ghi_chu", row.notes());
        return new Value.Fields(fields, place(path));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(Dates::slashed).orElse("");
    }

    private static void put(Map<String, Value> fields, String path, String name, String words) {
        Place place = place(path + name);
        fields.put(name, words.isEmpty() ? new Value.None(place) : new Value.Text(words, place));
    }

    private static Place place(String path) {
        return new Place.AtLine(NAME, 1, path);
    }
}
