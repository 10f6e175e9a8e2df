package vn.congvan.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.congvan.word.TestDocx.p;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.congvan.Oracles;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.word.TestDocx;
import vn.congvan.word.WordPackage;

/** What two files differ in, and the second one with that as tracked changes: a case per rule. */
class WordDiffTest {
    private static final Optional<OffsetDateTime> DAY = Optional.of(OffsetDateTime.parse("2024-12-05T08:30:00+07:00"));

    private final Findings findings = new Findings();

    private WordDiff.Compared compare(TestDocx before, TestDocx after) {
        return WordDiff.of(before.open(), after.open(), DAY, findings);
    }

    private WordDiff.Compared compare(String before, String after) {
        return compare(TestDocx.withBody(before), TestDocx.withBody(after));
    }

    private static String xml(WordDiff.Compared compared) {
        return new String(compared.tracked().part("word/document.xml"), StandardCharsets.UTF_8);
    }

    private static String body(WordDiff.Compared compared) {
        String xml = xml(compared);
        return xml.substring(xml.indexOf("<w:body>") + 8, xml.indexOf("</w:body>"))
                .replaceAll(" w:(id|author|date)=\"[^\"]*\"", "")
                .replace(" xml:space=\"preserve\"", "");
    }

    /** Holds for every comparison: what Word's two buttons leave. */
    private static WordDiff.Compared judged(String before, String after, WordDiff.Compared compared) throws Exception {
        byte[] part = compared.tracked().part("word/document.xml");
        TrackedText.ids(part);
        assertEquals(words(before), TrackedText.rejected(part), () -> xml(compared));
        assertEquals(words(after), TrackedText.accepted(part), () -> xml(compared));
        return compared;
    }

    private static List<String> words(String body) throws Exception {
        return TrackedText.accepted(TestDocx.withBody(body).open().part("word/document.xml"));
    }

    private static String shown(WordDiff.Compared compared) {
        return compared.lines().stream()
                .filter(DiffLine::isChanged)
                .map(line -> (line.before() ? "" : "+")
                        + (line.after() ? "" : "-")
                        + line.runs().stream()
                                .map(run -> switch (run.fate()) {
                                    case EQUAL -> run.text();
                                    case DELETED -> "[-" + run.text() + "-]";
                                    case INSERTED -> "{+" + run.text() + "+}";
                                })
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("|"));
    }

    private List<String> told(WordDiff.Compared compared) {
        List<Finding> all = new ArrayList<>(findings.list());
        all.addAll(compared.untracked());
        return all.stream().map(Finding::id).toList();
    }

    @Test
    void aChangedWordIsDeletedAndInsertedAndAllElseIsLeft() throws Exception {
        String before = p("Đạt 80,12 điểm.");
        String after = p("Đạt 81,5 điểm.");
        WordDiff.Compared compared = judged(before, after, compare(before, after));
        assertEquals(
                "<w:p><w:r><w:t>Đạt </w:t></w:r><w:del><w:r><w:delText>80,12</w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:t>81,5</w:t></w:r></w:ins><w:r><w:t> điểm.</w:t></w:r></w:p>",
                body(compared));
        assertEquals("Đạt [-80,12-]{+81,5+} điểm.", shown(compared));
        assertTrue(xml(compared).contains(" w:author=\"congvan\" w:date=\"2024-12-05T01:30:00Z\""), xml(compared));
        Oracles.keepDocx("diff-word", compared.tracked().save());
    }

    @Test
    void equalFilesStayAsTheyAre() throws Exception {
        String body = "<w:p><w:r><w:t>Một</w:t><w:tab/><w:t xml:space=\"preserve\"> hai </w:t></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc>" + p("ô") + "</w:tc></w:tr></w:tbl>" + p("");
        WordDiff.Compared compared = judged(body, body, compare(body, body));
        assertEquals("", shown(compared));
        assertFalse(xml(compared).contains("congvan"), xml(compared));
    }

    @Test
    void runsKeepTheirFormatOnBothSides() throws Exception {
        String before = "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>một hai</w:t></w:r></w:p>";
        String after = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>một ba</w:t></w:r></w:p>";
        WordDiff.Compared compared = judged(before, after, compare(before, after));
        assertEquals(
                "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>một </w:t></w:r>"
                        + "<w:del><w:r><w:rPr><w:i/></w:rPr><w:delText>hai</w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:rPr><w:b/></w:rPr><w:t>ba</w:t></w:r></w:ins></w:p>",
                body(compared));
    }

