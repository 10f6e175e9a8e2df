package vn.congvan.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Nearest;
import vn.congvan.finding.Place;

/** Looks every tag up among the names of the schema, as merging will among the values. */
final class TagCheck {
    private final FieldNames root;
    private final Findings findings;
    private final Set<String> used;

    TagCheck(FieldNames root, Set<String> shownWithOthers, Findings findings) {
        this.root = root;
        this.used = new LinkedHashSet<>(shownWithOthers);
        this.findings = findings;
    }

    /** A group of names and where it is, {@code so_hoa.chi_tiet}. */
    private record At(FieldNames names, String path) {}

    void check(List<Tag> tags, String schemaFile) {
        Deque<At> scopes = new ArrayDeque<>(List.of(new At(root, "")));
        for (Tag tag : tags) {
            if (tag.type() == Tag.Type.CLOSE) {
                scopes.pop();
                continue;
            }
            Optional<At> found = find(tag, scopes);
            if (found.isEmpty()) {
                findings.add(Finding.of(
                        TemplateKind.UNKNOWN_TAG, tag.place(), "tag", tag.source(), "near", near(tag, scopes)));
            }
            found.ifPresent(at -> used.add(at.path()));
            if (tag.opens()) {
                scopes.push(found.orElse(scopes.element()));
            }
        }
        tellUnused(root, "", schemaFile);
    }

    private static Optional<At> find(Tag tag, Deque<At> scopes) {
        List<String> path = tag.path();
        if (path.get(0).equals(".") || Set.of("-first", "-last", "-index").contains(path.get(0))) {
            return Optional.of(scopes.element());
        }
        Optional<At> found = scopes.stream()
                .filter(scope -> scope.names().child(path.get(0)).isPresent())
                .findFirst();
        for (String name : path) {
            if (Set.of("-single", "-several").contains(name)) {
                continue; // the same list, by its count
            }
            found = found.flatMap(at -> at.names().child(name).map(names -> new At(names, join(at.path(), name))));
        }
        return found;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String near(Tag tag, Deque<At> scopes) {
        List<String> names = new ArrayList<>();
        scopes.forEach(scope -> addNames(scope.names(), "", names));
        return String.join(
                ", ", Nearest.to(tag.name(), names.stream().distinct().toList()));
    }

    private static void addNames(FieldNames fields, String path, List<String> names) {
        fields.fields().forEach((name, inner) -> {
            names.add(join(path, name));
            addNames(inner, join(path, name), names);
        });
    }

    private void tellUnused(FieldNames fields, String path, String schemaFile) {
        fields.fields().forEach((name, inner) -> {
            String full = join(path, name);
            if (inner.fields().isEmpty() && !used.contains(full)) {
                findings.add(Finding.of(TemplateKind.UNUSED_FIELD, new Place.InFile(schemaFile), "field", full));
            }
            tellUnused(inner, full, schemaFile);
        });
    }
}
