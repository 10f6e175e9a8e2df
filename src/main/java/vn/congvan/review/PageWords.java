package vn.congvan.review;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import vn.congvan.layout.Fragment;
import vn.congvan.layout.Page;
import vn.congvan.layout.Pages;
import vn.congvan.layout.Structure;

/**
 * The words of laid-out pages in the order in which they are read, each with the place where it stands. What is told to nobody – page
 * numbers, the draft's mark – has no words here.
 */
public final class PageWords {
    static final String PICTURE = "\uFFFC";

    /** A space between two texts of a line is at least this part of their size wide. */
    static final double GAP = 0.12;

    private final List<Word> words;
    private final List<String> paragraphs;

    private PageWords(List<Word> words, List<String> paragraphs) {
        this.words = List.copyOf(words);
        this.paragraphs = List.copyOf(paragraphs);
    }

    /** The words of pages as they are shown. */
    public static PageWords of(Pages pages) {
        return read(pages, false);
    }

    /**
     * The words of pages, each with the value that it is a part of.
     *
     * @param marked the same document made with marks round its values. The marks take room, so its lines break elsewhere, within words
     *     too; its letters are the same. A paragraph of which they are not, for it tells its own page, has no values.
     */
    static PageWords valued(Pages pages, Pages marked) {
        PageWords plain = read(pages, false);
        PageWords values = read(marked, true);
        if (plain.paragraphs.size() != values.paragraphs.size()) {
            throw new IllegalStateException("marks have changed the paragraphs");
        }
        List<List<OptionalInt>> letters = new ArrayList<>();
        values.paragraphs.forEach(paragraph -> letters.add(new ArrayList<>()));
        for (Word word : values.words) {
            word.text().chars().forEach(c -> letters.get(word.paragraph()).add(word.value()));
        }
        List<Word> valued = new ArrayList<>();
        int paragraph = -1;
        int at = 0;
        for (Word word : plain.words) {
            at = word.paragraph() == paragraph ? at : 0;
            paragraph = word.paragraph();
            boolean same = plain.paragraphs.get(paragraph).equals(values.paragraphs.get(paragraph));
            OptionalInt value = same
                    ? first(letters.get(paragraph).subList(at, at + word.text().length()))
                    : OptionalInt.empty();
            valued.add(new Word(word.text(), paragraph, value, word.pieces()));
            at += word.text().length();
        }
        return new PageWords(valued, plain.paragraphs);
    }

    private static OptionalInt first(List<OptionalInt> values) {
        return values.stream().filter(OptionalInt::isPresent).findFirst().orElse(OptionalInt.empty());
    }

    List<Word> words() {
        return words;
    }

    /** The paragraphs by their letters alone: the same, wherever their lines break. */
    List<String> paragraphs() {
        return paragraphs;
    }

    /** The words from one to another, as a person would write them. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            Word word = words.get(i);
            boolean joined = i > from && joins(words.get(i - 1), word);
            text.append(i == from || joined ? "" : " ")
                    .append(word.text().startsWith(PICTURE) ? "[hình]" : word.text());
        }
        return text.toString();
    }

    private static PageWords read(Pages pages, boolean marked) {
        Map<Integer, List<TextRun>> texts = new TreeMap<>();
        Map<Integer, Word> pictures = new TreeMap<>();
        for (int p = 0; p < pages.pages().size(); p++) {
            Page page = pages.pages().get(p);
            for (int f = 0; f < page.fragments().size(); f++) {
                if (page.fragments().get(f) instanceof Fragment.Tagged tagged) {
                    int block = block(pages.structure(), tagged.element());
                    collect(tagged.content(), Optional.empty(), p, f, true)
                            .ifPresent(run -> texts.computeIfAbsent(block, b -> new ArrayList<>())
                                    .add(run));
                    if (innermost(tagged.content()) instanceof Fragment.Picture picture) {
                        pictures.putIfAbsent(block, picture(picture, p, f));
                    }
                }
            }
        }
        List<Word> words = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        for (int block = 0; block < pages.structure().elements().size(); block++) {
            List<Word> own = new ArrayList<>();
            Optional.ofNullable(texts.get(block))
                    .ifPresent(runs -> own.addAll(new ParagraphReader(paragraphs.size(), marked, runs).read()));
            Optional.ofNullable(pictures.get(block)).ifPresent(picture -> own.add(at(paragraphs.size(), picture)));
            if (!own.isEmpty()) {
                words.addAll(own);
                paragraphs.add(String.join("", own.stream().map(Word::key).toList()));
            }
        }
        return new PageWords(words, paragraphs);
    }

    /** The element that a paragraph is: a link is a part of one. */
    private static int block(Structure structure, int element) {
        int at = element;
        while (structure.elements().get(at).kind() == Structure.Kind.LINK) {
            at = structure.elements().get(at).parent();
        }
        return at;
    }

    private static Fragment innermost(Fragment fragment) {
        if (fragment instanceof Fragment.Turned turned) {
            return innermost(turned.content());
        }
        return fragment instanceof Fragment.Clipped clipped ? innermost(clipped.content()) : fragment;
    }

    private static Optional<TextRun> collect(
            Fragment fragment, Optional<Fragment.Turned> turned, int page, int index, boolean plain) {
        if (fragment instanceof Fragment.Turned turn) {
            return collect(turn.content(), Optional.of(turn), page, index, false);
        } else if (fragment instanceof Fragment.Clipped clipped) {
            return collect(clipped.content(), turned, page, index, false);
        }
        return fragment instanceof Fragment.Text text
                ? Optional.of(new TextRun(page, index, text, turned, plain))
                : Optional.empty();
    }

    private static Word picture(Fragment.Picture picture, int page, int fragment) {
        Box box = new Box(picture.x(), picture.y(), picture.width(), picture.height());
        byte[] bytes = picture.file().vector().orElse(picture.file().bytes());
        return new Word(
                PICTURE + digest(bytes),
                0,
                OptionalInt.empty(),
                List.of(new Word.Piece(page, fragment, 0, 0, box, false)));
    }

    private static Word at(int paragraph, Word word) {
        return new Word(word.text(), paragraph, word.value(), word.pieces());
    }

    /** Whether two neighbours are written without a space between them. */
    private static boolean joins(Word before, Word word) {
        Word.Piece left = before.last();
        Word.Piece right = word.first();
        return before.paragraph() == word.paragraph()
                && left.page() == right.page()
                && left.box().besides(right.box())
                && right.box().x() - left.box().right() < GAP * left.box().height();
    }

    /** The same picture has the same bytes. */
    private static String digest(byte[] bytes) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(sum, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
