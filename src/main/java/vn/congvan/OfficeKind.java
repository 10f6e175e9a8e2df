package vn.congvan;

import vn.congvan.finding.Kind;
import vn.congvan.finding.Severity;

/** What can be wrong between the user's folder and the rooms. */
public enum OfficeKind implements Kind {
    NO_LETTERS(Severity.ERROR),
    UNKNOWN_LETTER(Severity.ERROR),
    FORM_MISSING(Severity.ERROR),
    LAST_NOT_COMPARABLE(Severity.WARNING),
    NO_DATA(Severity.ERROR),
    DATA_FILE_MISSING(Severity.ERROR),
    DATA_EXISTS(Severity.ERROR),
    TWO_DATA_FILES(Severity.ERROR),
    EXPORT_MISSING(Severity.WARNING),
    NOT_PUBLISHED(Severity.ERROR),
    OTHER_MONTH(Severity.ERROR),
    FILE_MISSING(Severity.ERROR),
    FILE_UNREADABLE(Severity.ERROR),
    SAME_FILE(Severity.ERROR),
    SAME_PDF(Severity.ERROR),
    SAME_OUTPUT(Severity.ERROR),
    NO_FOLDER(Severity.ERROR),
    NO_DOCX(Severity.ERROR),
    TOO_SLOW(Severity.ERROR),
    TOO_LARGE(Severity.ERROR),
    TOO_DEEP(Severity.ERROR),
    NO_OLD_DRAFT(Severity.ERROR),
    NOTHING_TO_UPDATE(Severity.INFORMATION),
    DRAFT_EDITED(Severity.ERROR),
    GLYPH_MISSING(Severity.ERROR),
    WARNING_ALLOWED(Severity.INFORMATION),
    NOTHING_TO_ALLOW(Severity.WARNING),
    ERROR_NOT_ALLOWED(Severity.ERROR),
    KEPT_BACKUP(Severity.INFORMATION),
    RECOVERED(Severity.INFORMATION),
    OPEN_ELSEWHERE(Severity.ERROR),
    DISK_FULL(Severity.ERROR),
    NOT_WRITABLE(Severity.ERROR),
    ANOTHER_RUN(Severity.ERROR),
    // The letter's life
    SETTINGS_MISSING(Severity.ERROR),
    NO_SUCH_LETTER(Severity.ERROR),
    SEVERAL_LETTERS(Severity.ERROR),
    NO_DRAFT(Severity.ERROR),
    NUMBER_TYPED(Severity.WARNING),
    NOT_SUBMITTED_YET(Severity.ERROR),
    DAY_TO_COME(Severity.ERROR),
    EDITED_SINCE(Severity.ERROR),
    SIGNER_CHANGED(Severity.ERROR),
    OWN_LETTER(Severity.ERROR),
    NUMBER_FROM_ELSEWHERE(Severity.ERROR),
    ON_ITS_WAY(Severity.ERROR),
    LEFT_AS_IT_IS(Severity.INFORMATION),
    NO_REGISTER(Severity.ERROR),
    FILE_EXISTS(Severity.ERROR),
    MIRROR_DIFFERS(Severity.ERROR),
    RECORD_MISSING(Severity.ERROR),
    RECORD_CHANGED(Severity.ERROR),
    RECORD_ADDED(Severity.ERROR),
    REGISTER_BEHIND(Severity.ERROR),
    // The month's archive
    NOTHING_ISSUED(Severity.ERROR),
    NOT_IN_THE_BAG(Severity.WARNING),
    ARCHIVED_ALREADY(Severity.INFORMATION),
    BAG_UNKNOWN(Severity.ERROR),
    BAG_NOT_WHOLE(Severity.ERROR),
    NO_ORIGINAL(Severity.WARNING),
    NOT_ARCHIVED(Severity.ERROR),
    NOTHING_ARCHIVED(Severity.INFORMATION),
    NO_SUCH_BAG(Severity.ERROR),
    INTO_A_BAG(Severity.ERROR),
    BAG_MISSING(Severity.ERROR),
    BAG_SEAL_DIFFERS(Severity.ERROR),
    BAG_LETTER_MISSING(Severity.ERROR),
    BAG_LETTER_UNKNOWN(Severity.ERROR),
    BAG_NO_EVENTS(Severity.ERROR),
    BAG_EVENT_BROKEN(Severity.ERROR),
    BAG_EVENTS_DIFFER(Severity.ERROR),
    BAG_FILE_DIFFERS(Severity.ERROR),
    BAG_FILE_ADDED(Severity.ERROR),
    BAG_NOT_COMPARED(Severity.INFORMATION),
    REBUILT_SAME(Severity.INFORMATION),
    REBUILT_OTHERWISE(Severity.ERROR),
    REBUILT_BY_OTHER(Severity.INFORMATION),
    REBUILT_WORDS_DIFFER(Severity.WARNING),
    REBUILT_WORD_MOVED(Severity.WARNING),
    REBUILT_MORE(Severity.WARNING),
    REBUILT_LOOKS_SAME(Severity.INFORMATION),
    REBUILT_BY_HAND(Severity.INFORMATION),
    NOT_REBUILT(Severity.ERROR),
    // What was issued is looked for
    NO_NUMBER(Severity.ERROR),
    NO_DAYS(Severity.ERROR),
    NOTHING_SOUGHT(Severity.INFORMATION),
    SEARCH_BEHIND(Severity.WARNING),
    NOT_SEARCHED(Severity.WARNING);

    private final Severity severity;

    OfficeKind(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String room() {
        return "OFFICE";
    }
}
