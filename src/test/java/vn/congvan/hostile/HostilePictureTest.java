package vn.congvan.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.congvan.word.TestDocx.p;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.word.TestDocx;

/** Pictures that lie: each leaves its place blank, with a finding, and the rest of the page stands. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostilePictureTest {
    private static final String SVG =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'>";

    private static Rendering picture(byte[] content) {
        return Rendering.of(
                TestDocx.withBody("<w:p>" + TestDocx.inline("a.png", "", 50, 50, "ảnh") + "</w:p>" + p("sau"))
                        .picture("a.png", content)
                        .bytes());
    }

    private static Rendering drawing(String svg) {
        return Rendering.of(TestDocx.withBody("<w:p>" + TestDocx.inline("a.png", "a.svg", 50, 50, "ảnh") + "</w:p>")
                .picture("a.png", Samples.image("png"))
                .picture("a.svg", svg.getBytes(StandardCharsets.UTF_8))
                .bytes());
    }

    private static byte[] png(int width, int height, byte[] data) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(header);
            fields.writeInt(width);
            fields.writeInt(height);
            fields.write(new byte[] {8, 6, 0, 0, 0});
            chunk(out, "IHDR", header.toByteArray());
            chunk(out, "IDAT", data);
            chunk(out, "IEND", new byte[0]);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }

    /** Nothing but zeros, packed. */
    private static byte[] zeros(int count) {
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[count]);
        deflater.finish();
        byte[] packed = new byte[count / 500 + 100];
        return Arrays.copyOf(packed, deflater.deflate(packed));
    }

    @ParameterizedTest
    @CsvSource({"60000, 60000", "0, 0", "-1, -1", "2147483647, 1", "9000, 9000"})
    void aPngThatClaimsToBeGigantic(int width, int height) {
        Rendering rendering = picture(png(width, height, zeros(1000)));
        assertEquals(1, rendering.pages());
        assertTrue(
                rendering.ids().contains("PDF-PICTURE-UNREADABLE"),
                rendering.ids().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void aPictureCutShort(String format) {
        byte[] whole = Samples.image(format);
        for (int length = 0; length < whole.length - 8; length += 5) {
            assertEquals(1, picture(Arrays.copyOf(whole, length)).pages(), "cut at " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "gif"})
    void aPictureThatIsAnotherFormatThanItsName(String format) {
        assertFalse(picture(Samples.image(format)).ids().contains("PDF-PICTURE-UNREADABLE"));
    }

    @Test
    void aPictureShownInAHundredSizesIsUnpackedOnce() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            body.append("<w:p>" + TestDocx.inline("a.png", "", 100 + i, 100, "ảnh") + "</w:p>");
        }
        byte[] file = TestDocx.withBody(body.toString())
                .picture("a.png", png(2000, 2000, zeros(2000 * (2000 * 4 + 1))))
                .bytes();
        assertFalse(Rendering.of(file).ids().contains("PDF-PICTURE-UNREADABLE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<image xlink:href='http://127.0.0.1:1/x.png' width='9' height='9'/>",
                "<image xlink:href='file:///etc/passwd' width='9' height='9'/>",
                "<use xlink:href='http://127.0.0.1:1/a.svg#a'/>",
                "<style>@import url(http://127.0.0.1:1/x.css);</style>",
                "<script>while (true);</script>",
                "<rect width='5' height='5'><animate attributeName='x' dur='0.0000001s' repeatCount='indefinite'/></rect>",
                "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g><use href='#a'/>",
                "<pattern id='p' width='0.0001' height='0.0001'><rect width='1' height='1' fill='url(#p)'/></pattern>"
                        + "<rect width='9' height='9' fill='url(#p)'/>",
                "<clipPath id='m'><rect width='9' height='9' clip-path='url(#m)'/></clipPath><rect clip-path='url(#m)'/>",
                "<mask id='m' width='9999999' height='9999999'><rect mask='url(#m)'/></mask><rect mask='url(#m)'/>",
                "<filter id='f' x='-99999' y='-99999' width='9999999' height='9999999'><feGaussianBlur stdDeviation='9999'/></filter>"
                        + "<rect width='9' height='9' filter='url(#f)'/>",
                "<path d='M0 0 L 1e30 NaN C' stroke='black' stroke-dasharray='0.00001'/>",
                "<text font-size='1e9'>x</text>",
                "không phải XML <"
            })
    void anSvgThatReachesOutOrNeverEnds(String content) {
        Rendering rendering = drawing(SVG + content + "</svg>");
        assertEquals(1, rendering.pages());
        assertFalse(rendering.ids().contains("PDF-PICTURE-UNREADABLE"), "its PNG is there");
    }

    @Test
    void anSvgWithEntities() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        assertEquals(
                1, drawing(entities + "]>" + SVG + "<text>&a11;</text></svg>").pages());
        assertEquals(
                1,
                drawing("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + SVG + "<text>&x;</text></svg>")
                        .pages());
    }

    @Test
    void anSvgThatMultipliesItself() {
        StringBuilder uses = new StringBuilder(SVG + "<defs><g id='a0'><rect width='1' height='1'/></g>");
        for (int i = 1; i < 10; i++) {
            uses.append("<g id='a" + i + "'>" + ("<use href='#a" + (i - 1) + "'/>").repeat(10) + "</g>");
        }
        Rendering rendering = drawing(uses + "</defs><use href='#a9'/></svg>");
        assertTrue(
                rendering.ids().contains("PDF-DRAWING-REPLACED"),
                rendering.ids().toString());
    }

    @Test
    void anSvgTwentyThousandDeep() {
        assertEquals(
                1,
                drawing(SVG + "<g>".repeat(20_000) + "</g>".repeat(20_000) + "</svg>")
                        .pages());
    }
}
