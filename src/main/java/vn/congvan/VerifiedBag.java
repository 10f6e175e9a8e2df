package vn.congvan;

/**
 * A bag that was looked through.
 *
 * @param bag what people call it
 * @param verdict {@code valid}, {@code doubtful} or {@code invalid}: by RFC 8493, and for a bag of ours by register and journal too
 * @param letters in it, if it is one of ours
 * @param files of its payload
 * @param octets of its payload
 */
public record VerifiedBag(String bag, String verdict, int letters, long files, long octets) {}
