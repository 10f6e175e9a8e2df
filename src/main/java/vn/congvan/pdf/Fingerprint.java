package vn.congvan.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What a file's identifier is made of (ISO 32000-1 §14.4): all that is in it, and nothing of when or where it was made. */
final class Fingerprint {
    private final MessageDigest digest;

    Fingerprint() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void add(byte[] content) {
        digest.update(content);
    }

    void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of all that was added; asked once, at the end. */
    long number() {
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
