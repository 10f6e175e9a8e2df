package vn.congvan.review;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Kind;
import vn.congvan.finding.Place;
import vn.congvan.template.Markup.Element;
import vn.congvan.template.MarkupReader;
import vn.congvan.template.MarkupWriter;
import vn.congvan.word.WordKind;
import vn.congvan.word.WordPackage;

/**
 * What two Word files have in common, word by word, and the second one with that as tracked changes: all of them accepted it says what it
 * says, all of them rejected what the first one says. Formats are the second file's.
 */
public final class WordDiff {
    private static final String AUTHOR = "congvan";

    private final WordPackage before;
    private final WordPackage after;
    private final Findings findings;
    private final Findings untracked = new Findings();
    private final ObjectSigns objects = new ObjectSigns();
    private final Map<String, Element> oldRoots = new LinkedHashMap<>();
    private final Map<String, Element> roots = new LinkedHashMap<>();
    private final List<DiffLine> lines = new ArrayList<>();
    private final ChangeMarks marks;
    private final FromBefore.Known known;

    private WordDiff(WordPackage before, WordPackage after, Optional<OffsetDateTime> date, Findings findings) {
        this.before = before;
        this.after = after;
        this.findings = findings;
        this.marks = new ChangeMarks(AUTHOR, date.map(WordDiff::written));
        this.known = new FromBefore.Known(styles(after), isSame("numbering"));
    }

    private static String written(OffsetDateTime date) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                date.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * The outcome.
     *
     * @param lines every paragraph of both files
     * @param tracked the second file with tracked changes
     * @param untracked what they cannot say
     */
    public record Compared(List<DiffLine> lines, WordPackage tracked, List<Finding> untracked) {
        public Compared {
            lines = List.copyOf(lines);
            untracked = List.copyOf(untracked);
        }
    }

    /**
     * Files that have been read without error. Tracked changes that are in them are taken as accepted.
     *
     * @param date of the tracked changes; none where nobody knows
     * @param findings receives what is in the files and is not compared
     */
    public static Compared of(WordPackage before, WordPackage after, Optional<OffsetDateTime> date, Findings findings) {
        return new WordDiff(before, after, date, findings).compare();
    }

    private Compared compare() {
        StoryPairs pairs = StoryPairs.of(before, after, this::oldRoot, this::root);
        read(before, oldRoots, pairs.oldParts());
        read(after, roots, pairs.parts());
        roots.values().forEach(marks::take);
        pairs.pairs().forEach(this::compare);
        for (StoryPairs.Single single : pairs.singles()) {
            tell(single);
        }
        WordPackage tracked = after;
        for (Map.Entry<String, Element> root : roots.entrySet()) {
            tracked = tracked.with(root.getKey(), MarkupWriter.bytes(root.getValue()));
        }
        return new Compared(lines, tracked, untracked.list());
    }

    private Element oldRoot(String part) {
        return oldRoots.computeIfAbsent(part, p -> MarkupReader.read(before.part(p)));
    }

    private Element root(String part) {
        return roots.computeIfAbsent(part, p -> MarkupReader.read(after.part(p)));
    }

    private void read(WordPackage word, Map<String, Element> read, Set<String> parts) {
        boolean changes = false;
        boolean comments = false;
        for (String part : parts) {
            Element root = read.computeIfAbsent(part, p -> MarkupReader.read(word.part(p)));
            changes |= AcceptedMarkup.accept(root);
            comments |= hasComments(root);
        }
        if (changes) {
            note(WordKind.TRACKED_CHANGES, word);
        }
        if (comments) {
            note(ReviewKind.COMMENTS_NOT_COMPARED, word);
        }
    }

    private void note(Kind kind, WordPackage word) {
        findings.add(Finding.of(kind, new Place.InFile(word.file())));
    }

    private static boolean hasComments(Element element) {
        return element.is("commentReference") || element.elements().stream().anyMatch(WordDiff::hasComments);
    }

    private void compare(StoryPairs.Pair pair) {
        Element root = root(pair.part());
        String prefix = prefix(root);
        Block.Signs old = paragraph -> ParagraphSigns.of(paragraph, objects, before, pair.oldPart());
        Block.Signs own = paragraph -> ParagraphSigns.of(paragraph, objects, after, pair.part());
        FromBefore copies = new FromBefore(
                old,
                prefix,
                prefix(oldRoot(pair.oldPart())),
                marks,
                known,
                new Place.AtParagraph(before.file(), pair.oldPart(), ""),
                untracked);
        StoryDiff diff = new StoryDiff(pair.story(), old, own, prefix, marks, copies);
        diff.compare(pair.was(), pair.is());
        lines.addAll(diff.lines());
    }

    /** A story that only one of the files has. */
    private void tell(StoryPairs.Single single) {
        WordPackage word = single.isNew() ? after : before;
        Block.Signs signs = paragraph -> ParagraphSigns.of(paragraph, objects, word, single.part());
        DocumentDiff.Fate fate = single.isNew() ? DocumentDiff.Fate.INSERTED : DocumentDiff.Fate.DELETED;
        boolean any = false;
        for (Element paragraph : Block.inside(single.story(), "p")) {
            String text = ObjectSigns.shown(ParagraphSigns.text(signs.of(paragraph)));
            if (!text.isBlank()) {
                any = true;
                lines.add(new DiffLine(
                        single.kind(), !single.isNew(), single.isNew(), List.of(new DocumentDiff.Run(fate, text))));
            }
        }
        if (any) {
            untracked.add(
                    Finding.of(ReviewKind.PART_NOT_TRACKED, new Place.AtParagraph(word.file(), single.part(), "")));
        }
    }

    /** WordprocessingML's prefix, with its colon. */
    private static String prefix(Element root) {
        return root.name().substring(0, root.name().indexOf(':') + 1);
    }

    private boolean isSame(String type) {
        Optional<String> old = before.related(type);
        Optional<String> own = after.related(type);
        return old.isPresent() && own.isPresent() && Arrays.equals(before.part(old.get()), after.part(own.get()));
    }

    private static Set<String> styles(WordPackage word) {
        Set<String> ids = new HashSet<>();
        word.related("styles").ifPresent(part -> {
            for (Element style : MarkupReader.read(word.part(part)).elements()) {
                if (style.is("style")) {
                    ids.add(style.wordAttribute("styleId"));
                }
            }
        });
        return ids;
    }
}
