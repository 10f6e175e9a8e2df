package vn.congvan.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.word.WordPackage;

/**
 * Puts corrected figures into a draft that a person has edited in Word: what differs between the program's old draft and its new one
 * is changed in the edited draft too, wherever the person left those words alone. Everything that the person did stays.
 */
public final class DraftUpdate {
    private final String file;
    private final String part;
    private final Findings findings;

    private DraftUpdate(String file, String part, Findings findings) {
        this.file = file;
        this.part = part;
        this.findings = findings;
    }

    /**
     * @param base what the program made of the old data
     * @param edited the same after a person worked on it
     * @param fresh what the program makes of the new data
     * @param findings receives what could not be placed; it is left as the person wrote it
     */
    public static WordPackage apply(WordPackage base, WordPackage edited, WordPackage fresh, Findings findings) {
        WordPackage updated = edited;
        for (String part : WordTemplate.textParts(base)) {
            if (fresh.has(part) && edited.has(part)) {
                Markup.Element root = MarkupReader.read(edited.part(part));
                DraftUpdate update = new DraftUpdate(edited.file(), part, findings);
                if (update.update(MarkupReader.read(base.part(part)), root, MarkupReader.read(fresh.part(part)))) {
                    String xml = MarkupWriter.write(root, Tag::source);
                    updated = updated.with(part, xml.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return updated;
    }

    private boolean update(Markup.Element base, Markup.Element edited, Markup.Element fresh) {
        List<ParagraphText> was = ParagraphText.all(base);
        List<ParagraphText> is = ParagraphText.all(edited);
        List<ParagraphText> shall = ParagraphText.all(fresh);
        ParagraphPairs toFresh = ParagraphPairs.of(was, shall);
        ParagraphPairs toEdited = ParagraphPairs.of(was, is);
        boolean changed = false;
        List<ParagraphText> gone = new ArrayList<>();
        for (int i = 0; i < was.size(); i++) {
            Optional<ParagraphText> now = toFresh.other(i).map(shall::get);
            Optional<ParagraphText> here = toEdited.other(i).map(is::get);
            if (now.isPresent() && !now.get().text().equals(was.get(i).text())) {
                changed |= change(was.get(i), here, now.get());
            } else if (now.isEmpty() && here.isPresent() && mayGo(was.get(i), here.get())) {
                gone.add(here.get());
            }
        }
        changed |= insert(was, is, shall, toFresh, toEdited, edited, fresh);
        return remove(gone, edited) || changed;
    }

    private boolean change(ParagraphText was, Optional<ParagraphText> here, ParagraphText now) {
        if (here.isEmpty()) {
            tell(was.words(), was.words(), now.words());
            return false;
        }
        WordMerge.Result merged = WordMerge.merge(was.text(), here.get().text(), now.text());
        merged.lost().forEach(lost -> tell(here.get().words(), lost.before(), lost.now()));
        boolean changed = false;
        for (WordMerge.Change change : merged.changes()) {
            String before = here.get().text().substring(change.from(), change.to());
            if (here.get().replace(change.from(), change.to(), change.words())) {
                changed = true;
            } else {
                tell(here.get().words(), before, change.words());
            }
        }
        return changed;
    }

    /** Whether a paragraph that the new data has no more may go: only if the person left it as it was. */
    private boolean mayGo(ParagraphText was, ParagraphText here) {
        boolean untouched = here.text().equals(was.text());
        if (!untouched) {
            tell(here.words(), was.words(), "");
        }
        return untouched;
    }

    /** A row goes as a whole or not at all. */
    private boolean remove(List<ParagraphText> gone, Markup.Element edited) {
        boolean changed = false;
        for (ParagraphText paragraph : gone) {
            Optional<Markup.Element> row = ancestor(edited, paragraph.paragraph(), "tr");
            if (row.isEmpty()) {
                changed |= take(edited, paragraph.paragraph());
            } else if (ParagraphText.all(row.get()).stream().allMatch(inRow -> isAmong(inRow, gone))) {
                changed |= take(edited, row.get());
            } else if (parent(edited, row.get()).isPresent()) {
                tell(paragraph.words(), paragraph.words(), "");
            }
        }
        return changed;
    }

    @SuppressWarnings("ReferenceEquality") // this very element, not one like it
    private static boolean isAmong(ParagraphText wanted, List<ParagraphText> all) {
        return all.stream().anyMatch(one -> one.paragraph() == wanted.paragraph());
    }

    private static boolean take(Markup.Element root, Markup.Element element) {
        Optional<Markup.Element> parent = parent(root, element);
        parent.ifPresent(p -> p.children().remove(position(p, element)));
        return parent.isPresent();
    }

    /** Paragraphs and rows that only the new data has, each after what stands before it there. */
    private boolean insert(
            List<ParagraphText> was,
            List<ParagraphText> is,
            List<ParagraphText> shall,
            ParagraphPairs toFresh,
            ParagraphPairs toEdited,
            Markup.Element edited,
            Markup.Element fresh) {
        boolean changed = false;
        Optional<Markup.Element> last = Optional.empty();
        Optional<Markup.Element> lastRow = Optional.empty();
        for (int there = 0; there < shall.size(); there++) {
            if (!toFresh.isNew(there)) {
                Optional<Integer> old = indexOf(toFresh, was.size(), there);
                last = old.flatMap(toEdited::other).map(index -> is.get(index).paragraph());
                continue;
            }
            Markup.Element paragraph = shall.get(there).paragraph();
            Optional<Markup.Element> row = ancestor(fresh, paragraph, "tr");
            if (row.isPresent() && row.equals(lastRow)) {
                continue; // came with its row
            }
            lastRow = row;
            Markup.Element unit = row.orElse(paragraph);
            Optional<Markup.Element> before = row.isPresent() ? last.flatMap(p -> ancestor(edited, p, "tr")) : last;
            Optional<Markup.Element> parent = before.flatMap(element -> parent(edited, element));
            if (parent.isEmpty()) {
                tell(shall.get(there).words(), "", shall.get(there).words());
                continue;
            }
            Markup.Element copy = unit.copy();
            parent.get().children().add(position(parent.get(), before.orElseThrow()) + 1, copy);
            last = Optional.of(
                    copy.is("p") ? copy : ParagraphText.all(copy).get(0).paragraph());
            changed = true;
        }
        return changed;
    }

    private static Optional<Integer> indexOf(ParagraphPairs pairs, int count, int there) {
        for (int i = 0; i < count; i++) {
            if (pairs.other(i).equals(Optional.of(there))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("ReferenceEquality") // this very element, not one like it
    private static int position(Markup.Element parent, Markup.Element child) {
        for (int i = 0; i < parent.children().size(); i++) {
            if (parent.children().get(i) == child) {
                return i;
            }
        }
        throw new IllegalStateException("no child of its parent");
    }

    @SuppressWarnings("ReferenceEquality")
    private static Optional<Markup.Element> parent(Markup.Element root, Markup.Element wanted) {
        for (Markup.Element child : root.elements()) {
            if (child == wanted) {
                return Optional.of(root);
            }
            Optional<Markup.Element> found = parent(child, wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The nearest one of that name round an element. */
    private static Optional<Markup.Element> ancestor(Markup.Element root, Markup.Element of, String name) {
        Optional<Markup.Element> at = parent(root, of);
        while (at.isPresent() && !at.get().is(name)) {
            at = parent(root, at.get());
        }
        return at;
    }

    private void tell(String paragraph, String before, String now) {
        findings.add(Finding.of(
                TemplateKind.UPDATE_NOT_PLACED,
                new Place.AtParagraph(
                        file, part, paragraph.length() > 60 ? paragraph.substring(0, 60) + "…" : paragraph),
                "before",
                before.strip(),
                "now",
                now.strip()));
    }
}
