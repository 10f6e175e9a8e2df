package vn.congvan.register;

/** Which comes first in this office, number or signature. */
public enum Flow {
    /** Electronic work: the system numbers (NĐ30 Điều 15.3), the body's signature comes last (Điều 14). */
    NUMBER_FIRST,
    /** Paper: the number follows the signature (NĐ30 Điều 15.2). */
    SIGN_FIRST
}
