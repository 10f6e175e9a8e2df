package vn.congvan.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TCVN3 by TCVN 5712:1993, VNI by the table of VNI's own fonts. */
class LegacyTextTest {
    /** The letters that Vietnamese has beyond ASCII: with those of ASCII that it writes with too, 67 of each case. */
    private static final String LETTERS =
            "à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ";

    private static final String TCVN3 =
            "B5 B6 B7 B8 B9 A8 BB BC BD BE C6 A9 C7 C8 C9 CA CB AE CC CE CF D0 D1 AA D2 D3 D4 D5 D6 D7 D8 DC DD DE"
                    + " DF E1 E2 E3 E4 AB E5 E6 E7 E8 E9 AC EA EB EC ED EE EF F1 F2 F3 F4 AD F5 F6 F7 F8 F9 FA FB FC FD FE";

    private static final String VNI =
            "aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò"
                    + " oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î";

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }

    /** A byte of the old file as Word has it in a DOCX. */
    private static String windows1252(String hex) {
        return new String(new byte[] {(byte) Integer.parseInt(hex, 16)}, Charset.forName("windows-1252"));
    }

    @Test
    void everyLetterOfTcvn3() {
        assertEquals(67, words(LETTERS).size());
        assertEquals(
                words(LETTERS),
                words(TCVN3).stream()
                        .map(hex -> LegacyText.readable(windows1252(hex), ".VnTime"))
                        .toList());
    }

    @Test
    void everyCapitalOfTcvn3IsASmallLetterInAFontOfCapitals() {
        assertEquals(
                words(LETTERS.toUpperCase(Locale.ROOT)),
                words(TCVN3).stream()
                        .map(hex -> LegacyText.readable(windows1252(hex), ".VnTimeH"))
                        .toList());
    }

    @Test
    void everyLetterOfVniInBothCases() {
        assertEquals(
                words(LETTERS),
                words(VNI).stream()
                        .map(letter -> LegacyText.readable(letter, "VNI-Times"))
                        .toList());
        assertEquals(
                words(LETTERS.toUpperCase(Locale.ROOT)),
                words(VNI.toUpperCase(Locale.ROOT)).stream()
                        .map(letter -> LegacyText.readable(letter, "VNI-Times"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        ".VnTime,Céng hßa x· héi chñ nghÜa ViÖt Nam,Cộng hòa xã hội chủ nghĩa Việt Nam",
        ".VnTimeH,§éc lËp - Tù do - H¹nh phóc,ĐỘC LẬP - TỰ DO - HẠNH PHÚC",
        ".VnArial,¨n ­u­ ¢u ¡n ¤ ¥n ¦u,ăn ưuư Âu Ăn Ô Ơn Ưu",
        "VNI-Times,Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam,Cộng hòa xã hội chủ nghĩa Việt Nam",
        "VNI-Helve,ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC,ĐỘC LẬP - TỰ DO - HẠNH PHÚC",
        "vni-times,Nguyeãn Thò Kyù; yù kieán; quyeån; uûy; Myõ; tyû leä,Nguyễn Thị Ký; ý kiến; quyển; ủy; Mỹ; tỷ lệ",
        ".vntime,“Sè 5” – 12%…,“Số 5” – 12%…"
    })
    void textIsReadByItsFont(String font, String stored, String meant) {
        assertEquals(meant, LegacyText.readable(stored, font));
    }

    @Test
    void theBytesOfASymbolFontAreTheSameBytes() {
        assertEquals("độ", LegacyText.readable("\uF0AE\uF0E9", ".VnTime"));
    }

    @Test
    void textThatIsUnicodeAlreadyStaysInWhateverFont() {
        assertEquals("Tỷ lệ hộ nghèo", LegacyText.readable("Tỷ lệ hộ nghèo", ".VnTime"));
        assertEquals("đường ống", LegacyText.readable("đường ống", "VNI-Times"));
    }

    @Test
    void textInOtherFontsStays() {
        assertEquals("µ¸ aù ñ", LegacyText.readable("µ¸ aù ñ", "Times New Roman"));
        assertEquals("µ¸ aù ñ", LegacyText.readable("µ¸ aù ñ", "VNtimes new roman"));
    }

    @Test
    void aMarkNeedsAVowelThatTakesIt() {
        assertEquals("bù", LegacyText.readable("bù", "VNI-Times"));
        assertEquals("uê", LegacyText.readable("uê", "VNI-Times"));
    }

    @ParameterizedTest
    @CsvSource({
        ".VnTime,Times New Roman",
        ".VnTimeH,Times New Roman",
        ".VnArial NarrowH,Arial",
        ".VnAvant,Arial",
        ".VnCourier New,Courier New",
        "VNI-Times,Times New Roman",
        "VNI-Helve-Condense,Arial",
        "VNI-Avo,Arial",
        ".VnSouthern,Times New Roman",
        "Georgia,Georgia"
    })
    void aFamilyOfTodayStandsForTheFont(String font, String family) {
        assertEquals(family, LegacyText.family(font));
    }

    @Test
    void onlyTheFontsOfThoseEncodingsAreLegacy() {
        assertTrue(LegacyText.isLegacy(".VnTime"));
        assertTrue(LegacyText.isLegacy("VNI-Times"));
        assertFalse(LegacyText.isLegacy("Times New Roman"));
        assertFalse(LegacyText.isLegacy("Vn Arial"));
    }
}
