package vn.congvan;

import java.util.Locale;
import vn.congvan.register.Entry;
import vn.congvan.register.Standing;
import vn.congvan.register.State;

/** States by the words that other programs read, which the catalogue has people's words for. */
final class StateWords {
    private StateWords() {}

    static String of(State state) {
        return key(state);
    }

    /** A letter that was issued is what became of it since. */
    static String of(Entry entry) {
        return entry.standing() == Standing.IN_FORCE ? key(entry.state()) : key(entry.standing());
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
