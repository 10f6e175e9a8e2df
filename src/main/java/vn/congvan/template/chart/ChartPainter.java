package vn.congvan.template.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler;
import vn.congvan.data.Figures;

/** Draws a chart twice: as SVG, its letters as shapes so that every program shows the same, and as PNG for those that know no SVG. */
public final class ChartPainter {
    /** Pixels of the PNG for each of the drawing's units. */
    private static final int FINENESS = 3;

    /** Names longer than their bars are wide stand aslant under them; in units for each letter. */
    private static final double LETTER_WIDTH = 5.5;

    private static final int SLANT = 20; // degrees

    /** Told apart in grey too. */
    private static final Color[] COLOURS = {
        new Color(0x1F, 0x4E, 0x79), new Color(0xBF, 0xBF, 0xBF), new Color(0x7F, 0xA7, 0xD1)
    };

    private final Font font;

    /**
     * @param trueType the font's file
     * @throws IllegalArgumentException if it is no font
     */
    public ChartPainter(byte[] trueType) {
        try {
            this.font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(trueType));
        } catch (FontFormatException | IOException e) {
            throw new IllegalArgumentException("no TrueType font", e);
        }
    }

    /** A chart as its two pictures. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, not changed
    public record Painted(byte[] svg, byte[] png) {}

    /**
     * @param width in units of 1/96 inch
     * @param height in units of 1/96 inch
     */
    public Painted paint(BarChart bars, int width, int height) {
        CategoryChart chart = chart(bars, width, height);
        return new Painted(svg(chart, width, height), png(chart, width, height));
    }

    private CategoryChart chart(BarChart bars, int width, int height) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(width)
                .height(height)
                .title(bars.title())
                .build();
        CategoryStyler styler = chart.getStyler();
        styler.setChartTitleFont(font.deriveFont(Font.PLAIN, 13f));
        styler.setLegendFont(font.deriveFont(11f));
        styler.setAxisTickLabelsFont(font.deriveFont(10f));
        styler.setAxisTitleFont(font.deriveFont(11f));
        styler.setBaseFont(font.deriveFont(11f));
        styler.setLocale(Locale.ROOT);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setSeriesColors(COLOURS);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotGridLinesStroke(new BasicStroke(0.5f));
        styler.setLegendPosition(Styler.LegendPosition.OutsideS);
        styler.setLegendLayout(Styler.LegendLayout.Horizontal);
        styler.setYAxisTickLabelsFormattingFunction(ChartPainter::figure);
        styler.setYAxisMin(0.0);
        styler.setAvailableSpaceFill(0.8);
        double room = width * 0.9 / bars.categories().size();
        boolean tooLong = bars.categories().stream().anyMatch(name -> name.length() * LETTER_WIDTH > room);
        styler.setXAxisLabelRotation(tooLong ? SLANT : 0);
        for (BarChart.Series series : bars.series()) {
            chart.addSeries(series.name(), bars.categories(), series.values());
        }
        return chart;
    }

    /** A tick's number; the library counts in doubles. */
    private static String figure(Double number) {
        BigDecimal rounded =
                BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return Figures.write(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    private static byte[] svg(CategoryChart chart, int width, int height) {
        try {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setComment("chart");
            SVGGraphics2D graphics = new SVGGraphics2D(context, true);
            graphics.setSVGCanvasSize(new java.awt.Dimension(width, height));
            chart.paint(graphics, width, height);
            StringWriter out = new StringWriter();
            graphics.stream(out, true);
            // Nothing asks for the DTD, and many readers refuse one.
            return out.toString().replaceFirst("<!DOCTYPE[^>]*>\\s*", "").getBytes(StandardCharsets.UTF_8);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("nothing here leaves memory", e);
        }
    }

    private static byte[] png(CategoryChart chart, int width, int height) {
        BufferedImage image = new BufferedImage(width * FINENESS, height * FINENESS, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(FINENESS, FINENESS);
        chart.paint(graphics, width, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
