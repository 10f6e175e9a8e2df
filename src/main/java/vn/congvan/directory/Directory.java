package vn.congvan.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everybody and everything that letters name, with the times in which it was so. Immutable; asked as of a day. */
public final class Directory {
    static final Directory EMPTY =
            new Directory(List.of(), List.of(), List.of(), List.of(), new Statistics(List.of(), List.of()));

    private final List<Agency> agencies;
    private final List<Post> posts;
    private final List<Official> officials;
    private final List<Reference> references;
    private final Statistics statistics;

    Directory(
            List<Agency> agencies,
            List<Post> posts,
            List<Official> officials,
            List<Reference> references,
            Statistics statistics) {
        this.agencies = List.copyOf(agencies);
        this.posts = List.copyOf(posts);
        this.officials = List.copyOf(officials);
        this.references = List.copyOf(references);
        this.statistics = statistics;
    }

    public List<Agency> agencies() {
        return agencies;
    }

    public List<Post> posts() {
        return posts;
    }

    public List<Official> officials() {
        return officials;
    }

    public List<Reference> references() {
        return references;
    }

    public Statistics statistics() {
        return statistics;
    }

    public Optional<Agency> agency(String id) {
        return byId(agencies, Agency::id, id);
    }

    public Optional<Post> post(String id) {
        return byId(posts, Post::id, id);
    }

    public Optional<Reference> reference(String id) {
        return byId(references, Reference::id, id);
    }

    public Optional<Statistics.Count> count(String id) {
        return byId(statistics.counts(), Statistics.Count::id, id);
    }

    private static <T> Optional<T> byId(List<T> all, Function<T, String> id, String wanted) {
        return all.stream().filter(one -> id.apply(one).equals(wanted)).findFirst();
    }

    /** Agencies that go, or went, by this name or id; several where the name lived on after a reform. */
    List<Agency> called(String name) {
        return agencies.stream()
                .filter(agency -> agency.id().equals(name) || agency.names().contains(name))
                .toList();
    }

    /** Every name that an agency goes by. */
    List<String> agencyNames() {
        return agencies.stream().flatMap(agency -> agency.names().stream()).toList();
    }

    List<Official> officialsCalled(String name) {
        return officials.stream()
                .filter(official ->
                        official.id().equals(name) || official.name().equals(name))
                .toList();
    }

    /** The directory as it stood, or will stand, on a day. */
    public AsOf on(LocalDate day) {
        return new AsOf(this, day);
    }

    /** What holds on one day. */
    public record AsOf(Directory directory, LocalDate day) {
        public List<Agency> agencies() {
            return directory.agencies.stream()
                    .filter(agency -> agency.exists(day))
                    .toList();
        }

        /** Who holds a post; several only where the directory contradicts itself. */
        public List<Official> holders(String post) {
            return directory.officials.stream()
                    .filter(official ->
                            tenures(official).anyMatch(tenure -> tenure.post().equals(post)))
                    .toList();
        }

        /** The posts that somebody holds. */
        public Stream<Tenure> tenures(Official official) {
            return official.tenures().stream().filter(tenure -> tenure.period().holds(day));
        }

        /** Documents that have a period of validity and are in it. */
        public List<Reference> inForce() {
            return directory.references.stream()
                    .filter(reference ->
                            reference.inForce().filter(p -> p.holds(day)).isPresent() && !isReplaced(reference))
                    .toList();
        }

        /** Whether the document that replaces it is in force already. */
        boolean isReplaced(Reference reference) {
            return reference
                    .replacedBy()
                    .flatMap(directory::reference)
                    .filter(by -> by.inForce()
                            .map(period -> period.from().filter(day::isBefore).isEmpty())
                            .orElse(!by.date().isAfter(day)))
                    .isPresent();
        }

        /** Those who come after an agency that is gone, as far as they still exist on the day. */
        List<Agency> successors(Agency agency) {
            List<Agency> living = new ArrayList<>();
            addSuccessors(agency, living, 0);
            return living;
        }

        private void addSuccessors(Agency agency, List<Agency> living, int depth) {
            for (String id : agency.successors()) {
                Optional<Agency> next = directory.agency(id);
                if (next.filter(a -> a.exists(day)).isPresent()) {
                    next.filter(a -> !living.contains(a)).ifPresent(living::add);
                } else if (next.isPresent() && depth < directory.agencies.size()) {
                    addSuccessors(next.get(), living, depth + 1);
                }
            }
        }
    }
}
