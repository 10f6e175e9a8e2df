package vn.congvan.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.congvan.finding.Told.assertRefused;
import static vn.congvan.word.TestDocx.p;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.LetterText;
import vn.congvan.Oracles;
import vn.congvan.data.Shown;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Told;
import vn.congvan.word.TestDocx;
import vn.congvan.word.WordPackage;

/** What tags do in Word. */
class WordTemplateTest {
    private static Shown text(String text) {
        return new Shown.Text(text, new Place.Nowhere());
    }

    private static Shown.Fields fields(Object... namesAndValues) {
        Map<String, Shown> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            fields.put((String) namesAndValues[i], value instanceof Shown shown ? shown : text((String) value));
        }
        return new Shown.Fields(fields);
    }

    private static Shown list(Object... items) {
        List<Shown> shown = new ArrayList<>();
        for (Object item : items) {
            shown.add(item instanceof Shown one ? one : text((String) item));
        }
        return new Shown.Items(shown);
    }

    private static WordPackage merge(TestDocx docx, Shown.Fields values) {
        Findings findings = new Findings();
        WordPackage merged =
                WordTemplate.compile(docx.open(), Map.of(), findings).merge(values, new Trace(), findings);
        findings.refuseOnError();
        return merged;
    }

    private static List<String> merged(String body, Shown.Fields values) {
        return LetterText.ofDocx(merge(TestDocx.withBody(body), values).save());
    }

    private static String xml(WordPackage word, String part) {
        return new String(word.part(part), StandardCharsets.UTF_8);
    }

    @Test
    void aTagGivesWayToItsValue() {
        assertEquals(
                List.of("Đạt 80,12 điểm"),
                merged(p("Đạt {{tong_hop.diem}} điểm"), fields("tong_hop", fields("diem", "80,12"))));
    }

    @Test
    void aTagThatWordHasSplitTakesTheFormatOfItsFirstCharacter() {
        String body =
                "<w:p><w:r><w:t>Đạt {</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{di</w:t></w:r><w:proofErr w:type=\"x\"/>"
                        + "<w:r><w:t>em}</w:t></w:r><w:r><w:t>} điểm</w:t></w:r></w:p>";
        WordPackage merged = merge(TestDocx.withBody(body), fields("diem", "8"));
        assertEquals(List.of("Đạt 8 điểm"), LetterText.ofDocx(merged.save()));
        assertTrue(
                xml(merged, "word/document.xml").contains("Đạt 8</w:t></w:r><w:r><w:rPr><w:b/>"),
                xml(merged, "word/document.xml"));
    }

    @Test
    void aSplitTagIsTold() {
        Findings findings = new Findings();
        WordTemplate.compile(
                TestDocx.withBody("<w:p><w:r><w:t>{{a</w:t></w:r><w:r><w:t>}}</w:t></w:r></w:p>")
                        .open(),
                Map.of(),
                findings);
        assertEquals(
                List.of("TEMPLATE-SPLIT-TAG @ thu.docx, đoạn “{{a}}” : Word đã chia cắt thẻ {{a}}; thẻ vẫn dùng được"),
                Told.texts(findings.list()));
    }

    @Test
    void fixingJoinsSplitTagsAndChangesNothingElse() {
        String body = "<w:p><w:r><w:t>x {{a</w:t></w:r><w:r><w:t>}} y</w:t></w:r></w:p>" + p("{{b}}");
        WordPackage joined = WordTemplate.joined(TestDocx.withBody(body).open());
        Findings findings = new Findings();
        WordTemplate.compile(joined, Map.of(), findings);
        assertEquals(List.of(), findings.list());
        assertEquals(List.of("x {{a}} y", "{{b}}"), LetterText.ofDocx(joined.save()));
        assertSame(joined, WordTemplate.joined(joined));
    }

    @Test
    void aSectionOverRunsIsShownOrLeftOut() {
        String body = "<w:p><w:r><w:t>a{{#x}} b</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>c{{/x}} d</w:t></w:r></w:p>";
        assertEquals(List.of("a bc d"), merged(body, fields("x", new Shown.Truth(true))));
        assertEquals(List.of("a d"), merged(body, fields("x", new Shown.Truth(false))));
        assertEquals(List.of("a d"), merged(body, fields("x", new Shown.None())));
        assertEquals(List.of("a d"), merged(body, fields("x", "")));
        assertEquals(List.of("a bc bc d"), merged(body, fields("x", list("1", "2"))));
    }

    @Test
    void anInvertedSectionIsTheOpposite() {
        String body = p("Số: {{so}}{{^so}}       {{/so}}/VPUB");
        assertEquals(List.of("Số: 05/VPUB"), merged(body, fields("so", "05")));
        assertEquals(List.of("Số:        /VPUB"), merged(body, fields("so", new Shown.None())));
    }

    @Test
    void sectionTagsAloneInParagraphsRepeatWhatStandsBetweenAndGoAway() {
        String body = p("{{#ds}}") + p("- {{ten}}") + p("  {{/ds}} ") + p("hết");
        assertEquals(
                List.of("- a", "- b", "hết"), merged(body, fields("ds", list(fields("ten", "a"), fields("ten", "b")))));
        assertEquals(List.of("hết"), merged(body, fields("ds", list())));
    }

    @Test
    void itemsKnowTheFirstAndTheLastAmongThem() {
        String body = p("{{#ds}}")
                + p("{{-index}} {{.}}{{^-last}};{{/-last}}{{#-last}}.{{/-last}}{{#-first}} !{{/-first}}")
                + p("{{/ds}}");
        assertEquals(List.of("1 a; !", "2 b;", "3 c."), merged(body, fields("ds", list("a", "b", "c"))));
        assertEquals(List.of("1 a. !"), merged(body, fields("ds", list("a"))));
    }

    @Test
    void namesAreLookedUpOutwards() {
        String body = p("{{#ds}}") + p("{{ten}} {{ky}}") + p("{{/ds}}");
        assertEquals(List.of("a 11/2024"), merged(body, fields("ky", "11/2024", "ds", list(fields("ten", "a")))));
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>")
                    .append(cell)
                    .append("</w:tc>");
        }
        return row + "</w:tr>";
    }

    private static String table(String rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>" + rows
                + "</w:tbl>" + p("sau bảng");
    }

    @Test
    void aSectionThatOpensAndClosesInARowRepeatsTheRow() {
        String body = table(row(p("{{#ds}}{{ten}}"), p("{{diem}}{{/ds}}")));
        Shown.Fields values = fields("ds", list(fields("ten", "a", "diem", "1"), fields("ten", "b", "diem", "2")));
        assertEquals(List.of("a", "1", "b", "2", "sau bảng"), merged(body, values));
    }

    @Test
    void sectionTagsAloneInRowsRepeatTheRowsBetweenAndGoAway() {
        String body = table(row(p("{{#ds}}"), p("")) + row(p("{{.}}"), p("x")) + row(p("{{/ds}}"), p("")));
        assertEquals(List.of("a", "x", "b", "x", "sau bảng"), merged(body, fields("ds", list("a", "b"))));
    }

    @Test
    void aCellEndsWithAParagraphWhateverASectionLeaves() {
        String body = table(row(p("{{#ds}}") + p("{{.}}") + p("{{/ds}}"), p("x")));
        byte[] docx =
                Oracles.keepDocx("cell-without-items", described(merge(TestDocx.withBody(body), fields("ds", list()))));
        assertEquals(List.of("x", "sau bảng"), LetterText.ofDocx(docx));
        assertTrue(!new String(docx, StandardCharsets.ISO_8859_1).isEmpty());
        WordPackage merged = merge(TestDocx.withBody(body), fields("ds", list()));
        assertTrue(
                xml(merged, "word/document.xml").contains("</w:tcPr><w:p/></w:tc>"), xml(merged, "word/document.xml"));
    }

    private static byte[] described(WordPackage word) {
        return word.described("thử", "congvan").save();
    }

    @Test
    void tagsWorkInHeadersNotesTextBoxesAndContentControls() {
        String box = "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + p("hộp {{a}}")
                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
        String control = "<w:sdt><w:sdtContent>" + p("ô {{a}}") + "</w:sdtContent></w:sdt>";
        TestDocx docx = TestDocx.withBody(
                        box + control + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>")
                .header(p("đầu {{a}}"))
                .footnotes("<w:footnote w:id=\"1\">" + p("chú {{a}}") + "</w:footnote>");
        WordPackage merged = merge(docx, fields("a", "1"));
        assertTrue(xml(merged, "word/document.xml").contains("hộp 1"));
        assertTrue(xml(merged, "word/document.xml").contains("ô 1"));
        assertTrue(xml(merged, "word/header.xml").contains("đầu 1"));
        assertTrue(xml(merged, "word/footnotes.xml").contains("chú 1"));
    }

    @Test
    void aPartialFromTheSameFolderTakesThePlaceOfItsParagraph() {
        WordPackage partial =
                TestDocx.withBody(p("Ký: {{ten}}") + p("hết") + "<w:sectPr/>").open();
        Findings findings = new Findings();
        WordTemplate template = WordTemplate.compile(
                TestDocx.withBody(p("đầu") + p("{{>chu-ky}}")).open(), Map.of("chu-ky", partial), findings);
        WordPackage merged = template.merge(fields("ten", "Thắng"), new Trace(), findings);
        assertEquals(List.of(), findings.list());
        assertEquals(List.of("đầu", "Ký: Thắng", "hết"), LetterText.ofDocx(merged.save()));
    }

    @Test
    void aPartialThatTakesItselfInIsRefused() {
        WordPackage partial = TestDocx.withBody(p("{{>a}}")).open();
        assertRefused(
                "TEMPLATE-RECURSIVE-PARTIAL @ thu.docx, đoạn “{{>a}}” : tệp ghép a.docx ghép chính nó",
                () -> WordTemplate.compile(
                        TestDocx.withBody(p("{{>a}}")).open(), Map.of("a", partial), new Findings()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "http://x/y"})
    void aPartialIsNeverReadFromOutside(String name) {
        assertRefused(
                "TEMPLATE-BROKEN-TAG @ thu.docx, đoạn “{{>" + name + "}}” : “{{>" + name + "}}” không thành một thẻ",
                () -> WordTemplate.compile(
                        TestDocx.withBody(p("{{>" + name + "}}")).open(), Map.of(), new Findings()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{a", "a}}", "{{a b}}", "{{}}", "{{{a}}", "{{=[ ]=}}", "{{$x}}", "{{a.}}"})
    void bracesThatMakeNoTagAreRefused(String text) {
        Findings findings = new Findings();
        try {
            WordTemplate.compile(TestDocx.withBody(p(text)).open(), Map.of(), findings);
        } catch (vn.congvan.finding.Refused e) {
            assertTrue(e.findings().stream().allMatch(f -> f.kind() == TemplateKind.BROKEN_TAG), e.toString());
            return;
        }
        throw new AssertionError("accepted: " + text);
    }

    @Test
    void aSectionThatClosesElsewhereIsRefused() {
        assertRefused(
                "TEMPLATE-CROSSING-SECTION @ thu.docx, đoạn “b {{/x}}” : đoạn “x” mở ở một chỗ và đóng ở chỗ khác không ngang hàng",
                () -> WordTemplate.compile(
                        TestDocx.withBody(p("{{#x}} a") + p("b {{/x}}")).open(), Map.of(), new Findings()));
    }

    @Test
    void aMissingNameIsToldWithTheNearestOnes() {
        Findings findings = new Findings();
        WordTemplate template = WordTemplate.compile(
                TestDocx.withBody(p("Đạt {{tong_hop.dim}}")).open(), Map.of(), findings);
        template.merge(fields("tong_hop", fields("diem", "8"), "ky", "x"), new Trace(), findings);
        assertEquals(
                List.of("TEMPLATE-UNKNOWN-TAG @ thu.docx, đoạn “Đạt {{tong_hop.dim}}” : "
                        + "thẻ {{tong_hop.dim}} không ứng với trường số liệu nào"),
                Told.texts(findings.list()));
        assertTrue(findings.list().get(0).arguments().get("near").startsWith("tong_hop.diem"));
    }

    @Test
    void aTagOverAGroupIsNoText() {
        Findings findings = new Findings();
        WordTemplate template =
                WordTemplate.compile(TestDocx.withBody(p("{{a}}")).open(), Map.of(), findings);
        template.merge(fields("a", fields("b", "1")), new Trace(), findings);
        assertEquals(
                List.of("TEMPLATE-NOT-A-TEXT"),
                findings.list().stream().map(f -> f.id()).toList());
    }

    @Test
    void valuesAreOnlyEverData() {
        String value = "{{ky}} {{#x}} </w:t><w:p/> & \"x\" ]]> <!DOCTYPE \u2028 {{>a}}";
        assertEquals(List.of(value), merged(p("{{v}}"), fields("v", value, "ky", "KHÔNG")));
    }

    @Test
    void aLineBreakInAValueIsOneInWord() {
        WordPackage merged = merge(TestDocx.withBody(p("{{v}}")), fields("v", "dòng 1\ndòng 2"));
        assertTrue(xml(merged, "word/document.xml").contains("dòng 1</w:t><w:br/><w:t xml:space=\"preserve\">dòng 2"));
        assertEquals(List.of("dòng 1\ndòng 2"), LetterText.ofDocx(merged.save()));
    }

    @Test
    void whatXmlForbidsIsRefused() {
        assertRefused(
                "TEMPLATE-FORBIDDEN-CHARACTER @ thu.docx, đoạn “{{v}}” : "
                        + "giá trị của thẻ {{v}} có ký tự điều khiển U+0001 không đưa được vào tệp Word",
                () -> merged(p("{{v}}"), fields("v", "a\u0001b")));
    }

    @Test
    void partsWithoutTagsStayByteForByte() {
        TestDocx docx = TestDocx.withBody(p("{{a}}")).header("<w:p ><!-- giữ nguyên --><w:r/></w:p>");
        assertArrayEquals(
                docx.open().part("word/header.xml"),
                merge(docx, fields("a", "1")).part("word/header.xml"));
    }

    @Test
    void anyComposedTextThatXmlAllowsComesBackUnchanged() {
        Random random = new Random(766);
        Findings findings = new Findings();
        WordTemplate template =
                WordTemplate.compile(TestDocx.withBody(p("[{{v}}]")).open(), Map.of(), findings);
        for (int i = 0; i < 300; i++) {
            String value = Normalizer.normalize(anyText(random), Normalizer.Form.NFC);
            WordPackage merged = template.merge(fields("v", value), new Trace(), findings);
            assertEquals(List.of("[" + value + "]"), LetterText.ofDocx(merged.save()));
        }
        assertEquals(List.of(), findings.list());
    }

    private static String anyText(Random random) {
        String[] special = {
            "{{", "}}", "&", "<", ">", "]]>", "\"", " ", "  ", "\n", "\t", "\u00A0", "\u2028", "\u0085", "ế", "Đ", "𝔘",
            "\uFFFD", "\uE000"
        };
        StringBuilder text = new StringBuilder("a");
        int length = random.nextInt(30);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(3) == 0) {
                text.append(special[random.nextInt(special.length)]);
            } else {
                int c = random.nextBoolean() ? 0x20 + random.nextInt(0xD7E0) : 0x10000 + random.nextInt(0xFFFF0);
                text.appendCodePoint(c);
            }
        }
        return text.append('b').toString();
    }

    @Test
    void oneTemplateServesManyThreads() throws Exception {
        Findings compiling = new Findings();
        WordTemplate template = WordTemplate.compile(
                TestDocx.withBody(p("{{#ds}}") + p("{{.}} {{ky}}") + p("{{/ds}}"))
                        .open(),
                Map.of(),
                compiling);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<String>>> results = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String month = "tháng " + i;
                results.add(threads.submit(() -> LetterText.ofDocx(
                        template.merge(fields("ky", month, "ds", list("a", "b")), new Trace(), new Findings())
                                .save())));
            }
            for (int i = 0; i < 200; i++) {
                assertEquals(
                        List.of("a tháng " + i, "b tháng " + i), results.get(i).get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void theCheckFindsUnknownTagsAndUnusedFields() {
        Findings findings = new Findings();
        WordTemplate template = WordTemplate.compile(
                TestDocx.withBody(p("{{#ds}}") + p("{{ten}} {{sai}} {{ky}}") + p("{{/ds}}"))
                        .open(),
                Map.of(),
                findings);
        template.check(
                FieldNames.of(List.of("ky", "thua", "so_tinh", "ds", "ds[].ten", "ds[].cu")),
                Set.of("so_tinh"),
                "schema.json",
                findings);
        assertEquals(
                List.of(
                        "TEMPLATE-UNKNOWN-TAG @ thu.docx, đoạn “{{ten}} {{sai}} {{ky}}” : thẻ {{sai}} không ứng với trường số liệu nào",
                        "TEMPLATE-UNUSED-FIELD @ schema.json : trường “thua” không được dùng trong mẫu",
                        "TEMPLATE-UNUSED-FIELD @ schema.json : trường “ds.cu” không được dùng trong mẫu"),
                Told.texts(findings.list()));
    }
}
