package vn.congvan.word;

/** How lines stand between the indents (ECMA-376 Part 1 §17.18.44). */
public enum Alignment {
    LEFT,
    CENTRE,
    RIGHT,
    JUSTIFIED,
    DISTRIBUTED
}
