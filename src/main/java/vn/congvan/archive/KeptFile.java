package vn.congvan.archive;

/**
 * A file in a letter's folder.
 *
 * @param path from the letter's folder, with {@code /}
 * @param size in bytes
 * @param sha256 in hexadecimal
 */
public record KeptFile(String path, long size, String sha256, FileRole role, FileFormat format) {}
