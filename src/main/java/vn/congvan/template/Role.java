package vn.congvan.template;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.congvan.data.Value;
import vn.congvan.data.YamlReader;
import vn.congvan.finding.Refused;

/** What a folder in {@code letter-templates/} makes: a letter of the month, or a form that the office uses within the house. */
public enum Role {
    LETTER("letter"),
    /** The sheet with which a draft is submitted. */
    SUBMISSION("phieu-trinh"),
    /** The figures of a draft beside those of the last letter. */
    COMPARISON("bang-doi-chieu"),
    /** The register of the letters that went out. */
    REGISTER("so-dang-ky-van-ban-di");

    private final String key;

    Role(String key) {
        this.key = key;
    }

    /** As {@code letter.yaml} writes it. */
    public String key() {
        return key;
    }

    /** A folder that says nothing makes a letter. */
    static Optional<Role> named(String key) {
        return key.isEmpty()
                ? Optional.of(LETTER)
                : Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Role::key).collect(Collectors.joining(", "));
    }

    /** What a {@code letter.yaml} says, without reading the rest of it; of one that is damaged, a letter: that tells what is wrong. */
    public static Role in(byte[] yaml, String file) {
        try {
            return YamlReader.read(yaml, file)
                    .get("role")
                    .filter(Value.Text.class::isInstance)
                    .flatMap(role -> named(((Value.Text) role).text()))
                    .orElse(LETTER);
        } catch (Refused e) {
            return LETTER;
        }
    }
}
