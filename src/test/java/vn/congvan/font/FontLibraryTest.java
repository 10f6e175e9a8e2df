package vn.congvan.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.congvan.finding.Told.assertRefused;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congvan.font.FaceChoice.Match;

class FontLibraryTest {
    private static final Path FONTS = Path.of("fonts");
    private static final FontLibrary LIBRARY = FontLibrary.open(List.of(FONTS));
    private static final String VIETNAMESE =
            "aáàảãạăắằẳẵặâấầẩẫậbcdđeéèẻẽẹêếềểễệghiíìỉĩịklmnoóòỏõọôốồổỗộơớờởỡợpqrstuúùủũụưứừửữựvxyýỳỷỹỵ"
                    + "AÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬBCDĐEÉÈẺẼẸÊẾỀỂỄỆGHIÍÌỈĨỊKLMNOÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢPQRSTUÚÙỦŨỤƯỨỪỬỮỰVXYÝỲỶỸỴ"
                    + "0123456789.,;:!?%()/+-–—“”‘’…₫•";

    @ParameterizedTest
    @CsvSource({
        "Times New Roman,Liberation Serif,METRIC",
        "times new roman,Liberation Serif,METRIC",
        "Arial,Liberation Sans,METRIC",
        "Courier New,Liberation Mono,METRIC",
        "Calibri,Carlito,METRIC",
        "Liberation Serif,Liberation Serif,SAME",
        "Cambria,Caladea,METRIC",
        "Georgia,Liberation Serif,OTHER",
        "Tahoma,Liberation Sans,OTHER",
        "Consolas,Liberation Mono,OTHER"
    })
    void aFamilyThatIsNotThereIsReplaced(String asked, String used, Match match) {
        FaceChoice choice = LIBRARY.choose(asked, false, false);
        assertEquals(used, choice.face().family());
        assertEquals(match, choice.match());
    }

    @ParameterizedTest
    @CsvSource({
        "Times New Roman,false,-273,100",
        "Times New Roman,true,-321,195",
        "Arial,false,-292,150",
        "Courier New,false,-519,84"
    })
    void anUnderlineStandsWhereTheFontThatIsNotThereHasIt(String family, boolean bold, int middle, int thickness) {
        Face face = LIBRARY.choose(family, bold, false).face();
        assertEquals(middle, face.underlinePosition(), 1);
        assertEquals(thickness, face.underlineThickness());
    }

    @Test
    void aKnownFontThatIsNotThereKeepsItsWidthAndTheHeightOfItsLines() {
        FaceChoice consolas = LIBRARY.choose("Consolas", false, false);
        assertEquals(0.9162, consolas.scale());
        assertEquals(new FaceChoice.Lines(0.9199, 0.2510, 0), consolas.lines());
        FaceChoice unknown = LIBRARY.choose("Chưa Ai Biết", false, false);
        assertEquals(1, unknown.scale());
        assertEquals(FaceChoice.Lines.of(unknown.face()), unknown.lines());
    }

    @ParameterizedTest
    @CsvSource({"i,230", "Đ,680", "ế,530", "' ',310", "ж,0"
    }) // of Tahoma; what is not known stays as the stand-in has it
    void aKnownFontKeepsTheWidthsOfItsLetters(String letter, int thousandths) {
        FaceChoice tahoma = LIBRARY.choose("Tahoma", false, false);
        GlyphRun plain = Shaper.shape(letter, tahoma.face());
        GlyphRun fitted = tahoma.advances().orElseThrow().applied(plain);
        double expected = thousandths == 0 ? plain.width(1000) : thousandths / tahoma.scale();
        assertEquals(expected, fitted.width(1000), 0.5);
    }

    @ParameterizedTest
    @CsvSource({"Arial CYR,Liberation Sans", "Times New Roman Bold,Liberation Serif", "Calibri (Body),Carlito"})
    void theScriptOrTheWeightInAFamilysNameChangesNothing(String asked, String used) {
        FaceChoice choice = LIBRARY.choose(asked, false, false);
        assertEquals(used, choice.face().family());
        assertEquals(Match.METRIC, choice.match());
    }

