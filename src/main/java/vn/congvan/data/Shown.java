package vn.congvan.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congvan.finding.Place;

/**
 * The month's values as a letter shows them: every leaf is text that its display format made. This is all that a template
 * gets to see.
 */
public sealed interface Shown {
    /** Text for the page; {@code place} is where its value came from. A line break is {@code \n}. */
    record Text(String text, Place place) implements Shown {}

    /**
     * A name that stands for an entry of the directory, until the directory says how it is shown.
     *
     * @param format {@code addressee}, {@code recipient} or {@code signer}
     */
    record Entry(String format, String name, Place place) implements Shown {}

    /**
     * What is called one way where it is mentioned first and another way later.
     *
     * @param id what is one thing, however often it is mentioned
     */
    record Mention(String id, String first, String later, Place place) implements Shown {}

    /**
     * A value that is not given yet.
     *
     * @param title of the field
     * @param place where it belongs
     */
    record Hole(String title, Place place) implements Shown {}

    /** None on purpose: shows nothing, and a section over it is left out. */
    record None() implements Shown {}

    /** A yes or no for sections. */
    record Truth(boolean truth) implements Shown {}

    record Items(List<Shown> items) implements Shown {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Fields(Map<String, Shown> fields) implements Shown {
        public Fields {
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }
}
