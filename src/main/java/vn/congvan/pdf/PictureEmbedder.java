package vn.congvan.pdf;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.jspecify.annotations.Nullable;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.layout.Fragment;

/** Puts a picture into a PDF: JPEG as it is, PNG and GIF without loss, SVG as what it draws. */
final class PictureEmbedder {
    /** A picture of more pixels, a page at 600 dots an inch, is not unpacked: a few hundred bytes can claim to be gigabytes. */
    /** Points: no page reaches so far (ISO 32000-1 Annex C). */
    private static final double FARTHEST = 1_000_000;

    private static final long MOST_PIXELS = 40_000_000;

    /** It prints each drawing that it cannot read; we tell of it. Held, because a logger that nobody holds forgets what it was told. */
    private static final Logger SILENCED = silenced();

    private final PDDocument document;
    private final Findings findings;

    PictureEmbedder(PDDocument document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    private static Logger silenced() {
        Logger logger = Logger.getLogger("com.github.weisj.jsvg");
        logger.setLevel(Level.OFF);
        return logger;
    }

    /**
     * A picture in the file.
     *
     * @param unit whether it is a square of 1 by 1, as images are, or as large as it is on the page, as drawings are
     */
    record Embedded(PDXObject object, boolean unit) {}

    /** Empty for a picture that cannot be read: its place stays blank, and a finding tells. */
    Optional<Embedded> embed(Fragment.Picture picture) throws IOException {
        Optional<byte[]> svg = picture.file().vector();
        Optional<Embedded> drawn = svg.flatMap(bytes -> drawing(bytes, picture));
        if (drawn.isPresent()) {
            return drawn;
        }
        Optional<Embedded> image = image(picture.file().bytes());
        if (image.isEmpty()) {
            findings.add(Finding.of(PdfKind.PICTURE_UNREADABLE, picture.place(), "words", picture.words()));
        } else if (svg.isPresent()) {
            findings.add(Finding.of(PdfKind.DRAWING_REPLACED, picture.place(), "words", picture.words()));
        }
        return image;
    }

    /** Without a palette, which PDFBox takes for shades of grey. */
    private static BufferedImage direct(BufferedImage image) {
        if (!(image.getColorModel() instanceof IndexColorModel)) {
            return image;
        }
        boolean clear = image.getColorModel().hasAlpha();
        BufferedImage copy = new BufferedImage(
                image.getWidth(), image.getHeight(), clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return copy;
    }

    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8;
    }

    /** The SVG as PDF operators; its letters become shapes. Empty if it cannot be drawn: then its PNG is shown. */
    private Optional<Embedded> drawing(byte[] svg, Fragment.Picture picture) {
        if (!isSafe(svg)) {
            return Optional.empty();
        }
        LoaderContext shutIn = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .build();
        @Nullable SVGDocument read = new SVGLoader().load(new ByteArrayInputStream(svg), null, shutIn);
        if (read == null) {
            return Optional.empty();
        }
        try {
            float width = (float) picture.width();
            float height = (float) picture.height();
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
            read.render((java.awt.Component) null, graphics, new ViewBox(width, height));
            graphics.dispose();
            PDFormXObject form = graphics.getXFormObject();
            return isWithinLimits(form) ? Optional.of(new Embedded(form, false)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // whatever a stranger's drawing does, its PNG is there
        }
    }

    /** Whether all its numbers are near a page: larger ones are not allowed (ISO 19005-2 §6.1.13). */
    private static boolean isWithinLimits(PDFormXObject form) throws IOException {
        PDFStreamParser tokens = new PDFStreamParser(form);
        for (Object token = tokens.parseNextToken(); token != null; token = tokens.parseNextToken()) {
            if (token instanceof COSNumber number && Math.abs(number.floatValue()) > FARTHEST) {
                return false;
            }
        }
        return true;
    }

    /**
     * Filters and masks are painted as pixels, of which a stranger's may want gigabytes; and of bytes that are no UTF-8 Java's XML reader
     * tells by printing to the terminal.
     */
    private static boolean isSafe(byte[] svg) {
        try {
            String source = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(svg))
                    .toString();
            return !source.contains("<filter") && !source.contains("<mask");
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private Optional<Embedded> image(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                if (isJpeg(bytes)) {
                    return Optional.of(new Embedded(
                            JPEGFactory.createFromStream(document, new ByteArrayInputStream(bytes)), true));
                }
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    return Optional.empty();
                }
                BufferedImage first = reader.read(0);
                return Optional.of(new Embedded(LosslessFactory.createFromImage(document, direct(first)), true));
            } catch (IOException | RuntimeException e) {
                return Optional.empty(); // a damaged picture, of which ImageIO tells in many ways
            } finally {
                reader.dispose();
            }
        }
    }
}
