package vn.congvan.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The bag checksum algorithms that Java has (RFC 8493 §2.4), by their names in file names. */
enum Algorithm {
    MD5("MD5", 16),
    SHA1("SHA-1", 20),
    SHA224("SHA-224", 28),
    SHA256("SHA-256", 32),
    SHA384("SHA-384", 48),
    SHA512("SHA-512", 64),
    SHA3224("SHA3-224", 28),
    SHA3256("SHA3-256", 32),
    SHA3384("SHA3-384", 48),
    SHA3512("SHA3-512", 64);

    private final String common;
    private final int octets;

    Algorithm(String common, int octets) {
        this.common = common;
        this.octets = octets;
    }

    static Optional<Algorithm> named(String normalized) {
        return Arrays.stream(values()).filter(a -> a.word().equals(normalized)).findAny();
    }

    /** As in {@code manifest-sha256.txt}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    int octets() {
        return octets;
    }

    boolean weak() {
        return this == MD5 || this == SHA1;
    }

    MessageDigest digest() {
        try {
            return MessageDigest.getInstance(common);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java 17 has them
        }
    }
}
