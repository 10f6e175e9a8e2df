package vn.congvan.fidelity;

import java.util.List;
import java.util.Locale;

/** What a folder of files comes to. */
record Totals(List<Comparison> files) {
    String line() {
        int agreeing = files.stream().mapToInt(Comparison::agreeing).sum();
        int breaks = files.stream().mapToInt(file -> file.breaks().size()).sum();
        int notFound = files.stream().mapToInt(Comparison::notFound).sum();
        double share = files.stream()
                .filter(file -> !file.breaks().isEmpty())
                .mapToDouble(file -> (double) file.agreeing() / file.breaks().size())
                .average()
                .orElse(0);
        return String.format(
                Locale.ROOT,
                "%d files; page count as Word %d/%d; breaks agreeing %d/%d (not found %d);"
                        + " mean share over files %.1f %%; wholly as Word %d/%d",
                files.size(),
                files.stream().filter(Comparison::asManyPages).count(),
                files.size(),
                agreeing,
                breaks,
                notFound,
                share * 100,
                files.stream().filter(Comparison::wholly).count(),
                files.size());
    }
}
