package vn.congvan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A share is known by the name that the system gives the file system, or by the path. */
class NetworkShareTest {
    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "fuse.rclone", "9p", "CIFS", "davfs"})
    void theseAreShared(String type) {
        assertTrue(NetworkShare.isShared(type, "/mnt/chung/register.db"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "NTFS", "apfs", "fuseblk", "fuse.ntfs-3g", ""
            })
    void theseAreOfThisMachine(String type) {
        assertFalse(NetworkShare.isShared(type, "/home/lan/register.db"));
    }

    @ParameterizedTest
    @CsvSource({
        "\\\\may-chu\\chung\\register.db, true",
        "\\\\?\\C:\\congvan\\register.db, false",
        "C:\\congvan\\register.db, false",
        "\\\\?\\UNC\\may-chu\\chung\\register.db, true"
    })
    void onWindowsThePathTells(String path, boolean shared) {
        assertEquals(shared, NetworkShare.isShared("NTFS", path));
    }

    @Test
    void aFolderThatIsYetToBeMadeIsWhereItWillBeMade(@TempDir Path folder) {
        assertEquals(
                Optional.empty(), NetworkShare.type(folder.resolve("records").resolve("register.db")));
    }
}
