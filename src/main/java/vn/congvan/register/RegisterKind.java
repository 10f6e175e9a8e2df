package vn.congvan.register;

import vn.congvan.finding.Kind;
import vn.congvan.finding.Severity;

/** Why the register refuses, what keeps it from working, and what a check of it finds. */
public enum RegisterKind implements Kind {
    // A step that the letter's state does not allow: one kind per state.
    NOT_BEGUN,
    IS_DRAFT,
    IS_SUBMITTED,
    IS_RETURNED,
    IS_APPROVED,
    IS_SIGNED,
    IS_NUMBERED,
    IS_ISSUED,
    IS_ARCHIVED,
    IS_NOT_PUBLISHED,
    IS_VOID,
    // The step itself
    CHANGED_MEANWHILE,
    KEY_USED,
    REMARK_MISSING,
    REASON_MISSING,
    RELATION_BARE,
    RELATION_UNCLEAR,
    ORIGINAL_ATTACHED,
    // Numbers
    ALREADY_NUMBERED,
    NUMBER_TAKEN,
    NUMBER_NOT_NEXT,
    NUMBER_TOO_SMALL,
    START_TOO_SMALL,
    DATE_EARLIER,
    CLOCK_SET_BACK,
    DATE_OUT_OF_ORDER,
    // The store
    LOCKED,
    DISK_FULL,
    NOT_WRITABLE,
    UNREACHABLE,
    STORE_FAILED,
    NEWER,
    DAMAGED,
    NOT_A_REGISTER,
    NETWORK_SHARE,
    EXISTS,
    // The journal
    LINE_UNREADABLE,
    ROW_CHANGED,
    ROW_REMOVED,
    ROW_INSERTED,
    ROW_MOVED,
    TABLE_DIFFERS;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String room() {
        return "REGISTER";
    }
}
