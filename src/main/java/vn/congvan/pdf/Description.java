package vn.congvan.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Writes what a file says of itself twice, the same both times: in the information dictionary (ISO 32000-1 §14.3.3), which older
 * readers ask, and as XMP (ISO 16684-1), which newer ones do. What the document does not say stands in neither.
 */
final class Description {
    private static final DateTimeFormatter IN_PDF = DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT);
    private static final DateTimeFormatter IN_XMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

    private final PdfMetadata metadata;
    private final int part;

    /** @param part of PDF/A that the file keeps to */
    Description(PdfMetadata metadata, int part) {
        this.metadata = metadata;
        this.part = part;
    }

    void write(PDDocument document) throws IOException {
        COSDictionary information = document.getDocumentInformation().getCOSObject();
        put(information, COSName.TITLE, metadata.title());
        put(information, COSName.AUTHOR, metadata.author());
        put(information, COSName.SUBJECT, metadata.subject());
        put(information, COSName.KEYWORDS, metadata.keywords());
        put(information, COSName.PRODUCER, metadata.producer());
        put(information, COSName.CREATION_DATE, date(metadata.created(), IN_PDF));
        put(information, COSName.MOD_DATE, date(metadata.modified(), IN_PDF));
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        if (!metadata.language().isEmpty()) {
            catalog.setLanguage(metadata.language());
        }
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(!metadata.title().isEmpty());
        catalog.setViewerPreferences(preferences);
        PDMetadata xmp = new PDMetadata(document);
        xmp.importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(xmp);
    }

    private static void put(COSDictionary information, COSName key, String text) {
        if (!text.isEmpty()) {
            information.setString(key, Words.shortened(text));
        }
    }

    /** A moment as a PDF writes it (ISO 32000-1 §7.9.4). */
    static String pdfDate(OffsetDateTime moment) {
        return date(Optional.of(moment), IN_PDF);
    }

    private static String date(Optional<OffsetDateTime> moment, DateTimeFormatter format) {
        return moment.map(at -> at.withOffsetSameInstant(ZoneOffset.UTC).format(format))
                .orElse("");
    }

    private String xmp() {
        String said =
                element("dc:title", "<rdf:Alt><rdf:li xml:lang=\"x-default\">", metadata.title(), "</rdf:li></rdf:Alt>")
                        + element("dc:creator", "<rdf:Seq><rdf:li>", metadata.author(), "</rdf:li></rdf:Seq>")
                        + element(
                                "dc:description",
                                "<rdf:Alt><rdf:li xml:lang=\"x-default\">",
                                metadata.subject(),
                                "</rdf:li></rdf:Alt>")
                        + element("dc:language", "<rdf:Bag><rdf:li>", metadata.language(), "</rdf:li></rdf:Bag>")
                        + element("pdf:Keywords", "", metadata.keywords(), "")
                        + element("pdf:Producer", "", metadata.producer(), "")
                        + element("xmp:CreateDate", "", date(metadata.created(), IN_XMP), "")
                        + element("xmp:ModifyDate", "", date(metadata.modified(), IN_XMP), "");
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                {said}</rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
                </rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
                </rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>""".replace("{part}", Integer.toString(part)).replace("{said}", said);
    }

    private static String element(String name, String before, String text, String after) {
        return text.isEmpty() ? "" : "<" + name + ">" + before + escape(text) + after + "</" + name + ">\n";
    }

    /** As XML, without the characters that XML cannot hold: a file's name may have them. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> {
                    boolean isXml = c == '\t'
                            || c == '\n'
                            || c == '\r'
                            || (c >= ' ' && c < 0xD800)
                            || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF);
                    if (isXml) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
