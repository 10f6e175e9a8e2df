package vn.congvan.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.congvan.data.Dates;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Nearest;
import vn.congvan.finding.Place;

/** Composes the signature block (NĐ30 Điều 13; Phụ lục I, II.7) and tells who may not sign. */
public final class Signing {
    private final Directory directory;
    private final LetterDays days;
    private final String documentType;
    private final Findings findings;

    /** @param documentType {@code công văn} */
    public Signing(Directory directory, LetterDays days, String documentType, Findings findings) {
        this.directory = directory;
        this.days = days;
        this.documentType = documentType;
        this.findings = findings;
    }

    /**
     * The block over and under the signature.
     *
     * @param authority the lines above the signer's own post: {@code KT. CHÁNH VĂN PHÒNG}
     * @param post the signer's own, in capitals; empty for an acting head, whose post stands after {@code Q.}
     */
    public record Signature(List<String> authority, Optional<String> post, Official official) {
        public Signature {
            authority = List.copyOf(authority);
        }

        public String name() {
            return official.name();
        }
    }

    /**
     * Empty where that person may not sign: the findings tell why.
     *
     * @param name a name or an id
     */
    public Optional<Signature> signature(String name, Place place) {
        List<Official> called = directory.officialsCalled(name);
        if (called.isEmpty()) {
            List<String> names =
                    directory.officials().stream().map(Official::name).toList();
            String near = String.join(", ", Nearest.to(name, names));
            findings.add(Finding.of(DirectoryKind.UNKNOWN_SIGNER, place, "name", name, "near", near));
            return Optional.empty();
        }
        Official official = called.stream().filter(this::isInOffice).findFirst().orElse(called.get(0));
        Optional<LocalDate> out = days.firstNot(day -> inOffice(official, day));
        if (out.isPresent()) {
            findings.add(Finding.of(
                    DirectoryKind.SIGNER_NOT_IN_OFFICE,
                    place,
                    "name",
                    official.name(),
                    "day",
                    Dates.slashed(out.get()),
                    "others",
                    others(out.get())));
            return Optional.empty();
        }
        return granted(official, place);
    }

    private boolean isInOffice(Official official) {
        return days.firstNot(day -> inOffice(official, day)).isEmpty();
    }

    private boolean inOffice(Official official, LocalDate day) {
        return directory.on(day).tenures(official).findAny().isPresent();
    }

    /** Who might sign instead. */
    private String others(LocalDate day) {
        List<String> names = directory.officials().stream()
                .filter(official -> directory
                        .on(day)
                        .tenures(official)
                        .anyMatch(tenure -> tenure.grants().stream().anyMatch(grant -> grant.isFor(documentType))))
                .map(Official::name)
                .distinct()
                .toList();
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    /** The first grant for this type of document that holds on every day. */
    private Optional<Signature> granted(Official official, Place place) {
        for (Tenure tenure : official.tenures()) {
            boolean throughout =
                    days.firstNot(day -> tenure.period().holds(day)).isEmpty();
            for (Tenure.Grant grant : throughout ? tenure.grants() : List.<Tenure.Grant>of()) {
                if (grant.isFor(documentType)) {
                    refuseForHimself(official, grant, place);
                    return Optional.of(compose(official, tenure, grant));
                }
            }
        }
        findings.add(Finding.of(
                DirectoryKind.SIGNER_WITHOUT_RIGHT,
                place,
                "name",
                official.name(),
                "type",
                documentType,
                "others",
                others(days.first())));
        return Optional.empty();
    }

    private void refuseForHimself(Official official, Tenure.Grant grant, Place place) {
        for (Tenure.Step step : grant.steps()) {
            boolean himself = step.authority() == Authority.DEPUTY
                    && days.firstNot(
                                    day -> !directory.on(day).holders(step.of()).contains(official))
                            .isPresent();
            if (himself) {
                String post = directory.post(step.of()).map(Post::title).orElse(step.of());
                findings.add(Finding.of(DirectoryKind.SIGNS_FOR_HIMSELF, place, "name", official.name(), "post", post));
            }
        }
    }

    private Signature compose(Official official, Tenure tenure, Tenure.Grant grant) {
        List<String> lines = new ArrayList<>();
        boolean acting = false;
        for (Tenure.Step step : grant.steps()) {
            lines.add(step.authority().abbreviation() + " " + capitals(named(step)));
            acting = step.authority() == Authority.ACTING;
        }
        Optional<String> own = directory.post(tenure.post()).map(post -> capitals(post.title()));
        return new Signature(lines, acting ? Optional.empty() : own, official);
    }

    private String named(Tenure.Step step) {
        if (step.authority() == Authority.ON_BEHALF) {
            return directory
                    .agency(step.of())
                    .map(agency -> agency.collective().isEmpty() ? agency.name() : agency.collective())
                    .orElse(step.of());
        }
        return directory.post(step.of()).map(Post::title).orElse(step.of());
    }

    private static String capitals(String words) {
        return words.toUpperCase(Locale.ROOT);
    }
}
