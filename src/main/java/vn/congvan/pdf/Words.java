package vn.congvan.pdf;

/** Text that a PDF tells beside its pages. */
final class Words {
    /** Characters: 32,767 bytes are allowed in a string, of two each (ISO 19005-2 §6.1.13). */
    static final int LONGEST = 16_000;

    private Words() {}

    /** Text that no reader would hear to its end is cut off. */
    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
