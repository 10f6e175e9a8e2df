package vn.congvan.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.Oracles;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Told;
import vn.congvan.layout.Fragment;
import vn.congvan.layout.Page;
import vn.congvan.layout.Pages;
import vn.congvan.layout.PictureFile;

/** Pictures in a PDF: each format, each once, and what cannot be read is told. */
class PictureTest {
    private static final Place PLACE = new Place.InFile("thu.docx");
    private static final PdfMetadata METADATA = new PdfMetadata("Ảnh", "Văn phòng", "vi-VN", "congvan thử");

    private static byte[] file(String format) throws IOException {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 16; i++) {
            image.setRGB(i % 4, i / 4, 0xFF0000);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static Fragment.Picture picture(byte[] bytes, Optional<String> svg) {
        return new Fragment.Picture(
                50,
                60,
                40,
                20,
                new PictureFile(bytes, svg.map(text -> text.getBytes(StandardCharsets.UTF_8))),
                "Dấu",
                PLACE);
    }

    private static byte[] write(String name, Findings findings, Fragment... fragments) {
        Page page = new Page(1, "1", 200, 200, List.of(fragments));
        return Oracles.keepPdf(name, new Pages(List.of(page, page), List.of()), METADATA, findings);
    }

    /** The colour in the picture's middle, and of the paper beside it. */
    private static void assertRed(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(0, 72);
            assertEquals(0xFE, drawn.getRGB(70, 70) >> 16 & 0xFE);
            assertTrue((drawn.getRGB(70, 70) & 0xFF) < 10, "not red");
            assertEquals(0xFFFFFF, drawn.getRGB(70, 90) & 0xFFFFFF);
        }
    }

    private static List<String> kinds(byte[] pdf) throws IOException {
        List<String> kinds = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDResources resources = document.getPage(1).getResources();
            for (COSName name : resources.getXObjectNames()) {
                kinds.add(resources.getXObject(name).getCOSObject().getNameAsString(COSName.SUBTYPE));
            }
        }
        return kinds;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void aPictureIsShownAtItsPlaceAndSize(String format) throws IOException {
        Findings findings = new Findings();
        byte[] pdf = write("picture-" + format, findings, picture(file(format), Optional.empty()));
        assertRed(pdf);
        assertEquals(List.of("Image"), kinds(pdf));
        assertEquals(List.of(), findings.list());
    }

    @Test
    void ofAClippedPictureOnlyWhatLiesWithinIsShown() throws IOException {
        Fragment.Picture whole = picture(file("png"), Optional.empty());
        byte[] pdf = write("picture-clipped", new Findings(), new Fragment.Clipped(whole, 50, 60, 25, 20));
        assertRed(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(0, 72);
            assertEquals(0xFFFFFF, drawn.getRGB(80, 70) & 0xFFFFFF);
        }
    }

    @Test
    void anSvgIsDrawnAndNotItsPng() throws IOException {
        String svg =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 2'><rect width='4' height='2' fill='#ff0000'/></svg>";
        byte[] pdf = write("picture-svg", new Findings(), picture(new byte[0], Optional.of(svg)));
        assertRed(pdf);
        assertEquals(List.of("Form"), kinds(pdf));
    }

    @Test
    void anSvgThatIsNoneGivesWayToItsPng() throws IOException {
        Findings findings = new Findings();
        byte[] pdf = write("picture-fallback", findings, picture(file("png"), Optional.of("<svg")));
        assertRed(pdf);
        assertEquals(
                List.of("PDF-DRAWING-REPLACED @ thu.docx : không vẽ được hình véc-tơ “Dấu”; dùng ảnh PNG đi kèm"),
                Told.texts(findings.list()));
    }

    @Test
    void aDamagedPictureIsTold() throws IOException {
        Findings findings = new Findings();
        write("picture-damaged", findings, picture(Arrays.copyOf(file("png"), 30), Optional.empty()));
        assertEquals(
                List.of("PDF-PICTURE-UNREADABLE @ thu.docx : không đọc được ảnh “Dấu”; chỗ của ảnh để trống"),
                Told.texts(findings.list()));
    }

    @Test
    void aPictureThatClaimsToBeEndlessIsNotUnpacked() throws IOException {
        byte[] png = file("png");
        for (int i = 16; i < 24; i++) {
            png[i] = (byte) (i % 4 == 0 ? 0 : 0x7F); // the header's width and height: eight million each
        }
        Findings findings = new Findings();
        write("picture-endless", findings, picture(png, Optional.empty()));
        assertEquals(
                List.of("PDF-PICTURE-UNREADABLE"),
                findings.list().stream().map(f -> f.id()).toList());
    }

    @Test
    void anSvgReachesNothingOutsideItself() throws IOException {
        String svg =
                "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 4 2'>"
                        + "<image width='4' height='2' xlink:href='file:///etc/hostname'/><rect width='4' height='2' fill='#ff0000'/></svg>";
        assertRed(write("picture-outside", new Findings(), picture(file("png"), Optional.of(svg))));
    }

    @Test
    void thePictureOfTwoPagesIsInTheFileOnce() throws IOException {
        byte[] pdf = write("picture-once", new Findings(), picture(file("png"), Optional.empty()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            long images = document.getDocument().getXrefTable().keySet().stream()
                    .map(key -> document.getDocument().getObjectFromPool(key).getObject())
                    .filter(object -> object instanceof org.apache.pdfbox.cos.COSStream stream
                            && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE)))
                    .count();
            assertEquals(1, images);
        }
    }

    @Test
    void theSamePictureGivesTheSameBytes() throws IOException {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 2'><circle cx='1' cy='1' r='1'/></svg>";
        Fragment.Picture picture = picture(file("png"), Optional.of(svg));
        assertTrue(Arrays.equals(
                write("picture-same-1", new Findings(), picture), write("picture-same-2", new Findings(), picture)));
    }
}
