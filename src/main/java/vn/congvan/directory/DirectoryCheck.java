package vn.congvan.directory;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.congvan.data.Dates;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Nearest;
import vn.congvan.finding.Place;

/** Whether a directory holds together: every id leads somewhere, no post has two holders at once, no succession is forgotten. */
public final class DirectoryCheck {
    private final Directory directory;
    private final Findings findings;

    private DirectoryCheck(Directory directory, Findings findings) {
        this.directory = directory;
        this.findings = findings;
    }

    public static void check(Directory directory, Findings findings) {
        new DirectoryCheck(directory, findings).check();
    }

    private void check() {
        ids(directory.agencies(), Agency::id, Agency::place);
        ids(directory.posts(), Post::id, Post::place);
        ids(directory.officials(), Official::id, Official::place);
        ids(directory.references(), Reference::id, Reference::place);
        ids(directory.statistics().counts(), Statistics.Count::id, Statistics.Count::place);
        directory.agencies().forEach(this::agency);
        directory.officials().forEach(this::official);
        directory.references().forEach(this::reference);
        directory.posts().forEach(this::post);
        directory.statistics().counts().forEach(this::count);
        duplicates(directory.agencies(), Agency::name, Agency::place, Agency::exists);
        duplicates(directory.officials(), Official::name, Official::place, official -> List.of());
        duplicates(
                directory.references().stream()
                        .filter(reference -> !reference.code().isEmpty())
                        .toList(),
                Reference::code,
                Reference::place,
                reference -> List.of());
    }

    private <T> void ids(List<T> all, Function<T, String> id, Function<T, Place> place) {
        Set<String> seen = new HashSet<>();
        for (T one : all) {
            if (!seen.add(id.apply(one))) {
                findings.add(Finding.of(DirectoryKind.DOUBLE_ID, place.apply(one), "id", id.apply(one)));
            }
        }
    }

    private void agency(Agency agency) {
        agency.parent().ifPresent(id -> agencyId(id, agency.place()));
        agency.successors().forEach(id -> agencyId(id, agency.place()));
        agency.members().forEach(id -> agencyId(id, agency.place()));
        agency.exists().forEach(period -> period(period, agency.name(), agency.place()));
        circle(agency, a -> a.parent().stream().toList(), "cap_tren");
        circle(agency, Agency::successors, "ke_thua");
        circle(agency, Agency::members, "thanh_vien");
    }

    private void agencyId(String id, Place place) {
        if (directory.agency(id).isEmpty()) {
            dangling(id, directory.agencies().stream().map(Agency::id).toList(), place);
        }
    }

    private void dangling(String id, List<String> known, Place place) {
        findings.add(
                Finding.of(DirectoryKind.DANGLING, place, "id", id, "near", String.join(", ", Nearest.to(id, known))));
    }

    private void period(Period period, String of, Place place) {
        if (period.isBackwards()) {
            findings.add(Finding.of(DirectoryKind.BACKWARDS, place, "name", of));
        }
    }

