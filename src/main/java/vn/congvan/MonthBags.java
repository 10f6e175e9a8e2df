package vn.congvan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.register.Entry;

/** Where a month's bags lie: {@code records/2024-11}, and {@code records/2024-11.2}, … of letters that were issued later. */
final class MonthBags {
    /** As they follow each other. */
    static final Comparator<String> ORDER = Comparator.<String, String>comparing(name -> name.split("\\.")[0])
            .thenComparingInt(String::length)
            .thenComparing(name -> name);

    private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2})(\\.[1-9]\\d*)?");

    private final Path records;

    /** @param records the office's {@code records/} */
    MonthBags(Path records) {
        this.records = records;
    }

    /** @param count which of the month's bags it is, from 1 */
    static String name(String month, int count) {
        return count == 1 ? month : month + "." + count;
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static boolean isOf(String name, String month) {
        return isName(name) && name.startsWith(month);
    }

    /** The names of the bags that lie there, whatever the register knows of them. */
    List<String> lying(Disk disk) {
        if (!Files.isDirectory(records)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(records)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(MonthBags::isName)
                    .sorted(ORDER)
                    .toList();
        } catch (IOException e) {
            throw new Refused(Finding.of(OfficeKind.FILE_UNREADABLE, new Place.InFile(disk.name(records))));
        }
    }

    Path folder(String name) {
        return records.resolve(name);
    }

    /** The bags that a month's letters are in, by name, in the order in which they were sealed. */
    static List<String> sealed(List<Entry> letters) {
        SortedSet<String> names = new TreeSet<>(ORDER);
        letters.stream()
                .map(entry -> Facts.of(entry, Facts.ARCHIVE_FOLDER))
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return List.copyOf(names);
    }
}
