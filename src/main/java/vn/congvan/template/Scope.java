package vn.congvan.template;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.congvan.data.Shown;
import vn.congvan.data.XmlCharacter;
import vn.congvan.finding.CodePoint;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Nearest;
import vn.congvan.finding.Place;

/**
 * Where names are looked up: the value of the section round a tag, then of the section round that one, as Mustache does.
 *
 * @param index of the item in its list, from 0
 * @param size of the list; 0 where this is no item of one
 */
record Scope(Shown value, Optional<Scope> outer, int index, int size, Trace trace, Findings findings) {
    static Scope root(Shown.Fields values, Trace trace, Findings findings) {
        return new Scope(values, Optional.empty(), 0, 0, trace, findings);
    }

    /** What a section over a value repeats its contents with: nothing for a value that is none, empty or no. */
    List<Scope> inner(Shown shown) {
        if (shown instanceof Shown.Items items) {
            List<Scope> scopes = new ArrayList<>();
            for (int i = 0; i < items.items().size(); i++) {
                scopes.add(new Scope(
                        items.items().get(i),
                        Optional.of(this),
                        i,
                        items.items().size(),
                        trace,
                        findings));
            }
            return scopes;
        }
        boolean isFalse = shown instanceof Shown.None
                || (shown instanceof Shown.Truth truth && !truth.truth())
                || (shown instanceof Shown.Text text && text.text().isEmpty());
        return isFalse ? List.of() : List.of(new Scope(shown, Optional.of(this), 0, 0, trace, findings));
    }

    /** The text of a variable; empty where it is none on purpose, and where a finding tells why there is none. */
    String text(Tag tag) {
        Optional<Shown> found = find(tag);
        if (found.isEmpty()) {
            tellUnknown(tag);
        } else if (found.get() instanceof Shown.Hole hole) {
            trace.hole(hole);
            return HoleMarks.mark(hole.title());
        } else if (found.get() instanceof Shown.Mention mention) {
            return used(trace.mention(mention.id()) ? mention.first() : mention.later(), mention.place(), tag);
        } else if (found.get() instanceof Shown.Text text) {
            return used(text.text(), text.place(), tag);
        } else if (!(found.get() instanceof Shown.None)) {
            findings.add(Finding.of(TemplateKind.NOT_A_TEXT, tag.place(), "tag", tag.source()));
        }
        return "";
    }

    private String used(String given, Place from, Tag tag) {
        String text = Normalizer.normalize(given, Normalizer.Form.NFC);
        String put = trace.use(tag, text, from);
        OptionalInt forbidden = XmlCharacter.forbiddenIn(text);
        forbidden.ifPresent(c -> findings.add(Finding.of(
                TemplateKind.FORBIDDEN_CHARACTER, tag.place(), "tag", tag.source(), "codePoint", CodePoint.name(c))));
        return forbidden.isEmpty() ? put : "";
    }

    Shown section(Tag tag) {
        return find(tag).orElseGet(() -> {
            tellUnknown(tag);
            return new Shown.None();
        });
    }

    private Optional<Shown> find(Tag tag) {
        List<String> path = tag.path();
        if (path.get(0).equals(".")) {
            return Optional.of(value);
        }
        if (path.get(0).startsWith("-")) {
            return aboutItem(path.get(0));
        }
        Optional<Shown> found = lookUp(path.get(0));
        for (String name : path.subList(1, path.size())) {
            // Whatever is asked of a group that is none on purpose is none too.
            found = found.flatMap(at -> at instanceof Shown.None ? Optional.of(at) : child(at, name));
        }
        return found;
    }

    private Optional<Shown> lookUp(String name) {
        Optional<Shown> own = value instanceof Shown.Hole ? Optional.empty() : child(value, name);
        return own.isPresent() ? own : outer.flatMap(scope -> scope.lookUp(name));
    }

    private static Optional<Shown> child(Shown at, String name) {
        if (at instanceof Shown.Hole) {
            return Optional.of(at); // whatever is asked of a hole is a hole
        }
        @Nullable
        Shown found = at instanceof Shown.Fields fields ? fields.fields().get(name) : null;
        return found == null && at instanceof Shown.Items items ? ofCount(items, name) : Optional.ofNullable(found);
    }

    /** A list as one thing or as several: {@code kinh_gui.-single} is its only item, {@code kinh_gui.-several} the list. */
    private static Optional<Shown> ofCount(Shown.Items list, String name) {
        int count = list.items().size();
        return switch (name) {
            case "-single" -> Optional.of(count == 1 ? list.items().get(0) : new Shown.None());
            case "-several" -> Optional.of(count > 1 ? list : new Shown.None());
            default -> Optional.empty();
        };
    }

    private Optional<Shown> aboutItem(String name) {
        if (size == 0) {
            return outer.flatMap(scope -> scope.aboutItem(name));
        }
        return switch (name) {
            case "-first" -> Optional.of(new Shown.Truth(index == 0));
            case "-last" -> Optional.of(new Shown.Truth(index == size - 1));
            case "-index" -> Optional.of(new Shown.Text(Integer.toString(index + 1), new Place.Nowhere()));
            default -> Optional.empty();
        };
    }

    private void tellUnknown(Tag tag) {
        Set<String> names = new TreeSet<>();
        for (Optional<Scope> at = Optional.of(this);
                at.isPresent();
                at = at.get().outer()) {
            addNames("", at.get().value(), names);
        }
        findings.add(Finding.of(
                TemplateKind.UNKNOWN_TAG,
                tag.place(),
                "tag",
                tag.source(),
                "near",
                String.join(", ", Nearest.to(tag.name(), List.copyOf(names)))));
    }

    private static void addNames(String path, Shown shown, Set<String> names) {
        if (shown instanceof Shown.Fields fields) {
            fields.fields().forEach((name, inner) -> {
                names.add(path + name);
                addNames(path + name + ".", inner, names);
            });
        }
    }
}
