package vn.congvan.hostile;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.congvan.Oracles;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Refused;
import vn.congvan.font.FontLibrary;
import vn.congvan.layout.LayoutEngine;
import vn.congvan.layout.Pages;
import vn.congvan.pdf.PdfMetadata;
import vn.congvan.word.Document;
import vn.congvan.word.DocumentReader;
import vn.congvan.word.WordPackage;
import vn.congvan.zip.ZipLimits;

/**
 * What {@code render} makes of any bytes, without the bounds of time and memory that {@code Office} sets: what goes wrong here would
 * only be hidden by those.
 *
 * @param pages 0 where the file was refused
 */
public record Rendering(int pages, List<Finding> findings, byte[] pdf) {
    private static final int MOST_JUDGED = 20;
    private static final PdfMetadata METADATA = new PdfMetadata("thử", "", "vi-VN", "congvan");

    /** Fonts are read once: thousands of files are rendered. */
    private static final class Engine {
        private static final LayoutEngine LAYOUT = new LayoutEngine(FontLibrary.open(List.of(Path.of("fonts"))));
    }

    /** Whatever is thrown is a fault of ours, and so is a PDF that is not valid; of very many pages it is not asked. */
    public static Rendering of(byte[] bytes) {
        Rendering rendering = unjudged(bytes);
        if (!rendering.isRefused() && rendering.pages() <= MOST_JUDGED) {
            Oracles.valid("hostile", rendering.pdf());
        }
        return rendering;
    }

    /** For fuzzing: judging takes longer than rendering. */
    public static Rendering unjudged(byte[] bytes) {
        Findings findings = new Findings();
        try {
            WordPackage word = WordPackage.open(bytes, "thu.docx", ZipLimits.standard());
            Document document = new DocumentReader().read(word, findings);
            Pages pages = Engine.LAYOUT.lay(document, findings);
            byte[] pdf = Oracles.unjudged(pages, METADATA, findings);
            return new Rendering(pages.pages().size(), findings.list(), pdf);
        } catch (Refused e) {
            return new Rendering(
                    0,
                    Stream.concat(findings.list().stream(), e.findings().stream())
                            .toList(),
                    new byte[0]);
        }
    }

    public boolean isRefused() {
        return pages == 0;
    }

    public List<String> ids() {
        return findings.stream().map(Finding::id).distinct().toList();
    }
}
