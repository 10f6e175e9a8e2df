package vn.congvan.zip;

/**
 * What an untrusted container may hold.
 *
 * @param unpackedBytes of all entries together
 * @param ratio unpacked to packed bytes of the whole, tested once more than {@code ratioFrom} bytes are unpacked
 * @param ratioFrom bytes
 * @param entries files and folders
 */
public record ZipLimits(long unpackedBytes, int ratio, long ratioFrom, int entries) {
    private static final long MEGABYTE = 1_000_000;

    /** 100 MB unpacked; 100 : 1 once more than 20 MB are unpacked; 1,000 entries. */
    public static ZipLimits standard() {
        return new ZipLimits(100 * MEGABYTE, 100, 20 * MEGABYTE, 1_000);
    }
}
