package vn.congvan.directory;

/**
 * How an office writes its citations. The decree puts the body before the date in a căn cứ (NĐ30 Phụ lục I, II.6.a) and the date
 * before the body in a viện dẫn (II.6.b); offices write date, then body, in both.
 *
 * @param bodyFirst the issuing body before the date
 * @param inWords {@code ngày 05 tháng 3 năm 2020} instead of {@code ngày 05/3/2020}
 */
public record CitationStyle(boolean bodyFirst, boolean inWords) {
    public static final CitationStyle DATE_THEN_BODY = new CitationStyle(false, false);
}
