package vn.congvan.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.congvan.finding.Place;

/**
 * A document that letters cite.
 *
 * @param type {@code Quyết định}, {@code Luật}
 * @param number empty for a law: it is cited without (NĐ30 Phụ lục I, II.6.a)
 * @param issuingBody an agency's id
 * @param bodyName how citations call the issuing body where not by its full name; empty for that
 * @param connector {@code về}, {@code về việc}; empty where the subject follows the type, as in a law's name
 * @param inForce empty for a document without a period of validity, as a công văn is
 */
public record Reference(
        String id,
        String type,
        String number,
        String symbol,
        LocalDate date,
        String issuingBody,
        String bodyName,
        String subject,
        String connector,
        Optional<Period> inForce,
        Optional<String> replacedBy,
        List<String> amendedBy,
        Place place) {
    public Reference {
        amendedBy = List.copyOf(amendedBy);
    }

    /** {@code 766/QĐ-TTg}; empty for a law without number. */
    public String code() {
        return number.isEmpty() ? "" : number + "/" + symbol;
    }

    /** {@code Quyết định số 766/QĐ-TTg}: how it is called once it is known; a law by its whole name. */
    public String later() {
        return number.isEmpty() ? (type + " " + subject).strip() : type + " số " + code();
    }
}
