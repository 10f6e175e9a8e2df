package vn.congvan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The words round those that were looked for. */
class SnippetTest {
    private static String marked(String text, String words) {
        Snippet snippet = Snippet.of(text, SearchQuery.of(Sought.words(words)).terms());
        StringBuilder marked = new StringBuilder(snippet.text());
        for (int i = snippet.marks().size() - 1; i >= 0; i--) {
            marked.insert(snippet.marks().get(i).end(), ']');
            marked.insert(snippet.marks().get(i).start(), '[');
        }
        return marked.toString();
    }

    private static final String LONG = "một hai ba bốn năm sáu bảy tám chín mười ".repeat(10);

    @Test
    void aShortTextIsShownWhole() {
        assertEquals("Giải quyết [thủ] [tục] hành chính.", marked("Giải quyết thủ tục hành chính.", "thu tuc"));
    }

    @Test
    void aPhraseIsMarkedAsOneAndOnlyWhereItStands() {
        assertEquals("thủ và [thủ tục], tục", marked("thủ và thủ tục, tục", "\"thủ tục\""));
    }

    @Test
    void aLongTextIsCutAtWordsRoundTheFirstHit() {
        String snippet = marked(LONG + "đây là thủ tục mới " + LONG, "thủ");
        assertEquals(
                "…bảy tám chín mười đây là [thủ] tục mới một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu…",
                snippet);
        assertTrue(snippet.length() <= 110, snippet);
    }

    @Test
    void theBeginningAndTheEndOfATextNeedNoDots() {
        assertEquals(
                "[Thủ] tục một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mười một hai ba…",
                marked("Thủ tục " + LONG, "thủ"));
        assertEquals("…bảy tám chín mười hết [thủ].", marked(LONG + "hết thủ.", "thủ"));
    }

    @Test
    void whereMoreOfTheWordsStandTogetherIsShown() {
        assertEquals(
                "…bảy tám chín mười đủ cả [thủ] và [tục] một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu…",
                marked("thủ " + LONG + "đủ cả thủ và tục " + LONG, "thủ tục"));
    }

    @Test
    void linesAndCellsAreOneLine() {
        assertEquals("Kính gửi: - [Sở] Y tế; 12", marked("Kính gửi:\n- Sở  Y tế;\n\t\u00a012 \n", "sở"));
    }

    @Test
    void aBeginningMarksTheWholeWord() {
        assertEquals("[nghiêng] nga", marked("nghiêng nga", "ngh*"));
    }

    @Test
    void withoutWordsThereIsNothingToShow() {
        assertEquals("", marked("thủ tục", ""));
    }

    @Test
    void aWordLongerThanASnippetIsShown() {
        String word = "x".repeat(300);
        assertEquals(
                "…mười [" + word + "]…", marked(LONG + word + " " + LONG, word).replaceAll("^….* (?=mười \\[)", "…"));
    }
}
