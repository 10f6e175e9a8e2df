package vn.congvan.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import vn.congvan.finding.Findings;
import vn.congvan.font.Face;
import vn.congvan.layout.Fragment;
import vn.congvan.layout.Page;
import vn.congvan.layout.Pages;

/** Pages as a PDF; the same pages give the same bytes. Thread-safe. */
public final class PdfWriter {
    private final FontEmbedder embedder = new FontEmbedder();

    /** As {@link #write(Pages, PdfMetadata, List, Findings)}, with no other files in it. */
    public byte[] write(Pages pages, PdfMetadata metadata, Findings findings) {
        return write(pages, metadata, List.of(), findings);
    }

    /**
     * @param attachments files to carry: with any the file is PDF/A-3a, without PDF/A-2a, which allows none
     * @param findings receives which pictures could not be shown
     */
    public byte[] write(Pages pages, PdfMetadata metadata, List<Attachment> attachments, Findings findings) {
        try (PDDocument document = new PDDocument()) {
            document.setVersion(1.7f);
            Fingerprint fingerprint = new Fingerprint();
            Map<Face, EmbeddedFont> fonts = new LinkedHashMap<>();
            Pictures pictures = new Pictures(new PictureEmbedder(document, findings), fingerprint);
            StructureWriter structure = new StructureWriter(pages.structure());
            List<PDPage> written = new ArrayList<>();
            List<ContentStream> streams = new ArrayList<>();
            for (Page page : pages.pages()) {
                PDPage to = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
                ContentStream stream = new ContentStream(
                        page.height(),
                        face -> fonts.computeIfAbsent(face, f -> new EmbeddedFont(f, "F" + (fonts.size() + 1))),
                        pictures::named);
                new PageWriter(stream, structure, to.getCOSObject()).write(page);
                byte[] content = stream.bytes();
                fingerprint.add(content);
                to.getCOSObject().setItem(COSName.CONTENTS, compressed(document, content));
                document.addPage(to);
                written.add(to);
                streams.add(stream);
            }
            addFonts(document, fonts, written, streams);
            new LinkWriter(pages.pages(), written, structure).write();
            addOutline(document, pages.outline(), pages, written);
            structure.finish(document.getDocumentCatalog().getCOSObject());
            new Description(metadata, attachments.isEmpty() ? 2 : 3).write(document);
            if (!attachments.isEmpty()) {
                new AttachmentWriter(document, metadata).write(attachments);
                attachments.forEach(attachment -> fingerprint.add(attachment.content()));
            }
            addOutputIntent(document);
            fonts.keySet().forEach(face -> fingerprint.add(face.postScriptName()));
            fingerprint.add(metadata.toString());
            document.setDocumentId(fingerprint.number()); // PDFBox would make it of the clock
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing here leaves memory
        }
    }

    /** The pictures of a document, each once however often it is shown. */
    private static final class Pictures {
        private final PictureEmbedder embedder;
        private final Fingerprint fingerprint;
        private final Map<List<Object>, Optional<ContentStream.NamedPicture>> known = new HashMap<>();

        Pictures(PictureEmbedder embedder, Fingerprint fingerprint) {
            this.embedder = embedder;
            this.fingerprint = fingerprint;
        }

        /** A drawing is as large as it is on the page: shown in another size it is another. */
        Optional<ContentStream.NamedPicture> named(Fragment.Picture picture) {
            boolean isDrawing = picture.file().vector().isPresent();
            List<Object> shown =
                    isDrawing ? List.of(picture.file(), picture.width(), picture.height()) : List.of(picture.file());
            return known.computeIfAbsent(shown, key -> {
                try {
                    String name = "P" + (known.size() + 1);
                    picture.file().vector().ifPresent(fingerprint::add);
                    fingerprint.add(picture.file().bytes());
                    return embedder.embed(picture)
                            .map(embedded -> new ContentStream.NamedPicture(name, embedded.object(), embedded.unit()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** What colours mean (ISO 19005-2 §6.2.3): sRGB, as the Java platform describes it. */
    private static void addOutputIntent(PDDocument document) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(intent);
    }

    private static COSStream compressed(PDDocument document, byte[] content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        return stream;
    }

    private void addFonts(
            PDDocument document, Map<Face, EmbeddedFont> fonts, List<PDPage> pages, List<ContentStream> streams)
            throws IOException {
        Map<String, COSDictionary> embedded = new LinkedHashMap<>();
        for (EmbeddedFont font : fonts.values()) {
            embedded.put(font.name(), embedder.embed(font, document));
        }
        for (int i = 0; i < pages.size(); i++) {
            COSDictionary byName = new COSDictionary();
            for (String name : streams.get(i).usedFonts().keySet()) {
                byName.setItem(COSName.getPDFName(name), embedded.get(name));
            }
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, byName);
            if (!streams.get(i).usedPictures().isEmpty()) {
                COSDictionary objects = new COSDictionary();
                streams.get(i)
                        .usedPictures()
                        .forEach((name, picture) -> objects.setItem(COSName.getPDFName(name), picture.object()));
                resources.setItem(COSName.XOBJECT, objects);
            }
            pages.get(i).getCOSObject().setItem(COSName.RESOURCES, resources);
        }
    }

    private static void addOutline(
            PDDocument document, List<Pages.Heading> headings, Pages pages, List<PDPage> written) {
        if (headings.isEmpty()) {
            return;
        }
        PDDocumentOutline outline = new PDDocumentOutline();
        document.getDocumentCatalog().setDocumentOutline(outline);
        List<PDOutlineNode> open = new ArrayList<>(List.of(outline));
        List<Integer> levels = new ArrayList<>(List.of(-1));
        for (Pages.Heading heading : headings) {
            while (levels.get(levels.size() - 1) >= heading.level()) {
                open.remove(open.size() - 1);
                levels.remove(levels.size() - 1);
            }
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(Words.shortened(heading.text()));
            item.setDestination(LinkWriter.destination(
                    heading.y(), pages.pages().get(heading.page()), written.get(heading.page())));
            open.get(open.size() - 1).addLast(item);
            open.add(item);
            levels.add(heading.level());
        }
    }
}
