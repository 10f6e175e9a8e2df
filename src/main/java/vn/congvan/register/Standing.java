package vn.congvan.register;

/** What became of a letter after its issue (NĐ30 Điều 18.3, 18.4). */
public enum Standing {
    IN_FORCE,
    CORRECTED,
    REPLACED,
    RECALLED
}