    @Test
    void eachStyleIsAFaceOfItsOwn() {
        assertTrue(LIBRARY.choose("Times New Roman", true, false).face().bold());
        assertTrue(LIBRARY.choose("Times New Roman", false, true).face().italic());
        assertEquals(
                "LiberationSerif-BoldItalic",
                LIBRARY.choose("Times New Roman", true, true).face().postScriptName());
    }

    @Test
    void anOfficesOwnFontGoesBeforeTheProgramsStandIn(@TempDir Path own) throws Exception {
        byte[] font = Files.readAllBytes(FONTS.resolve("LiberationSans-Regular.ttf"));
        Files.write(own.resolve("times.ttf"), renamed(font, "Liberation Sans", "Times New Roman"));
        FaceChoice choice = FontLibrary.open(List.of(own, FONTS)).choose("Times New Roman", false, false);
        assertEquals(Match.SAME, choice.match());
        assertEquals("Times New Roman", choice.face().family());
    }

    /** The family's name overwritten in place; both have fifteen letters. */
    private static byte[] renamed(byte[] font, String from, String to) {
        byte[] old = from.getBytes(java.nio.charset.StandardCharsets.UTF_16BE);
        byte[] name = to.getBytes(java.nio.charset.StandardCharsets.UTF_16BE);
        assertEquals(old.length, name.length);
        for (int at = 0; at < font.length - old.length; at++) {
            if (java.util.Arrays.equals(font, at, at + old.length, old, 0, old.length)) {
                System.arraycopy(name, 0, font, at, name.length);
            }
        }
        return font;
    }

    @Test
    void aLineOfTimesNewRomanIsAsHighAsInWord() {
        Face face = LIBRARY.choose("Times New Roman", false, false).face();
        assertEquals(2048, face.unitsPerEm());
        // Word sets 14-point Times New Roman on lines of 16.1 points.
        assertEquals(16.1, (face.ascent() + face.descent() + face.lineGap()) * 14.0 / 2048, 0.01);
    }

    @Test
    void widthsAreThoseOfTimesNewRoman() {
        Face face = LIBRARY.choose("Times New Roman", false, false).face();
        // From Times New Roman's own table: space 512, a 909, M 1821, ế as e 909.
        assertEquals(512, face.advance(face.glyph(' ')));
        assertEquals(909, face.advance(face.glyph('a')));
        assertEquals(1821, face.advance(face.glyph('M')));
        assertEquals(909, face.advance(face.glyph('ế')));
    }

    @ParameterizedTest
    @CsvSource({"false,false", "true,false", "false,true", "true,true"})
    void everyVietnameseLetterHasAGlyph(boolean bold, boolean italic) {
        Face face = LIBRARY.choose("Times New Roman", bold, italic).face();
        VIETNAMESE.codePoints().forEach(c -> assertNotEquals(0, face.glyph(c), Character.toString(c)));
    }

    @Test
    void shapingGivesOneGlyphACodePointAndRemembersWhereItStood() {
        Face face = LIBRARY.choose("Times New Roman", false, false).face();
        GlyphRun run = Shaper.shape("a𝔘ế", face);
        assertEquals(3, run.glyphs().length);
        assertEquals(3, run.starts()[2]);
        assertEquals(0, run.glyphs()[1]);
        assertSame(face, run.face());
    }

    @Test
    void aFolderWithoutFontsIsTold(@TempDir Path empty) {
        assertRefused(
                "FONT-NO-FACES @ " + empty + " : không tìm thấy tệp phông chữ nào",
                () -> FontLibrary.open(List.of(empty)));
    }

    @Test
    void aDamagedFontIsTold(@TempDir Path own) throws Exception {
        Files.write(own.resolve("hong.ttf"), new byte[] {0, 1, 0, 0, 0, 50, 1, 2, 3, 4, 5, 6, 7});
        assertRefused(
                "FONT-DAMAGED @ " + own.resolve("hong.ttf") + " : tệp phông chữ bị hỏng hoặc không phải phông TrueType",
                () -> FontLibrary.open(List.of(own)));
    }
}
