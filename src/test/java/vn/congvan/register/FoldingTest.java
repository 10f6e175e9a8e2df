package vn.congvan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each letter of Vietnamese as one letter without diacritics, so that places in a text stay what they are. */
class FoldingTest {
    /** All that Vietnamese makes of a letter, in the order of the base letters. */
    private static final List<String> LETTERS = List.of(
            "aàáảãạăằắẳẵặâầấẩẫậ", "dđ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "yỳýỷỹỵ");

    @Test
    void everyVietnameseLetterIsOneLetterOfAscii() {
        for (String like : LETTERS) {
            String base = like.substring(0, 1).repeat(like.length());
            assertEquals(base, Folding.folded(like));
            for (int i = 0; i < like.length(); i++) {
                assertEquals(like.charAt(0), Folding.plain(Character.toUpperCase(like.charAt(i))));
            }
        }
    }

    @Test
    void aWordKeepsItsPlaceInTheText() {
        String text = "Đặc biệt: ĐƯỜNG bộ";
        assertEquals(
                List.of("Đặc", "biệt", "ĐƯỜNG", "bộ"),
                TextWord.of(text).stream()
                        .map(word -> text.substring(word.start(), word.end()))
                        .toList());
        assertEquals(
                "dac biet duong bo",
                TextWord.of(text).stream().map(TextWord::folded).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "hoà,hòa",
        "hoá,hóa",
        "khoẻ,khỏe",
        "loè,lòe",
        "thuỷ,thủy",
        "luỹ,lũy",
        "quý,quý",
        "quỳ,quỳ",
        "hoàn,hoàn",
        "òa,òa",
        "y,y"
    })
    void theToneStandsWhereTheNewSpellingHasIt(String typed, String kept) {
        assertEquals(kept, Folding.respelt(typed));
        assertEquals(Folding.folded(typed), Folding.folded(kept));
    }

    @Test
    void otherScriptsAreNotFolded() {
        assertEquals("й", Folding.folded("й"));
        assertEquals("ά", Folding.folded("ά"));
    }
}
