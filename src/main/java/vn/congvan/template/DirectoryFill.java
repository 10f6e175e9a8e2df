package vn.congvan.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.congvan.data.Shown;
import vn.congvan.directory.Addressing;
import vn.congvan.directory.Agency;
import vn.congvan.directory.CitationScan;
import vn.congvan.directory.Citing;
import vn.congvan.directory.Directory;
import vn.congvan.directory.DirectoryKind;
import vn.congvan.directory.GoneNames;
import vn.congvan.directory.LetterDays;
import vn.congvan.directory.Reference;
import vn.congvan.directory.Signing;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.word.WordPackage;

/** Puts into a letter's values what the directory knows: addressees, recipients, signature block, letterhead, citations. */
final class DirectoryFill {
    /** The first recipient where there are addressees (NĐ30 Phụ lục I, II.9.b). */
    static final String AS_ABOVE = "Như trên";

    /** What a letter may show of its issuing body, as {@code co_quan.ten}. */
    static final List<String> ISSUING_BODY = List.of("chu_quan", "ten", "dia_danh", "ky_hieu");

    /** What a letter may show of its signer, under the field's own name. */
    static final List<String> SIGNER = List.of("quyen_han[]", "chuc_vu", "ho_ten");

    private final LetterDescription description;
    private final Directory directory;
    private final LetterDays days;
    private final Addressing addressing;
    private final Signing signing;
    private final Citing citing;
    private final Findings findings;
    private final Set<Provenance.Entry> entries = new LinkedHashSet<>();

    DirectoryFill(LetterDescription description, Directory directory, LetterDays days, Findings findings) {
        this.description = description;
        this.directory = directory;
        this.days = days;
        this.addressing = new Addressing(directory, days, findings);
        this.signing = new Signing(directory, days, description.documentType(), findings);
        this.citing = new Citing(directory, days, findings);
        this.findings = findings;
    }

    /** What is wrong goes into the findings; then the result is not to be used. */
    Shown.Fields fill(Shown.Fields values) {
        Shown.Fields filled = (Shown.Fields) fill(values, hasAddressees(values));
        Map<String, Shown> all = new LinkedHashMap<>(filled.fields());
        description.issuingBody().ifPresent(name -> all.put("co_quan", issuingBody(name.text(), name.place())));
        if (!description.references().isEmpty()) {
            all.put("vien_dan", citations());
        }
        return new Shown.Fields(all);
    }

    /** The entries of the directory that the letter names. */
    List<Provenance.Entry> entries() {
        return List.copyOf(entries);
    }

    private static boolean hasAddressees(Shown shown) {
        if (shown instanceof Shown.Fields fields) {
            return fields.fields().values().stream().anyMatch(DirectoryFill::hasAddressees);
        } else if (shown instanceof Shown.Items items) {
            return items.items().stream().anyMatch(DirectoryFill::hasAddressees);
        }
        return shown instanceof Shown.Entry entry && entry.format().equals("addressee");
    }

    private Shown fill(Shown shown, boolean hasAddressees) {
        if (shown instanceof Shown.Fields fields) {
            Map<String, Shown> filled = new LinkedHashMap<>();
            fields.fields().forEach((name, value) -> filled.put(name, fill(value, hasAddressees)));
            return new Shown.Fields(filled);
        } else if (shown instanceof Shown.Items items) {
            List<Shown> filled = new ArrayList<>();
            withAsAbove(items, hasAddressees).items().forEach(item -> filled.add(fill(item, hasAddressees)));
            return new Shown.Items(filled);
        }
        return shown instanceof Shown.Entry entry ? entry(entry) : shown;
    }

    private Shown entry(Shown.Entry entry) {
        if (entry.format().equals("signer")) {
            Optional<Signing.Signature> signature = signing.signature(entry.name(), entry.place());
            signature.ifPresent(by -> entries.add(new Provenance.Entry(
                    by.name(), by.official().id(), by.official().place())));
            return signature.map(by -> signer(by, entry.place())).orElse(new Shown.None());
        } else if (entry.name().equals(AS_ABOVE)) {
            return new Shown.Text(AS_ABOVE, entry.place());
        }
        Optional<Agency> agency = addressing.find(entry.name(), entry.place());
        String printed = agency.map(found -> found.names().contains(entry.name()) ? entry.name() : found.name())
                .orElse(entry.name());
        agency.ifPresent(found -> entries.add(new Provenance.Entry(printed, found.id(), found.place())));
        return new Shown.Text(printed, entry.place());
    }