    /** An agency that comes round to itself, told once, at the one that stands first in the files. */
    private void circle(Agency start, Function<Agency, List<String>> next, String key) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(next.apply(start));
        while (!open.isEmpty()) {
            String id = open.remove(open.size() - 1);
            if (id.equals(start.id())) {
                findings.add(Finding.of(DirectoryKind.CIRCLE, start.place(), "id", id, "key", key));
                return;
            }
            if (seen.add(id)) {
                directory.agency(id).ifPresent(agency -> open.addAll(next.apply(agency)));
            }
        }
    }

    private void official(Official official) {
        for (Tenure tenure : official.tenures()) {
            period(tenure.period(), official.name(), tenure.place());
            postId(tenure.post(), tenure.place());
            for (Tenure.Grant grant : tenure.grants()) {
                for (Tenure.Step step : grant.steps()) {
                    if (step.authority() == Authority.ON_BEHALF) {
                        agencyId(step.of(), grant.place());
                    } else {
                        postId(step.of(), grant.place());
                    }
                }
            }
        }
    }

    private void postId(String id, Place place) {
        if (directory.post(id).isEmpty()) {
            dangling(id, directory.posts().stream().map(Post::id).toList(), place);
        }
    }

    private void reference(Reference reference) {
        if (!reference.issuingBody().isEmpty()) {
            agencyId(reference.issuingBody(), reference.place());
        }
        reference.inForce().ifPresent(period -> period(period, reference.later(), reference.place()));
        List<String> ids = directory.references().stream().map(Reference::id).toList();
        List<String> others = new ArrayList<>(reference.amendedBy());
        reference.replacedBy().ifPresent(others::add);
        for (String id : others) {
            if (!ids.contains(id)) {
                dangling(id, ids, reference.place());
            }
        }
    }

    /** Somebody's time in a post. */
    private record Held(Official official, Tenure tenure) {
        LocalDate from() {
            return tenure.period().from().orElse(LocalDate.MIN);
        }
    }

    /** Only the post at the head can have but one holder; there may be several deputies. */
    private void post(Post post) {
        if (!post.head()) {
            return;
        }
        List<Held> held = new ArrayList<>();
        for (Official official : directory.officials()) {
            for (Tenure tenure : official.tenures()) {
                if (tenure.post().equals(post.id()) && !tenure.period().isBackwards()) {
                    held.add(new Held(official, tenure));
                }
            }
        }
        held.sort(Comparator.comparing(Held::from));
        for (int i = 1; i < held.size(); i++) {
            succession(post, held.get(i - 1), held.get(i));
        }
    }

    private void succession(Post post, Held before, Held after) {
        Optional<LocalDate> end = before.tenure().period().to();
        if (before.tenure().period().overlaps(after.tenure().period())) {
            findings.add(Finding.of(
                    DirectoryKind.OVERLAP,
                    after.tenure().place(),
                    "post",
                    post.title(),
                    "first",
                    before.official().name(),
                    "second",
                    after.official().name()));
        } else if (end.isPresent() && end.get().plusDays(1).isBefore(after.from())) {
            findings.add(Finding.of(
                    DirectoryKind.GAP,
                    after.tenure().place(),
                    "post",
                    post.title(),
                    "from",
                    Dates.slashed(end.get().plusDays(1)),
                    "to",
                    Dates.slashed(after.from().minusDays(1))));
        }
    }

    private void count(Statistics.Count count) {
        List<Statistics.Span> spans = count.spans();
        for (int i = 0; i < spans.size(); i++) {
            period(spans.get(i).period(), count.name(), spans.get(i).place());
            for (int j = 0; j < i; j++) {
                if (spans.get(i).period().overlaps(spans.get(j).period())) {
                    findings.add(Finding.of(
                            DirectoryKind.OVERLAP,
                            spans.get(i).place(),
                            "post",
                            count.name(),
                            "first",
                            spans.get(j).number().toPlainString(),
                            "second",
                            spans.get(i).number().toPlainString()));
                }
            }
        }
    }

    /** Names that differ in nothing but capitals, marks and spaces, at one time: probably one thing entered twice. */
    private <T> void duplicates(
            List<T> all, Function<T, String> name, Function<T, Place> place, Function<T, List<Period>> times) {
        Map<String, List<T>> byName = new HashMap<>();
        for (T one : all) {
            List<T> same = byName.computeIfAbsent(plain(name.apply(one)), n -> new ArrayList<>());
            for (T other : same) {
                if (meet(times.apply(one), times.apply(other))) {
                    findings.add(Finding.of(
                            DirectoryKind.DUPLICATE,
                            place.apply(one),
                            "name",
                            name.apply(one),
                            "other",
                            name.apply(other)));
                }
            }
            same.add(one);
        }
    }

    private static boolean meet(List<Period> a, List<Period> b) {
        List<Period> first = a.isEmpty() ? List.of(Period.ALWAYS) : a;
        List<Period> second = b.isEmpty() ? List.of(Period.ALWAYS) : b;
        return first.stream().anyMatch(one -> second.stream().anyMatch(one::overlaps));
    }

    private static String plain(String name) {
        String marks = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return marks.toLowerCase(Locale.ROOT).replace('đ', 'd').replaceAll("\\s+", "");
    }
}
