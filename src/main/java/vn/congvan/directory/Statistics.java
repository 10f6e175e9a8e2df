package vn.congvan.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import vn.congvan.finding.Place;

/** What figures are counted by: how many provinces there are, and since when figures cannot be compared with earlier ones. */
public record Statistics(List<Count> counts, List<Break> breaks) {
    public Statistics {
        counts = List.copyOf(counts);
        breaks = List.copyOf(breaks);
    }

    /** A number that changes with time, {@code so-tinh}: 63, then 34. */
    public record Count(String id, String name, List<Span> spans, Place place) {
        public Count {
            spans = List.copyOf(spans);
        }

        public Optional<BigDecimal> on(LocalDate day) {
            return spans.stream()
                    .filter(span -> span.period().holds(day))
                    .map(Span::number)
                    .findFirst();
        }
    }

    public record Span(Period period, BigDecimal number, Place place) {}

    /** From {@code since} on a figure is of another thing than before. */
    public record Break(LocalDate since, String reason, Place place) {}

    /** Why the figures of two months are not of the same thing; empty where they are. */
    public Optional<String> broken(YearMonth before, YearMonth after) {
        return breaks.stream()
                .filter(one -> one.since().isAfter(before.atEndOfMonth())
                        && !one.since().isAfter(after.atEndOfMonth()))
                .map(Break::reason)
                .findFirst();
    }
}
