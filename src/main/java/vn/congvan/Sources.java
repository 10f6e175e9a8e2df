package vn.congvan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.congvan.data.Dates;
import vn.congvan.finding.Catalogue;
import vn.congvan.pdf.Attachment;
import vn.congvan.pdf.Attachment.Relation;

/** The files that a PDF may carry, so that the archived copy has with it what it was made from. */
final class Sources {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Map<String, String> MEDIA_TYPES =
            Map.of("yaml", "application/yaml", "json", "application/json", "xlsx", XLSX, "csv", "text/csv");

    private Sources() {}

    /** The DOCX that was laid out. */
    static Attachment word(String name, byte[] docx) {
        return new Attachment(name, DOCX, words("attachment.word", Map.of()), Relation.SOURCE, docx);
    }

    /**
     * All that a letter was made from.
     *
     * @param name of its files
     */
    static List<Attachment> ofLetter(String name, byte[] docx, MonthFiles.Read data, byte[] provenance) {
        String ending = data.name().substring(data.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String month = Dates.slashed(data.record().month());
        return List.of(
                word(name + ".docx", docx),
                new Attachment(
                        data.name(),
                        MEDIA_TYPES.getOrDefault(ending, "application/octet-stream"),
                        words("attachment.data", Map.of("month", month)),
                        Relation.DATA,
                        data.content()),
                new Attachment(
                        name + Drafts.PROVENANCE,
                        "application/json",
                        words("attachment.provenance", Map.of()),
                        Relation.SUPPLEMENT,
                        provenance));
    }

    /** In the language of letters, whatever the messages are in. */
    private static String words(String key, Map<String, String> arguments) {
        return Catalogue.in("vi").text(key, arguments);
    }
}
