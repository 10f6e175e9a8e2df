package vn.congvan.fidelity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text as words that can be compared: small letters, composed, between spaces of any kind. */
final class Words {
    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private Words() {}

    static List<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Stream.of(SPACES.split(plain, -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static boolean isSpace(char c) {
        return SPACES.matcher(String.valueOf(c)).matches();
    }
}
