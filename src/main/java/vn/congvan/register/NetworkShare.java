package vn.congvan.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** SQLite's WAL needs memory that all its users share, which no file system across a network gives. */
final class NetworkShare {
    private static final Set<String> TYPES = Set.of(
            "9p",
            "afpfs",
            "afs",
            "beegfs",
            "ceph",
            "cifs",
            "davfs",
            "gfs2",
            "glusterfs",
            "gpfs",
            "lustre",
            "nfs",
            "nfs3",
            "nfs4",
            "ocfs2",
            "prl_fs",
            "smb2",
            "smb3",
            "smbfs",
            "vboxsf",
            "webdav");

    /** Of what is mounted through FUSE only these are of this machine: NTFS and exFAT disks, layers of containers, encrypted folders. */
    private static final Set<String> LOCAL_FUSE = Set.of(
            "fuseblk",
            "fuse.ntfs-3g",
            "fuse.exfat",
            "fuse.ext2",
            "fuse.fuse-overlayfs",
            "fuse.gocryptfs",
            "fuse.encfs",
            "fuse.cryfs");

    private NetworkShare() {}

    /**
     * @param type the file system's, as the system calls it
     * @param absolutePath of the file
     */
    static boolean isShared(String type, String absolutePath) {
        String name = type.toLowerCase(Locale.ROOT);
        boolean unc = absolutePath.startsWith("\\\\?\\UNC\\")
                || (absolutePath.startsWith("\\\\") && !absolutePath.startsWith("\\\\?\\"));
        boolean fuse = name.startsWith("fuse") && !LOCAL_FUSE.contains(name);
        return unc || fuse || TYPES.contains(name);
    }

    /** The type of the file system that a file to be opened or made lies in, if it is shared across a network. */
    static Optional<String> type(Path file) {
        Path there = file.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        String type = "";
        try {
            type = there == null ? "" : Files.getFileStore(there).type();
        } catch (IOException e) {
            type = ""; // a system that does not tell: opening the file shows whether it can be used
        }
        String absolute = file.toAbsolutePath().toString();
        return isShared(type, absolute) ? Optional.of(type.isEmpty() ? "UNC" : type) : Optional.empty();
    }
}
