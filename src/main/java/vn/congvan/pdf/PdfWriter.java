package vn.congvan.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import vn.congvan.finding.Findings;
import vn.congvan.font.Face;
import vn.congvan.layout.Fragment;
import vn.congvan.layout.Page;
import vn.congvan.layout.Pages;

/** Pages as a PDF; the same pages give the same bytes. Thread-safe. */
public final class PdfWriter {
    private final FontEmbedder embedder = new FontEmbedder();

    /** @param findings receives which pictures could not be shown */
    public byte[] write(Pages pages, PdfMetadata metadata, Findings findings) {
        try (PDDocument document = new PDDocument()) {
            document.setVersion(1.7f);
            long digest = 17;
            Map<Face, EmbeddedFont> fonts = new LinkedHashMap<>();
            Pictures pictures = new Pictures(new PictureEmbedder(document, findings));
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
                digest = digest * 31 + Arrays.hashCode(content);
                to.getCOSObject().setItem(COSName.CONTENTS, compressed(document, content));
                addLinks(page, to, structure);
                document.addPage(to);
                written.add(to);
                streams.add(stream);
            }
            addFonts(document, fonts, written, streams);
            addOutline(document, pages.outline(), pages, written);
            structure.finish(document.getDocumentCatalog().getCOSObject());
            describe(document, metadata);
            addOutputIntent(document);
            // PDFBox would make the file's identifier of the clock.
            document.setDocumentId(digest * 31 + metadata.hashCode());
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
        private final Map<List<Object>, Optional<ContentStream.NamedPicture>> known = new HashMap<>();

        Pictures(PictureEmbedder embedder) {
            this.embedder = embedder;
        }

        /** A drawing is as large as it is on the page: shown in another size it is another. */
        Optional<ContentStream.NamedPicture> named(Fragment.Picture picture) {
            boolean isDrawing = picture.file().vector().isPresent();
            List<Object> shown =
                    isDrawing ? List.of(picture.file(), picture.width(), picture.height()) : List.of(picture.file());
            return known.computeIfAbsent(shown, key -> {
                try {
                    String name = "P" + (known.size() + 1);
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

    private static void addLinks(Page page, PDPage to, StructureWriter structure) throws IOException {
        for (Fragment fragment : page.fragments()) {
            if (fragment.untagged() instanceof Fragment.Link link) {
                PDActionURI action = new PDActionURI();
                action.setURI(link.target());
                PDAnnotationLink annotation = new PDAnnotationLink();
                annotation.setAction(action);
                PDBorderStyleDictionary border = new PDBorderStyleDictionary();
                border.setWidth(0);
                annotation.setBorderStyle(border);
                annotation.setRectangle(new PDRectangle(
                        (float) link.x(),
                        (float) (page.height() - link.y() - link.height()),
                        (float) link.width(),
                        (float) link.height()));
                annotation.setContents(link.target());
                annotation.setPrinted(true);
                to.getAnnotations().add(annotation);
                if (fragment instanceof Fragment.Tagged tagged) {
                    structure.annotation(tagged.element(), annotation.getCOSObject(), to.getCOSObject());
                }
            }
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
            PDPageXYZDestination destination = new PDPageXYZDestination();
            destination.setPage(written.get(heading.page()));
            destination.setTop((int) Math.ceil(pages.pages().get(heading.page()).height() - heading.y()));
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(heading.text());
            item.setDestination(destination);
            open.get(open.size() - 1).addLast(item);
            open.add(item);
            levels.add(heading.level());
        }
    }

    private static void describe(PDDocument document, PdfMetadata metadata) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(metadata.title());
        information.setAuthor(metadata.author());
        information.setProducer(metadata.producer());
        var catalog = document.getDocumentCatalog();
        if (!metadata.language().isEmpty()) {
            catalog.setLanguage(metadata.language());
        }
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(!metadata.title().isEmpty());
        catalog.setViewerPreferences(preferences);
        PDMetadata xmp = new PDMetadata(document);
        xmp.importXMPMetadata(xmp(metadata).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(xmp);
    }

    /** The same in XMP (ISO 16684-1), which newer readers ask first. */
    private static String xmp(PdfMetadata metadata) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
                <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
                <pdf:Producer>{producer}</pdf:Producer>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
                </rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
                </rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>""".replace("{producer}", escape(metadata.producer()))
                .replace("{language}", escape(metadata.language()))
                .replace("{author}", escape(metadata.author()))
                .replace("{title}", escape(metadata.title()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
