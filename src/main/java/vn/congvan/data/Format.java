package vn.congvan.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;

/** How a field's value is shown: the one place where a number becomes text. */
public sealed interface Format {
    /** The name that schemas use. */
    String name();

    /** What the value is counted out of. */
    default Optional<Whole> whole() {
        return Optional.empty();
    }

    /** The field that the value is worked out of: then it is never given. */
    default Optional<Whole> derivedFrom() {
        return Optional.empty();
    }

    /** As it is. */
    record Plain() implements Format {
        @Override
        public String name() {
            return "";
        }
    }

    /**
     * {@code 80,12}, {@code 996.754}.
     *
     * @param decimals how many there shall be; as given where empty
     */
    record Decimal(OptionalInt decimals) implements Format {
        @Override
        public String name() {
            return "number";
        }

        BigDecimal rounded(BigDecimal number) {
            return decimals.isPresent() ? number.setScale(decimals.getAsInt(), RoundingMode.HALF_UP) : number;
        }
    }

    /** {@code 79,3%}. */
    record Percent() implements Format {
        @Override
        public String name() {
            return "percent";
        }
    }

    /** {@code 14,3/18}. */
    record Score(Whole of) implements Format {
        @Override
        public String name() {
            return "score";
        }

        @Override
        public Optional<Whole> whole() {
            return Optional.of(of);
        }
    }

    /** {@code 08/63}. */
    record Rank(Whole of) implements Format {
        @Override
        public String name() {
            return "rank";
        }

        @Override
        public Optional<Whole> whole() {
            return Optional.of(of);
        }
    }

    /** {@code 23/6/2022}. */
    record Day() implements Format {
        @Override
        public String name() {
            return "date";
        }
    }

    /** {@code ngày 05 tháng 02 năm 2024}; of a month alone the day is left blank. */
    record DayInWords() implements Format {
        @Override
        public String name() {
            return "date-in-words";
        }
    }

    /** {@code 11/2024}. */
    record Month() implements Format {
        @Override
        public String name() {
            return "month";
        }
    }

    /**
     * {@code một trăm linh năm}.
     *
     * @param of another field, whose words these are; the field's own number where empty
     */
    record Words(NumberWords words, Optional<Whole> of) implements Format {
        @Override
        public String name() {
            return "words";
        }

        @Override
        public Optional<Whole> derivedFrom() {
            return of;
        }
    }

    /**
     * How another field moved since the month before: derived, never given.
     *
     * @param of the field
     * @param rank whether less is better, counted in {@code bậc}
     * @param unit after the figure, {@code điểm}
     * @param named whether the words say what they compare with even where that is the month before
     */
    record Change(Whole of, boolean rank, String unit, boolean named) implements Format {
        @Override
        public String name() {
            return "change";
        }

        @Override
        public Optional<Whole> derivedFrom() {
            return Optional.of(of);
        }
    }

    /**
     * Another field's figure in the month that this one is compared with.
     *
     * @param of the field
     */
    record Before(Whole of) implements Format {
        @Override
        public String name() {
            return "before";
        }

        @Override
        public Optional<Whole> derivedFrom() {
            return Optional.of(of);
        }
    }

    /**
     * A name that the directory knows: shown as the directory has it on the letter's day.
     *
     * @param name {@code addressee}, {@code recipient} or {@code signer}
     */
    record Entry(String name) implements Format {}

    /** What a score or rank is counted out of: a number of the schema, or the number in another field. */
    sealed interface Whole {
        /**
         * The field that holds it.
         *
         * @param group where the field that is shown stands: {@code ""} or {@code tong_hop.}
         */
        default Optional<String> path(String group) {
            return Optional.empty();
        }

        record Fixed(BigDecimal number) implements Whole {}

        /** @param names from the root of the data */
        record AtRoot(java.util.List<String> names) implements Whole {
            @Override
            public Optional<String> path(String group) {
                return Optional.of(String.join(".", names));
            }
        }

        /** Beside the field itself. */
        record Sibling(String name) implements Whole {
            @Override
            public Optional<String> path(String group) {
                return Optional.of(group + name);
            }
        }
    }
}
