package vn.congvan.directory;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.data.Dates;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;

/** Finds citations in a letter's words, typed by hand too, and holds them against the directory. */
public final class CitationScan {
    /** {@code Quyết định số 766/QĐ-TTg}; the number may carry the year, {@code 30/2020/NĐ-CP}. */
    private static final Pattern CITATION = Pattern.compile(
            "(?<type>\\p{Lu}[\\p{L} ]{1,25}?) số (?<code>\\d{1,6}(?:/\\d{4})?/\\p{Lu}[\\p{L}\\d&.-]*[\\p{L}\\d])");

    private static final String DATE = "ngày (\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2} tháng \\d{1,2} năm \\d{4})";
    private static final Pattern DATE_FIRST =
            Pattern.compile("^\\s*" + DATE + "(?: của (?<body>[^,;.]+?)(?= về |[,;.]|$))?");
    private static final Pattern BODY_FIRST =
            Pattern.compile("^\\s*của (?<body>[^,;.]+?)(?: " + DATE + "|(?= về |[,;.]|$))");

    private final Directory directory;
    private final Citing citing;
    private final Findings findings;

    /** @param citing what has composed the letter's other citations */
    public CitationScan(Directory directory, Citing citing, Findings findings) {
        this.directory = directory;
        this.citing = citing;
        this.findings = findings;
    }

    /** @param text of one paragraph, in NFC */
    public void scan(String text, Place place) {
        Matcher matcher = CITATION.matcher(text);
        while (matcher.find()) {
            String code = matcher.group("code");
            List<Reference> found = directory.references().stream()
                    .filter(reference -> reference.code().equals(code))
                    .toList();
            String type = type(matcher.group("type"));
            if (found.isEmpty()) {
                findings.add(Finding.of(DirectoryKind.CITATION_UNKNOWN, place, "citation", type + " số " + code));
                continue;
            }
            Citing.Role role = text.startsWith("Căn cứ") && matcher.start() <= "Căn cứ ".length()
                    ? Citing.Role.BASIS
                    : Citing.Role.CITED;
            compare(found.get(0), type, text.substring(matcher.end()), place);
            citing.checkValidity(found.get(0), role, place);
        }
    }

    /** {@code Căn cứ Quyết định} is a decision: the words before the last capital are the sentence's own. */
    private static String type(String words) {
        int last = 0;
        for (int i = 1; i < words.length(); i++) {
            if (Character.isUpperCase(words.charAt(i)) && words.charAt(i - 1) == ' ') {
                last = i;
            }
        }
        return words.substring(last);
    }

    private void compare(Reference reference, String type, String rest, Place place) {
        if (!type.equalsIgnoreCase(reference.type())) {
            contradicts(reference, type, reference.type(), place);
        }
        Matcher dateFirst = DATE_FIRST.matcher(rest);
        Matcher bodyFirst = BODY_FIRST.matcher(rest);
        Optional<Matcher> matcher = dateFirst.find()
                ? Optional.of(dateFirst)
                : bodyFirst.find() ? Optional.of(bodyFirst) : Optional.empty();
        if (matcher.isEmpty()) {
            return;
        }
        String date = group(matcher.get(), matcher.get() == dateFirst ? 1 : 2);
        String body = matcher.get().group("body") == null
                ? ""
                : matcher.get().group("body").strip();
        if (!date.isEmpty() && !date(date).equals(Optional.of(reference.date()))) {
            contradicts(reference, "ngày " + date, "ngày " + Dates.slashed(reference.date()), place);
        }
        if (!body.isEmpty() && !isBody(body, reference)) {
            String right =
                    directory.agency(reference.issuingBody()).map(Agency::name).orElse(reference.bodyName());
            contradicts(reference, body, right, place);
        }
    }

    private static String group(Matcher matcher, int number) {
        return matcher.group(number) == null ? "" : matcher.group(number);
    }

    private static Optional<LocalDate> date(String text) {
        Matcher words = Pattern.compile("(\\d+) tháng (\\d+) năm (\\d+)").matcher(text);
        return words.matches()
                ? Dates.day(words.group(1) + "/" + words.group(2) + "/" + words.group(3))
                : Dates.day(text);
    }

    private boolean isBody(String body, Reference reference) {
        String given = Normalizer.normalize(body, Normalizer.Form.NFC);
        boolean named = directory
                .agency(reference.issuingBody())
                .filter(agency -> agency.names().stream().anyMatch(given::startsWith))
                .isPresent();
        return named || (!reference.bodyName().isEmpty() && given.startsWith(reference.bodyName()));
    }

    private void contradicts(Reference reference, String given, String right, Place place) {
        findings.add(Finding.of(
                DirectoryKind.CITATION_CONTRADICTS,
                place,
                "citation",
                reference.later(),
                "given",
                given,
                "right",
                right));
    }
}
