package vn.congvan.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.congvan.finding.Place;

/**
 * A body, a unit of one, or a group of them that letters are addressed to as one ({@code Các sở, ban, ngành tỉnh}).
 *
 * @param id stable, never shown in a letter
 * @param names the full name first, then the short ones; a letter may use any
 * @param letterhead the upper-case form over the rule; empty for what issues nothing
 * @param collective what {@code TM.} names: {@code Ủy ban nhân dân}; empty where one person heads the body
 * @param kind as people call it, {@code UBND cấp huyện}; only data, no rule knows one
 * @param placeName the place before the date (địa danh)
 * @param symbol in document symbols, {@code VPUB}
 * @param members of a group, by id
 * @param exists empty for always
 * @param successors by id
 */
public record Agency(
        String id,
        List<String> names,
        String letterhead,
        String collective,
        String kind,
        Optional<String> parent,
        String placeName,
        String symbol,
        List<String> members,
        List<Period> exists,
        List<String> successors,
        Place place) {
    public Agency {
        names = List.copyOf(names);
        members = List.copyOf(members);
        exists = List.copyOf(exists);
        successors = List.copyOf(successors);
    }

    public String name() {
        return names.get(0);
    }

    /** The shortest name that letters use; the full one where there is no other. */
    String shortName() {
        return names.get(names.size() - 1);
    }

    public boolean exists(LocalDate day) {
        return exists.isEmpty() || exists.stream().anyMatch(period -> period.holds(day));
    }

    /** The last day on which it existed, if it exists no more after it. */
    Optional<LocalDate> end() {
        return exists.stream()
                .map(Period::to)
                .reduce((a, b) ->
                        a.isEmpty() || b.isEmpty() ? Optional.empty() : a.get().isAfter(b.get()) ? a : b)
                .flatMap(last -> last);
    }
}