    private static Shown signer(Signing.Signature signature, Place place) {
        List<Shown> authority = new ArrayList<>();
        signature.authority().forEach(line -> authority.add(new Shown.Text(line, place)));
        return new Shown.Fields(Map.of(
                "quyen_han",
                new Shown.Items(authority),
                "chuc_vu",
                signature.post().<Shown>map(post -> new Shown.Text(post, place)).orElse(new Shown.None()),
                "ho_ten",
                new Shown.Text(signature.name(), place)));
    }

    /** {@code Như trên} first where there are addressees, and only there. */
    private Shown.Items withAsAbove(Shown.Items items, boolean hasAddressees) {
        Optional<Shown.Fields> recipient = items.items().stream()
                .filter(item -> recipient(item).isPresent())
                .map(Shown.Fields.class::cast)
                .findFirst();
        if (recipient.isEmpty()) {
            return items;
        }
        List<Shown> others = new ArrayList<>();
        for (Shown item : items.items()) {
            Optional<Shown.Entry> entry = recipient(item);
            if (entry.isEmpty() || !entry.get().name().equals(AS_ABOVE)) {
                others.add(item);
            } else if (!hasAddressees) {
                findings.add(
                        Finding.of(DirectoryKind.AS_ABOVE_ALONE, entry.get().place()));
            }
        }
        if (hasAddressees) {
            others.add(0, asAbove(recipient.get()));
        }
        return new Shown.Items(others);
    }

    private static Optional<Shown.Entry> recipient(Shown item) {
        return item instanceof Shown.Fields fields
                ? fields.fields().values().stream()
                        .filter(value -> value instanceof Shown.Entry entry
                                && entry.format().equals("recipient"))
                        .map(Shown.Entry.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    /** A recipient with the same fields as the others, all of them none but the name. */
    private static Shown asAbove(Shown.Fields like) {
        Map<String, Shown> fields = new LinkedHashMap<>();
        like.fields()
                .forEach((name, value) -> fields.put(
                        name,
                        value instanceof Shown.Entry entry
                                ? new Shown.Entry(entry.format(), AS_ABOVE, entry.place())
                                : new Shown.None()));
        return new Shown.Fields(fields);
    }

    private Shown issuingBody(String name, Place place) {
        Optional<Agency> found = addressing.find(name, place);
        if (found.isEmpty()) {
            return new Shown.None();
        }
        Agency body = found.get();
        entries.add(new Provenance.Entry(body.letterhead(), body.id(), body.place()));
        String governing =
                body.parent().flatMap(directory::agency).map(Agency::letterhead).orElse("");
        return new Shown.Fields(Map.of(
                "chu_quan",
                text(governing, place),
                "ten",
                text(body.letterhead(), place),
                "dia_danh",
                text(body.placeName(), place),
                "ky_hieu",
                text(body.symbol(), place)));
    }

    private static Shown text(String text, Place place) {
        return text.isEmpty() ? new Shown.None() : new Shown.Text(text, place);
    }

    private Shown citations() {
        Map<String, Shown> citations = new LinkedHashMap<>();
        description.references().forEach((name, cited) -> {
            Optional<Citing.Citation> citation =
                    citing.cite(cited.id(), cited.withBody(), description.citationStyle(), cited.place());
            citations.put(
                    name,
                    citation.<Shown>map(c -> new Shown.Mention(cited.id(), c.full(), c.later(), cited.place()))
                            .orElse(new Shown.None()));
        });
        return new Shown.Fields(citations);
    }

    /**
     * Looks at the finished letter's citations, composed and typed by hand, and at the names in its sentences.
     *
     * @param mentioned ids of the references that the letter really mentions
     */
    void checkWords(Set<String> mentioned, WordPackage merged) {
        for (LetterDescription.Cited cited : description.references().values()) {
            Optional<Reference> reference = directory.reference(cited.id());
            if (reference.isPresent() && mentioned.contains(cited.id())) {
                citing.checkValidity(reference.get(), cited.role(), cited.place());
                entries.add(new Provenance.Entry(
                        reference.get().later(), cited.id(), reference.get().place()));
            }
        }
        CitationScan citations = new CitationScan(directory, citing, findings);
        GoneNames names = new GoneNames(directory, days, findings);
        for (String part : WordTemplate.textParts(merged)) {
            for (ParagraphWords words : ParagraphWords.of(merged, part)) {
                citations.scan(words.text(), words.place());
                names.scan(words.text(), words.place());
            }
        }
    }
}
