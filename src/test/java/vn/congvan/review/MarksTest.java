package vn.congvan.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.Office;
import vn.congvan.OfficeFolder;
import vn.congvan.Order;
import vn.congvan.finding.Findings;
import vn.congvan.font.FontLibrary;
import vn.congvan.layout.Fragment;
import vn.congvan.layout.LayoutEngine;
import vn.congvan.layout.Pages;
import vn.congvan.word.DocumentReader;
import vn.congvan.word.WordPackage;
import vn.congvan.zip.ZipLimits;

/** Where marks stand on the pages of an edited draft. */
class MarksTest {
    private static final Pattern TEXT = Pattern.compile("(?<=>)[^<>]*\\p{L}{3}[^<>]*(?=</w:t>)");

    @TempDir
    Path folder;

    private WordPackage draft;

    @BeforeEach
    void generate() {
        OfficeFolder office = OfficeFolder.withNovember(folder);
        Path fonts = OfficeFolder.PROJECT.resolve("fonts");
        Office.in(office.path()).fonts(fonts).open().generate(Order.of("2024-11"));
        Path docx = folder.resolve("out/2024-11/" + OfficeFolder.LETTER + "-2024-11-du-thao.docx");
        draft = WordPackage.open(OfficeFolder.bytes(docx), "draft.docx", ZipLimits.standard());
    }

    private static Pages lay(WordPackage word) {
        FontLibrary fonts = FontLibrary.open(List.of(OfficeFolder.PROJECT.resolve("fonts")));
        return new LayoutEngine(fonts).lay(new DocumentReader().read(word, new Findings()), new Findings());
    }

    private static String xml(WordPackage word) {
        return new String(word.part(word.mainPart()), StandardCharsets.UTF_8);
    }

    private static WordPackage with(WordPackage word, String xml) {
        return word.with(word.mainPart(), xml.getBytes(StandardCharsets.UTF_8));
    }

    private static DraftReview review(Pages edited, Pages fresh) {
        return new DraftReview(edited, fresh, fresh, List.of(), Optional.empty(), List.of());
    }

    /** The frames round words on a page. */
    private static List<Box> frames(Pages pages, int page) {
        List<Box> frames = new ArrayList<>();
        for (Fragment fragment : pages.pages().get(page).fragments()) {
            if (fragment instanceof Fragment.Path path
                    && path.steps().size() == 5
                    && path.stroke().equals(Optional.of(MarkKind.BY_HAND.line()))) {
                List<Double> first = path.steps().get(0).points();
                List<Double> opposite = path.steps().get(2).points();
                frames.add(new Box(
                        first.get(0), first.get(1), opposite.get(0) - first.get(0), opposite.get(1) - first.get(1)));
            }
        }
        return frames;
    }

    private static boolean isFramed(Word word, Pages pages) {
        return word.pieces().stream()
                .allMatch(piece -> frames(pages, piece.page()).stream().anyMatch(frame -> {
                    double x = piece.box().x() + piece.box().width() / 2;
                    double y = piece.box().y() + piece.box().height() / 2;
                    return x > frame.x() && x < frame.right() && y > frame.y() && y < frame.bottom();
                }));
    }

    @Test
    void aDraftThatNobodyEditedHasNoMark() {
        Pages pages = lay(draft);
        DraftReview review = review(pages, pages);

        assertEquals(0, review.editedByHand());
        assertEquals(
                pages.pages().stream().map(page -> page.fragments().size()).toList(),
                review.marked().pages().stream()
                        .map(page -> page.fragments().size())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyWordPutInIsFramedAndNoUnchangedParagraphHasAFrame(int seed) {
        Pages fresh = lay(draft);
        Random random = new Random(seed);
        List<String> put = new ArrayList<>();
        StringBuilder changed = new StringBuilder();
        Matcher texts = TEXT.matcher(xml(draft));
        while (texts.find()) {
            String text = texts.group();
            if (random.nextInt(5) == 0) {
                String word = "thêm" + (char) ('a' + put.size() % 26) + seed;
                put.add(word);
                int space = text.indexOf(' ', random.nextInt(text.length()));
                int at = space < 0 ? text.length() : space;
                text = text.substring(0, at) + " " + word + text.substring(at);
            } else if (random.nextInt(9) == 0) {
                text = text.substring(0, text.lastIndexOf(' ') + 1);
            }
            texts.appendReplacement(changed, Matcher.quoteReplacement(text));
        }
        texts.appendTail(changed);

        Pages marked = review(lay(with(draft, changed.toString())), fresh).marked();

        PageWords words = PageWords.of(marked);
        Set<String> unchanged = new HashSet<>(PageWords.of(fresh).paragraphs());
        assertFalse(put.isEmpty());
        for (String word : put) {
            assertTrue(
                    words.words().stream().anyMatch(one -> one.text().contains(word) && isFramed(one, marked)),
                    word + " has no frame");
        }
        for (Word word : words.words()) {
            if (unchanged.contains(words.paragraphs().get(word.paragraph()))) {
                assertFalse(isFramed(word, marked), word.text() + " has a frame");
            }
        }
    }

    @Test
    void theTextStaysWhereItIs() {
        String edited = xml(draft).replace("xếp hạng thứ ", "đứng thứ ");
        Pages pages = lay(with(draft, edited));

        Pages marked = review(pages, lay(draft)).marked();

        List<Word> before = PageWords.of(pages).words();
        List<Word> after = PageWords.of(marked).words();
        assertEquals(
                before.stream().map(Word::text).toList(),
                after.stream().map(Word::text).toList());
        for (int i = 0; i < before.size(); i++) {
            assertEquals(
                    before.get(i).first().box().x(), after.get(i).first().box().x(), 0.001);
            assertEquals(
                    before.get(i).first().box().y(), after.get(i).first().box().y(), 0.001);
        }
    }

    @Test
    void wordsTakenOutLeaveACaretAndABar() {
        String edited = xml(draft).replace(" tỉnh, thành phố trực thuộc Trung ương", "");
        DraftReview review = review(lay(with(draft, edited)), lay(draft));

        long carets = review.marked().pages().stream()
                .flatMap(page -> page.fragments().stream())
                .filter(one -> one instanceof Fragment.Path path && path.steps().size() == 4)
                .count();
        long bars = review.marked().pages().stream()
                .flatMap(page -> page.fragments().stream())
                .filter(one -> one instanceof Fragment.Rule rule
                        && rule.x1() == rule.x2()
                        && rule.colour().equals(MarkKind.BY_HAND.line()))
                .count();

        assertEquals(review.editedByHand(), carets);
        assertTrue(bars > 0 && bars <= carets, bars + " bars");
    }
}
