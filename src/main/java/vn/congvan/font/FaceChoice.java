package vn.congvan.font;

import java.util.Optional;

/**
 * The face chosen for a family.
 *
 * @param asked the family as the document names it
 * @param scale by which the face's letters are made wider or narrower, so that they are as wide as those asked for
 * @param lines how high a line is
 * @param advances of the font that was asked for, where they are known one by one
 */
public record FaceChoice(Face face, String asked, Match match, double scale, Lines lines, Optional<Advances> advances) {
    public FaceChoice(Face face, String asked, Match match) {
        this(face, asked, match, 1, Lines.of(face), Optional.empty());
    }

    /** In ems. */
    public record Lines(double ascent, double descent, double gap) {
        /** As the face itself has it. */
        public static Lines of(Face face) {
            double em = face.unitsPerEm();
            return new Lines(face.ascent() / em, face.descent() / em, face.lineGap() / em);
        }
    }

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
