package vn.congvan.font;

/**
 * The face chosen for a family.
 *
 * @param asked the family as the document names it
 */
public record FaceChoice(Face face, String asked, Match match) {
    /** How near the choice is to what was asked. */
    public enum Match {
        /** The family itself. */
        SAME,
        /** Another family of the same widths: lines break where they would. */
        METRIC,
        /** Another family of other widths. */
        OTHER
    }
}
