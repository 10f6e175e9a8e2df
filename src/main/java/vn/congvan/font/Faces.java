package vn.congvan.font;

/** Answers which face stands for a family that a document asks for. Thread-safe. */
public interface Faces {
    FaceChoice choose(String family, boolean bold, boolean italic);
}
