package vn.congvan.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.congvan.review.DocumentDiff.Fate;
import vn.congvan.review.DocumentDiff.Paragraph;

/** What became of each word: a case per rule. */
class DocumentDiffTest {
    private static String marked(Paragraph paragraph) {
        String words = paragraph.runs().stream()
                .map(run -> switch (run.fate()) {
                    case EQUAL -> run.text();
                    case DELETED -> "[-" + run.text() + "-]";
                    case INSERTED -> "{+" + run.text() + "+}";
                })
                .collect(Collectors.joining());
        return paragraph.before() + ">" + paragraph.after() + " " + words;
    }

    private static List<String> diff(List<String> before, List<String> after) {
        return DocumentDiff.of(before, after).stream()
                .map(DocumentDiffTest::marked)
                .toList();
    }

    @Test
    void aFigureIsOneWord() {
        assertEquals(
                List.of("0>0 Đạt [-80,12-]{+81,5+} điểm, hạng [-08/63-]{+9/63+}."),
                diff(List.of("Đạt 80,12 điểm, hạng 08/63."), List.of("Đạt 81,5 điểm, hạng 9/63.")));
    }

    @Test
    void lettersWithMarksOfTheirOwnStayWhole() {
        assertEquals(
                List.of("0>0 [-tie\u0302\u0301n-]{+tie\u0302n+} độ"),
                diff(List.of("tie\u0302\u0301n độ"), List.of("tie\u0302n độ")));
    }

    @Test
    void aParagraphThatIsNewOrGoneStandsWhereItStood() {
        assertEquals(
                List.of("0>0 Một", "-1>1 {+Thêm vào+}", "1>2 Hai", "2>-1 [-Bỏ đi-]", "3>3 Ba"),
                diff(List.of("Một", "Hai", "Bỏ đi", "Ba"), List.of("Một", "Thêm vào", "Hai", "Ba")));
    }

    @Test
    void paragraphsWithoutLikenessAreNoPair() {
        assertEquals(List.of("0>-1 [-Kính gửi-]", "-1>0 {+Nơi nhận+}"), diff(List.of("Kính gửi"), List.of("Nơi nhận")));
    }

    @Test
    void anEmptyTextIsAllNewOrAllGone() {
        assertEquals(List.of(), diff(List.of(), List.of()));
        assertEquals(List.of("-1>0 {+A+}"), diff(List.of(), List.of("A")));
        assertEquals(List.of("0>-1 [-A-]"), diff(List.of("A"), List.of()));
        assertEquals(true, DocumentDiff.of(List.of(), List.of("")).get(0).isChanged());
    }

    @Test
    @Timeout(30)
    void longTextsThatShareNothingAreComparedWithinTheMemoryThereIs() {
        List<String> before = IntStream.range(0, 8_000).mapToObj(i -> "cũ" + i).toList();
        List<String> after = IntStream.range(0, 8_000).mapToObj(i -> "mới" + i).toList();
        assertEquals(16_000, DocumentDiff.of(before, after).size());
    }

    @Test
    void whatIsLeftWithoutInsertionsIsTheFirstTextAndWithoutDeletionsTheSecond() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<String> before = text(random);
            List<String> after = new ArrayList<>(before);
            for (int i = 0; i < 8; i++) {
                edit(after, random);
            }
            List<Paragraph> all = DocumentDiff.of(before, after);
            assertEquals(before, without(all, Fate.INSERTED), "seed " + seed);
            assertEquals(after, without(all, Fate.DELETED), "seed " + seed);
        }
    }

    private static List<String> without(List<Paragraph> all, Fate left) {
        return all.stream()
                .filter(p -> left == Fate.INSERTED ? p.before() >= 0 : p.after() >= 0)
                .map(p -> p.runs().stream()
                        .filter(run -> run.fate() != left)
                        .map(DocumentDiff.Run::text)
                        .collect(Collectors.joining()))
                .toList();
    }

    private static List<String> text(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> words(random))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String words(Random random) {
        return IntStream.range(0, random.nextInt(9))
                .mapToObj(i ->
                        List.of("tỉnh", "đạt", "80,12", "điểm", "\t", "(12/63)").get(random.nextInt(6)))
                .collect(Collectors.joining(" "));
    }

    private static void edit(List<String> text, Random random) {
        int at = text.isEmpty() ? 0 : random.nextInt(text.size());
        if (text.isEmpty() || random.nextInt(3) == 0) {
            text.add(at, words(random));
        } else if (random.nextBoolean()) {
            text.remove(at);
        } else {
            text.set(at, text.get(at) + " thêm " + random.nextInt(10));
        }
    }
}
