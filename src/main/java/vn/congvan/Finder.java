package vn.congvan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.data.Dates;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.register.Entry;
import vn.congvan.register.Found;
import vn.congvan.register.Register;
import vn.congvan.register.Sought;

/** Looks for issued letters: {@code congvan find}. Writes nothing but what makes them found. */
final class Finder {
    /** Who searches does not want to wait for others who write. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,9})\\s*(?:/\\s*(\\S.*))?");
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final Pattern RANGE = Pattern.compile("(.*?)\\.\\.+(.*)");

    private final Desk desk;

    Finder(Desk desk) {
        this.desk = desk;
    }

    /** @throws Refused if an order's number or days are none */
    static Sought sought(FindOrder order) {
        Optional<Matcher> number = order.number().map(Finder::number);
        Optional<Days> days = order.date().map(Finder::days);
        return new Sought(
                order.words(),
                number.map(found -> OptionalInt.of(Integer.parseInt(found.group(1))))
                        .orElse(OptionalInt.empty()),
                number.map(found -> found.group(2)).orElse(""),
                days.flatMap(Days::from),
                days.flatMap(Days::to),
                order.period()
                        .map(period -> Dates.monthNamed(period).toString())
                        .orElse(""),
                order.addressee().orElse(""));
    }

    private static Matcher number(String given) {
        Matcher found = NUMBER.matcher(given);
        if (!found.matches()) {
            throw refused(OfficeKind.NO_NUMBER, given);
        }
        return found;
    }

    /** From a day to a day; without end where one is empty. */
    private record Days(Optional<LocalDate> from, Optional<LocalDate> to) {}

    private static Days days(String given) {
        Matcher range = RANGE.matcher(given.strip());
        if (!range.matches()) {
            return span(given, given);
        }
        Optional<Days> first = some(range.group(1)).map(words -> span(words, given));
        Optional<Days> last = some(range.group(2)).map(words -> span(words, given));
        Days days = new Days(first.flatMap(Days::from), last.flatMap(Days::to));
        boolean backwards = days.from().isPresent()
                && days.to().isPresent()
                && days.from().get().isAfter(days.to().get());
        if (backwards || first.or(() -> last).isEmpty()) {
            throw refused(OfficeKind.NO_DAYS, given);
        }
        return days;
    }

    private static Optional<String> some(String words) {
        return words.isBlank() ? Optional.empty() : Optional.of(words.strip());
    }

    private static Days span(String words, String given) {
        Optional<LocalDate> day = Dates.day(words);
        Optional<YearMonth> month = Dates.month(words);
        if (day.isPresent()) {
            return new Days(day, day);
        } else if (month.isPresent()) {
            return new Days(
                    Optional.of(month.get().atDay(1)), Optional.of(month.get().atEndOfMonth()));
        } else if (YEAR.matcher(words.strip()).matches()) {
            int year = Integer.parseInt(words.strip());
            return new Days(Optional.of(LocalDate.of(year, 1, 1)), Optional.of(LocalDate.of(year, 12, 31)));
        }
        throw refused(OfficeKind.NO_DAYS, given);
    }

    private static Refused refused(OfficeKind kind, String given) {
        return new Refused(Finding.of(kind, new Place.OnCommandLine(given), "given", given));
    }

    FoundLetters find(Sought sought, int most, Register register) {
        IndexKeeper.Missing missing = new IndexKeeper(desk).bringUpToDate(register);
        List<Finding> findings = new ArrayList<>(missing.findings());
        int behind = missing.waiting() - missing.findings().size();
        if (behind > 0) {
            Place place = new Place.InFile(desk.disk().name(desk.records().folder()));
            findings.add(Finding.of(OfficeKind.SEARCH_BEHIND, place, "count", Integer.toString(behind)));
        }
        if (sought.isNothing()) {
            findings.add(Finding.of(OfficeKind.NOTHING_SOUGHT, new Place.OnCommandLine(sought.words())));
        }
        Found found = register.search().find(sought, most);
        List<FoundLetters.Row> rows = found.hits().stream().map(this::row).toList();
        return new FoundLetters(rows, found.total(), found.more(), missing.waiting(), findings);
    }

    private FoundLetters.Row row(Found.Hit hit) {
        Entry entry = hit.letter();
        return new FoundLetters.Row(
                entry.letter().toString(),
                Facts.shown(entry.number().orElseThrow()),
                entry.number().orElseThrow().date(),
                entry.letter().period(),
                Facts.of(entry, Facts.SUBJECT),
                StateWords.of(entry),
                IssuedFile.of(entry, desk).pdf(),
                hit.snippet().text(),
                hit.snippet().marks().stream()
                        .map(mark -> new FoundLetters.Mark(mark.start(), mark.end()))
                        .toList());
    }
}