    @Test
    void aNewParagraphIsNewWithItsEnd() throws Exception {
        String before = p("Một") + p("Hai");
        String after = p("Một") + p("Thêm vào") + p("Hai");
        WordDiff.Compared compared = judged(before, after, compare(before, after));
        assertEquals(
                "<w:p><w:r><w:t>Một</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>"
                        + "<w:ins><w:r><w:t>Thêm vào</w:t></w:r></w:ins></w:p><w:p><w:r><w:t>Hai</w:t></w:r></w:p>",
                body(compared));
        assertEquals("+{+Thêm vào+}", shown(compared));
    }

    @Test
    void aParagraphThatIsGoneStandsWhereItStood() throws Exception {
        String before = p("Một") + p("Bỏ đi") + p("Hai");
        String after = p("Một") + p("Hai");
        WordDiff.Compared compared = judged(before, after, compare(before, after));
        assertEquals(
                "<w:p><w:r><w:t>Một</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
                        + "<w:del><w:r><w:delText>Bỏ đi</w:delText></w:r></w:del></w:p><w:p><w:r><w:t>Hai</w:t></w:r></w:p>",
                body(compared));
        assertEquals("-[-Bỏ đi-]", shown(compared));
    }

    /** The last end of a story cannot go, so the one before it does; the format is exchanged with it. */
    @Test
    void paragraphsAtTheEndComeAndGoWithTheEndBeforeThem() throws Exception {
        String one = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>Một</w:t></w:r></w:p>";
        String two = one + "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r><w:t>Nơi nhận</w:t></w:r></w:p>";
        WordDiff.Compared came = judged(one, two, compare(one, two));
        assertTrue(
                body(came).startsWith("<w:p><w:pPr><w:jc w:val=\"center\"/><w:rPr><w:ins/></w:rPr></w:pPr>"),
                body(came));
        assertTrue(
                body(came)
                        .contains(
                                "<w:jc w:val=\"right\"/><w:pPrChange><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:pPrChange>"),
                body(came));
        WordDiff.Compared went = judged(two, one, compare(two, one));
        assertTrue(
                body(went)
                        .contains(
                                "<w:jc w:val=\"center\"/><w:pPrChange><w:pPr><w:jc w:val=\"right\"/></w:pPr></w:pPrChange>"),
                body(went));
        Oracles.keepDocx("diff-end-came", came.tracked().save());
        Oracles.keepDocx("diff-end-went", went.tracked().save());
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>")
                    .append(p(cell))
                    .append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    private static String table(String... rows) {
        return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/>"
                + "<w:gridCol w:w=\"2000\"/></w:tblGrid>" + String.join("", rows) + "</w:tbl>";
    }

    @Test
    void aCellsFigureIsChangedInItsCell() throws Exception {
        String before = table(row("Điểm", "80,12"), row("Hạng", "12")) + p("");
        String after = table(row("Điểm", "81,5"), row("Hạng", "9")) + p("");
        WordDiff.Compared compared = judged(before, after, compare(before, after));
        assertEquals("[-80,12-]{+81,5+}|[-12-]{+9+}", shown(compared));
        assertFalse(xml(compared).contains("<w:trPr>"), xml(compared));
    }

    @Test
    void rowsComeAndGoAsRows() throws Exception {
        String before = table(row("Điểm số", "80,12"), row("Bỏ đi hàng này", "1"), row("Hạng của tỉnh", "12")) + p("");
        String after = table(row("Điểm số", "80,12"), row("Hạng của tỉnh", "12"), row("Hàng mới", "7"), row("Nữa", "8"))
                + p("");
        WordDiff.Compared compared = judged(before, after, compare(before, after));
        assertEquals("-[-Bỏ đi hàng này-]|-[-1-]|+{+Hàng mới+}|+{+7+}|+{+Nữa+}|+{+8+}", shown(compared));
        assertEquals(1, count(body(compared), "<w:trPr><w:del/></w:trPr>"));
        assertEquals(2, count(body(compared), "<w:trPr><w:ins/></w:trPr>"));
        Oracles.keepDocx("diff-rows", compared.tracked().save());
    }

    @Test
    void aRowOfOtherCellsIsAnotherRow() throws Exception {
        String before = table(row("Điểm số", "80,12")) + p("");
        String after = table(row("Điểm số", "80,12", "cột mới")) + p("");
        WordDiff.Compared compared = judged(before, after, compare(before, after));
        assertEquals(1, count(body(compared), "<w:trPr><w:del/></w:trPr>"));
        assertEquals(1, count(body(compared), "<w:trPr><w:ins/></w:trPr>"));
    }

    @Test
    void tablesComeAndGoByAllTheirRows() throws Exception {
        String table = table(row("Điểm", "80,12"), row("Hạng", "12"));
        judged(
                p("Một") + p("Hai"),
                p("Một") + table + p("Hai"),
                compare(p("Một") + p("Hai"), p("Một") + table + p("Hai")));
        WordDiff.Compared went = judged(
                p("Một") + table + p("Hai"),
                p("Một") + p("Hai"),
                compare(p("Một") + table + p("Hai"), p("Một") + p("Hai")));
        assertEquals(2, count(body(went), "<w:trPr><w:del/></w:trPr>"));
        Oracles.keepDocx("diff-table-went", went.tracked().save());
    }

    private static int count(String text, String words) {
        return text.split(java.util.regex.Pattern.quote(words), -1).length - 1;
    }

    @Test
    void lettersAreTheSameHoweverTheyWereTyped() throws Exception {
        WordDiff.Compared compared = compare(p("tie\u0302\u0301n đo\u0323\u0302"), p("tiến độ"));
        assertEquals("", shown(compared));
    }

    @Test
    void tabsBreaksAndHyphensComeAndGo() throws Exception {
        String before = "<w:p><w:r><w:t>Một</w:t><w:tab/><w:t>hai</w:t><w:br/><w:t>ba</w:t></w:r></w:p>";
        String after = "<w:p><w:r><w:t>Một</w:t><w:br/><w:t>hai</w:t><w:noBreakHyphen/><w:t>ba</w:t></w:r></w:p>";
        WordDiff.Compared compared = judged(before, after, compare(before, after));
        assertTrue(
                body(compared).contains("<w:del><w:r><w:tab/></w:r></w:del><w:ins><w:r><w:br/></w:r></w:ins>"),
                body(compared));
    }

    @Test
    void wordsWithinLinksAndContentControlsChangeThere() throws Exception {
        String form = "<w:p><w:hyperlink w:anchor=\"a\"><w:r><w:t>%s</w:t></w:r></w:hyperlink>"
                + "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t xml:space=\"preserve\">%s</w:t></w:r></w:sdtContent></w:sdt></w:p>";
        String before = form.replaceFirst("%s", "xem đây").replaceFirst("%s", " và đó");
        String after = form.replaceFirst("%s", "xem kia").replaceFirst("%s", " và này");
        WordDiff.Compared compared = judged(before, after, compare(before, after));
        assertTrue(body(compared).matches(".*<w:hyperlink[^>]*>(?:(?!</w:hyperlink>).)*<w:ins>.*"), body(compared));
        Oracles.keepDocx("diff-inside", compared.tracked().save());
    }

    private static String field(String result) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>" + result
                + "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    @Test
    void aNewFieldIsNewWithItsMarks() throws Exception {
        String before = "<w:p><w:r><w:t xml:space=\"preserve\">Trang </w:t></w:r></w:p>";
        String after = "<w:p><w:r><w:t xml:space=\"preserve\">Trang </w:t></w:r>" + field("3") + "</w:p>";
        WordDiff.Compared compared = judged(before, after, compare(before, after));
        assertEquals(5, count(body(compared), "<w:ins>"));
        WordDiff.Compared went = judged(after, before, compare(after, before));
        assertFalse(body(went).contains("fldChar"), "its result is left as words");
    }

    private static String box(String words) {
        return "<w:p><w:r><w:t>Chữ</w:t></w:r><w:r><w:pict><v:shape id=\"a\" style=\"width:90pt;height:30pt\"><v:textbox><w:txbxContent>"
                + p(words) + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
    }

    @Test
    void textBoxesAreComparedWithin() throws Exception {
        WordDiff.Compared compared =
                judged(box("Số: 12/VP"), box("Số: 13/VP"), compare(box("Số: 12/VP"), box("Số: 13/VP")));
        assertEquals("Số: [-12/VP-]{+13/VP+}", shown(compared));
        Oracles.keepDocx("diff-box", compared.tracked().save());
    }

    @Test
    void anObjectOfTheFirstFileAloneIsTold() throws Exception {
        WordDiff.Compared compared = compare(box("Số: 12"), p("Chữ"));
        assertEquals("Chữ[-▣-]|-[-Số: 12-]", shown(compared));
        assertEquals(List.of("REVIEW-OBJECT-NOT-TRACKED"), told(compared));
    }

    @Test
    void trackedChangesThatAreThereAreTakenAsAcceptedAndTold() throws Exception {
        String before =
                "<w:p><w:r><w:t xml:space=\"preserve\">Đạt </w:t></w:r><w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>79</w:delText></w:r></w:del>"
                        + "<w:ins w:id=\"2\" w:author=\"A\"><w:r><w:t>80</w:t></w:r></w:ins></w:p><w:p><w:pPr><w:rPr><w:del w:id=\"3\" w:author=\"A\"/></w:rPr></w:pPr><w:r><w:t>một </w:t></w:r></w:p>"
                        + p("hai");
        WordDiff.Compared compared = compare(before, p("Đạt 80") + p("mộthai"));
        assertEquals("", shown(compared));
        assertEquals(List.of("WORD-TRACKED-CHANGES"), told(compared));
    }

    @Test
    void commentsAreToldAndKept() {
        String after = "<w:p><w:r><w:t>Một</w:t></w:r><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>";
        TestDocx commented =
                TestDocx.withBody(after).comments("<w:comment w:id=\"0\" w:author=\"A\">" + p("Sao?") + "</w:comment>");
        WordDiff.Compared compared = compare(TestDocx.withBody(p("Hai")), commented);
        assertEquals(List.of("REVIEW-COMMENTS-NOT-COMPARED"), told(compared));
        assertTrue(xml(compared).contains("commentReference"));
    }

    @Test
    void theHeaderOfTheSamePagesIsItsLike() throws Exception {
        String section = p("Thân") + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>";
        WordDiff.Compared compared = compare(
                TestDocx.withBody(section).header(p("Tháng 11")),
                TestDocx.withBody(section).header(p("Tháng 12")));
        assertEquals("Tháng [-11-]{+12+}", shown(compared));
        byte[] part = compared.tracked().part("word/header.xml");
        assertEquals(List.of("Tháng 11"), TrackedText.rejected(part));
        assertEquals(List.of("Tháng 12"), TrackedText.accepted(part));
        assertEquals(List.of(), told(compared));
    }

    @Test
    void aFooterThatOneFileAloneHasIsTold() {
        String section = p("Thân") + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"f\"/></w:sectPr>";
        WordDiff.Compared compared =
                compare(TestDocx.withBody(section).furniture("f", "footer", p("Chân")), TestDocx.withBody(p("Thân")));
        assertEquals("-[-Chân-]", shown(compared));
        assertEquals(List.of("REVIEW-PART-NOT-TRACKED"), told(compared));
    }

    @Test
    void footnotesAreComparedByTheirNumber() throws Exception {
        String body = "<w:p><w:r><w:t>Chữ</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
        String notes = "<w:footnote w:type=\"separator\" w:id=\"0\">" + p("") + "</w:footnote><w:footnote w:id=\"2\">";
        WordDiff.Compared compared = compare(
                TestDocx.withBody(body).footnotes(notes + p("Theo sở A") + "</w:footnote>"),
                TestDocx.withBody(body).footnotes(notes + p("Theo sở B") + "</w:footnote>"));
        assertEquals("Theo sở [-A-]{+B+}", shown(compared));
        assertEquals(DiffLine.Story.FOOTNOTE, compared.lines().get(1).story());
        assertEquals(
                List.of("", "Theo sở A"),
                TrackedText.rejected(compared.tracked().part("word/footnotes.xml")));
    }

    @Test
    void aStyleOrListThatTheSecondFileLacksIsLeftOut() {
        String before =
                "<w:p><w:pPr><w:pStyle w:val=\"Rieng\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"9\"/></w:numPr>"
                        + "<w:jc w:val=\"right\"/></w:pPr><w:r><w:t>Bỏ đi</w:t></w:r></w:p>" + p("Hai");
        WordDiff.Compared compared = compare(before, p("Hai"));
        assertTrue(
                body(compared).startsWith("<w:p><w:pPr><w:jc w:val=\"right\"/><w:rPr><w:del/></w:rPr></w:pPr>"),
                body(compared));
    }

    @Test
    void anotherPrefixMeansTheSame() throws Exception {
        String plain = p("Một") + p("Bỏ đi") + p("Hai 1");
        TestDocx other = TestDocx.withBody(plain);
        other.raw(
                "word/document.xml",
                new String(other.open().part("word/document.xml"), StandardCharsets.UTF_8)
                        .replace("w:", "x:")
                        .replace("xmlns:x:", "xmlns:w:")
                        .replace("xmlns:w=", "xmlns:x="));
        String after = p("Một") + p("Hai 2");
        WordDiff.Compared compared = compare(other, TestDocx.withBody(after));
        judged(plain, after, compared);
    }

    @Test
    void whateverWasEditedAcceptedIsTheSecondFileAndRejectedTheFirst() throws Exception {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            List<Object> before = RandomBody.blocks(random, 6);
            List<Object> after = new ArrayList<>(before);
            int edits = 1 + random.nextInt(6);
            for (int i = 0; i < edits; i++) {
                RandomBody.edit(after, random);
            }
            String was = RandomBody.xml(before, random);
            String is = RandomBody.xml(after, random);
            WordDiff.Compared compared = compare(was, is);
            try {
                judged(was, is, compared);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
            WordPackage tracked = compared.tracked();
            if (seed < 6) {
                Oracles.keepDocx("diff-random-" + seed, tracked.save());
            }
        }
    }
}
