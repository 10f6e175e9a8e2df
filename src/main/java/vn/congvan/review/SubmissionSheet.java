package vn.congvan.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.data.Value;
import vn.congvan.finding.Catalogue;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Severity;

/**
 * The sheet with which a draft is submitted. It has one page: each of its lists shows as many entries as have room there, the gravest
 * first, and counts the rest; {@link #values} is asked with less and less room until the sheet fits.
 */
public final class SubmissionSheet {
    /** Entries of each list that are shown where there is room. */
    public static final int MOST = 8;

    private static final int LONGEST = 170;

    private final Submission submission;
    private final DraftReview review;
    private final Catalogue words = Catalogue.in("vi"); // the sheet is in Vietnamese, as letters are

    public SubmissionSheet(Submission submission, DraftReview review) {
        this.submission = submission;
        this.review = review;
    }

    /**
     * What is submitted.
     *
     * @param kind of the letter, {@code công văn}
     * @param signer who is to sign; empty where the letter does not say
     * @param last the last issued letter, as people call it
     * @param proposal of the drafter; may be empty
     */
    public record Submission(
            String id,
            String kind,
            String subject,
            YearMonth month,
            int pages,
            LocalDate day,
            String signer,
            String drafter,
            Optional<LocalDate> deadline,
            List<String> attachments,
            Optional<String> last,
            List<Finding> findings,
            List<Allowed> allowed,
            String proposal) {
        public Submission {
            attachments = List.copyOf(attachments);
            findings = List.copyOf(findings);
            allowed = List.copyOf(allowed);
        }
    }

    /** A warning that somebody let pass. */
    public record Allowed(String id, String why, String who) {}

    /** @param room how many entries each list may show */
    public Value.Fields values(int room) {
        List<Map<String, String>> checks = checks();
        List<Map<String, String>> allowed = allowed();
        List<String> typed = review.typedFigures();
        int edits = review.editedByHand();
        String changes = review.changedSinceLast().isPresent()
                ? places(review.changedSinceLast().getAsInt(), " khác")
                : "";
        return new FormValues("phiếu trình")
                .with("ky", submission.month().toString())
                .with("ma", submission.id())
                .with("loai", capitalised(submission.kind()))
                .with("trich_yeu", submission.subject())
                .with("so_trang", Integer.toString(submission.pages()))
                .with("ngay_trinh", submission.day().toString())
                .with("kinh_trinh", submission.signer())
                .with("nguoi_soan", submission.drafter())
                .with("han", submission.deadline().map(LocalDate::toString).orElse(""))
                .withTexts("dinh_kem", shortened(first(submission.attachments(), room)))
                .with("dinh_kem_cong", sum(submission.attachments(), room))
                .with("so_voi", submission.last().orElse(""))
                .with("thay_doi", changes)
                .with("sua_tay", edits == 0 ? "Không có" : places(edits, ""))
                .with("go_tay", String.join("; ", first(typed, Math.max(1, room))))
                .with("go_tay_nua", more(typed, Math.max(1, room)))
                .withRows("kiem_tra", first(checks, room))
                .with("kiem_tra_cong", found() + rest(checks, room))
                .withRows("cho_qua", first(allowed, room))
                .with("cho_qua_cong", sum(allowed, room))
                .with("kien_nghi", submission.proposal())
                .values();
    }

    private static String capitalised(String words) {
        return words.isEmpty() ? "Văn bản" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String places(int count, String what) {
        return count == 0 ? "không có chỗ nào" + what : count + " chỗ" + what;
    }

    private static <T> List<T> first(List<T> all, int room) {
        return all.subList(0, Math.min(all.size(), room));
    }

    private static String more(List<?> all, int room) {
        return all.size() > room ? Integer.toString(all.size() - room) : "";
    }

    private static String sum(List<?> all, int room) {
        return all.isEmpty() ? "Không có" : "Cộng: " + all.size() + rest(all, room);
    }

    private static String rest(List<?> all, int room) {
        return all.size() > room ? " (… và " + (all.size() - room) + " điểm khác, xem báo cáo)" : "";
    }

    private String found() {
        return submission.findings().isEmpty()
                ? "Không có lỗi, không có cảnh báo"
                : "Cộng: " + count(Severity.ERROR) + " lỗi, " + count(Severity.WARNING) + " cảnh báo, "
                        + count(Severity.INFORMATION) + " lưu ý";
    }

    private long count(Severity severity) {
        return submission.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static List<String> shortened(List<String> all) {
        return all.stream().map(text -> Shortened.to(LONGEST, text)).toList();
    }

    /** Errors before warnings before notes. */
    private List<Map<String, String>> checks() {
        List<Finding> ordered = new ArrayList<>(submission.findings());
        ordered.sort(Comparator.comparing(Finding::severity));
        List<Map<String, String>> rows = new ArrayList<>();
        for (Finding finding : ordered) {
            Map<String, String> row = new LinkedHashMap<>();
            boolean isNote = finding.severity() == Severity.INFORMATION;
            row.put("muc", words.severity(finding.severity()));
            row.put("noi_dung", Shortened.to(LONGEST, words.message(finding)));
            row.put("can_lam", isNote ? "" : Shortened.to(LONGEST, words.remedy(finding)));
            rows.add(row);
        }
        return rows;
    }

    private List<Map<String, String>> allowed() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Allowed one : submission.allowed()) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("ma", one.id());
            row.put("ly_do", Shortened.to(LONGEST, one.why()));
            row.put("nguoi", one.who());
            rows.add(row);
        }
        return rows;
    }
}
