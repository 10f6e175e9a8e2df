package vn.congvan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.congvan.directory.OfficeSettings;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** {@code data/office.yaml}. */
final class SettingsFile {
    private final Path file;
    private final Disk disk;

    SettingsFile(Path office, Disk disk) {
        this.file = office.resolve("data").resolve("office.yaml");
        this.disk = disk;
    }

    /** Empty for an office that only makes drafts. */
    Optional<OfficeSettings> find() {
        return Files.exists(file)
                ? Optional.of(OfficeSettings.read(disk.read(file), disk.name(file)))
                : Optional.empty();
    }

    /** @throws Refused if there is no such file, or it is damaged */
    OfficeSettings get() {
        return find().orElseThrow(
                        () -> new Refused(Finding.of(OfficeKind.SETTINGS_MISSING, new Place.InFile(disk.name(file)))));
    }

    byte[] content() {
        return disk.read(file);
    }
}
