package vn.congvan.word;

import java.util.OptionalInt;

/** Numbers in attributes. */
final class Measure {
    /** Far beyond any page, and far from overflowing when lengths are added up. */
    private static final double LARGEST = 1e8;

    private Measure() {}

    /**
     * A number, rounded to a whole; with a unit ({@code 12pt}, Strict files, ECMA-376 Part 1 §22.9.2.15) in twips. Empty if it is
     * none.
     */
    static OptionalInt parse(String value) {
        String number = value.strip();
        double twips = 1;
        for (Unit unit : Unit.values()) {
            if (number.endsWith(unit.suffix)) {
                number = number.substring(0, number.length() - unit.suffix.length());
                twips = unit.twips;
                break;
            }
        }
        try {
            double product = Double.parseDouble(number) * twips;
            return Math.abs(product) < LARGEST ? OptionalInt.of((int) Math.round(product)) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private enum Unit {
        MM("mm", 1440 / 25.4),
        CM("cm", 1440 / 2.54),
        IN("in", 1440),
        PT("pt", 20),
        PC("pc", 240),
        PI("pi", 240);

        private final String suffix;
        private final double twips;

        Unit(String suffix, double twips) {
            this.suffix = suffix;
            this.twips = twips;
        }
    }
}
