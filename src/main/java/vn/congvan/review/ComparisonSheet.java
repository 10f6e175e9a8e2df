package vn.congvan.review;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.data.Dates;
import vn.congvan.data.Value;
import vn.congvan.layout.Pages;
import vn.congvan.template.Provenance;

/** The figures of a draft beside those of the last issued letter: what the form shows, and where its pages lead. */
public final class ComparisonSheet {
    private static final int LONGEST = 220;

    /** Edits that are told one by one; more are counted, for they stand in the letter's pages. */
    private static final int MOST_EDITS = 60;

    private static final Pattern IN_ROW = Pattern.compile("(dong|go_tay|sua_tay)\\[(\\d+)]\\.(.+)");

    private final DraftReview review;

    public ComparisonSheet(DraftReview review) {
        this.review = review;
    }

    /**
     * What is said above the figures; texts are empty where there is nothing to say.
     *
     * @param closed the day on which the month's figures were closed
     * @param note why figures cannot be compared
     */
    public record Heading(
            String id, String subject, YearMonth month, String file, String closed, Optional<Last> last, String note) {}

    /** @param letter the last issued letter, as people call it */
    public record Last(String letter, YearMonth month, String closed) {}

    public Value.Fields values(Heading heading) {
        List<Map<String, String>> edits = edits();
        int shown = Math.min(edits.size(), MOST_EDITS);
        return new FormValues("bảng đối chiếu")
                .with("ky", heading.month().toString())
                .with("ma", heading.id())
                .with("trich_yeu", heading.subject())
                .with("ky_nay", Dates.slashed(heading.month()))
                .with(
                        "ky_truoc",
                        heading.last().map(last -> Dates.slashed(last.month())).orElse(""))
                .with("van_ban_truoc", heading.last().map(Last::letter).orElse(""))
                .with("tep_so_lieu", heading.file())
                .with("chot_ky_nay", heading.closed())
                .with("chot_ky_truoc", heading.last().map(Last::closed).orElse(""))
                .with("ghi_chu", heading.note())
                .with("so_dong", count(review.rows().size()))
                .withRows("dong", rows())
                .with("so_go_tay", count(review.typed().size()))
                .withRows("go_tay", typed())
                .with("so_sua_tay", count(edits.size()))
                .withRows("sua_tay", edits.subList(0, shown))
                .with("sua_tay_nua", count(edits.size() - shown))
                .values();
    }

    private static String count(int count) {
        return count == 0 ? "" : Integer.toString(count);
    }

    private List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (FigureRow row : review.rows()) {
            int index = rows.size();
            Map<String, String> words = new LinkedHashMap<>();
            words.put("stt", Integer.toString(index + 1));
            words.put("ten", row.title());
            words.put("ky_nay", row.now());
            words.put("ky_truoc", row.before());
            words.put("thay_doi", row.change());
            words.put("nguon", row.source());
            words.put("trang", pages(index));
            rows.add(words);
        }
        return rows;
    }

    private String pages(int row) {
        String pages = review.pagesOf(row);
        if (!review.isEdited(row)) {
            return pages;
        }
        return pages.isEmpty() ? "đã sửa" : pages + "; đã sửa";
    }

    private List<Map<String, String>> typed() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (DraftReview.Typed typed : review.typed()) {
            Map<String, String> words = new LinkedHashMap<>();
            words.put("stt", Integer.toString(rows.size() + 1));
            words.put("so", typed.figure());
            words.put("thay_cho", Shortened.to(LONGEST, typed.instead()));
            words.put("cau", Shortened.to(LONGEST, typed.sentence()));
            words.put("trang", review.page(typed.word()));
            rows.add(words);
        }
        return rows;
    }

    private List<Map<String, String>> edits() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (PageDiff.Changed edit : review.edits()) {
            Map<String, String> words = new LinkedHashMap<>();
            boolean onlyEnds = edit.removesOnly() && edit.oldFrom() == edit.oldTo();
            words.put("stt", Integer.toString(rows.size() + 1));
            words.put("theo_mau", Shortened.to(LONGEST, review.templateWordsOf(edit)));
            words.put(
                    "du_thao",
                    onlyEnds ? "(ngắt hoặc nối đoạn khác mẫu)" : Shortened.to(LONGEST, review.wordsOf(edit)));
            words.put(
                    "trang",
                    review.wordOf(edit).isPresent()
                            ? review.page(review.wordOf(edit).getAsInt())
                            : "1");
            rows.add(words);
        }
        return rows;
    }

    /**
     * The form's pages with a name on each row, and with links from the rows to the letter.
     *
     * @param sheet the form laid out, {@code marked} the same with marks
     * @param provenance of the marked one
     */
    public Pages marked(Pages sheet, Pages marked, Provenance provenance) {
        Pages own = JoinedPages.named("doi-chieu", sheet);
        PageWords words = PageWords.valued(own, marked);
        MarkedPages pages = new MarkedPages(own, words);
        Set<String> named = new HashSet<>();
        for (int i = 0; i < words.words().size(); ) {
            String path = path(words.words().get(i), provenance);
            int end = i + 1;
            while (end < words.words().size()
                    && path(words.words().get(end), provenance).equals(path)) {
                end++;
            }
            Matcher row = IN_ROW.matcher(path);
            if (row.matches()) {
                int number = Integer.parseInt(row.group(2));
                String name = rowName(row.group(1)) + number;
                if (named.add(name)) {
                    pages.name(i, name);
                }
                if (row.group(3).equals("trang") && leads(row.group(1), number)) {
                    pages.link(i, end, "#" + placeName(row.group(1)) + number);
                }
            }
            i = end;
        }
        return pages.pages();
    }

    private static String path(Word word, Provenance provenance) {
        int value = word.value().orElse(Integer.MAX_VALUE);
        return value < provenance.figures().size()
                ? provenance.figures().get(value).path()
                : "";
    }

    /** A row of which the figure stands nowhere in the letter leads nowhere. */
    private boolean leads(String list, int number) {
        return !list.equals("dong") || !review.places(number - 1).isEmpty();
    }

    private static String rowName(String list) {
        return switch (list) {
            case "dong" -> Names.ROW;
            case "go_tay" -> Names.TYPED_ROW;
            default -> Names.EDIT_ROW;
        };
    }

    private static String placeName(String list) {
        return switch (list) {
            case "dong" -> Names.FIGURE;
            case "go_tay" -> Names.TYPED;
            default -> Names.EDIT;
        };
    }
}
