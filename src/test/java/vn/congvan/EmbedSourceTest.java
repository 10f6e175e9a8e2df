package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.word.TestDocx;

/** {@code --embed-source}: a PDF/A-3a that carries what it was made from, byte for byte. */
class EmbedSourceTest {
    private static final String LETTER = OfficeFolder.LETTER + "-2024-11-du-thao";
    private static final String NAME = "out/2024-11/" + LETTER;

    @TempDir
    Path folder;

    private OfficeFolder files;
    private Office office;

    @BeforeEach
    void anOffice() {
        files = OfficeFolder.withNovember(folder);
        office = Office.in(folder).fonts(OfficeFolder.PROJECT.resolve("fonts")).open();
    }

    private byte[] bytes(String file) {
        return OfficeFolder.bytes(folder.resolve(file));
    }

    /** The embedded files by name, as PDF readers list them. */
    private static Map<String, PDComplexFileSpecification> embedded(PDDocument pdf) throws IOException {
        return new LinkedHashMap<>(
                pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames());
    }

    private static byte[] content(PDComplexFileSpecification file) throws IOException {
        return file.getEmbeddedFileUnicode().toByteArray();
    }

    private static String part(PDDocument pdf) throws IOException {
        String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
        return xmp.replaceAll("(?s).*<pdfaid:part>(.)</pdfaid:part><pdfaid:conformance>(.)<.*", "$1$2");
    }

    @Test
    void aLetterCarriesItsDocumentItsDataAndWhereItsFiguresCameFrom() throws IOException {
        office.generate(Order.of("2024-11").embeddingSource(true));
        byte[] file = Oracles.keepPdf("embed-letter", bytes(NAME + ".pdf"));
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertEquals("3A", part(pdf));
            Map<String, PDComplexFileSpecification> carried = embedded(pdf);
            assertEquals(
                    List.of(LETTER + ".docx", LETTER + ".provenance.json", OfficeFolder.LETTER + ".yaml"),
                    List.copyOf(carried.keySet()));
            assertArrayEquals(bytes(NAME + ".docx"), content(carried.get(LETTER + ".docx")));
            assertArrayEquals(bytes(NAME + ".provenance.json"), content(carried.get(LETTER + ".provenance.json")));
            assertArrayEquals(OfficeFolder.bytes(files.data()), content(carried.get(OfficeFolder.LETTER + ".yaml")));
        }
    }

    @Test
    void eachFileSaysWhatItIsToThePdf() throws Exception {
        office.generate(Order.of("2024-11").embeddingSource(true));
        try (PDDocument pdf = Loader.loadPDF(bytes(NAME + ".pdf"))) {
            COSArray associated = pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
            StringBuilder told = new StringBuilder();
            for (int i = 0; i < associated.size(); i++) {
                COSDictionary file = (COSDictionary) associated.getObject(i);
                PDEmbeddedFile content = new PDComplexFileSpecification(file).getEmbeddedFile();
                told.append(file.getNameAsString("AFRelationship"))
                        .append(' ')
                        .append(content.getSubtype())
                        .append(' ')
                        .append(file.getString(COSName.DESC))
                        .append('\n');
                assertEquals(content.toByteArray().length, content.getSize());
                assertArrayEquals(
                        MessageDigest.getInstance("MD5").digest(content.toByteArray()),
                        ((org.apache.pdfbox.cos.COSString) content.getCOSObject()
                                        .getCOSDictionary(COSName.PARAMS)
                                        .getDictionaryObject("CheckSum"))
                                .getBytes());
            }
            assertEquals(
                    "Source application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                            + " Tệp Word mà bản PDF này được dàn trang từ đó\n"
                            + "Supplement application/json Mỗi con số, tên gọi và căn cứ trong công văn lấy từ đâu\n"
                            + "Data application/yaml Số liệu tháng 11/2024 của công văn\n",
                    told.toString());
        }
    }

    @Test
    void theDateOfTheFilesIsTheDocumentsAndNotTheClocks() throws IOException {
        office.generate(Order.of("2024-11").embeddingSource(true));
        byte[] first = bytes(NAME + ".pdf");
        try (PDDocument pdf = Loader.loadPDF(first)) {
            for (PDComplexFileSpecification file : embedded(pdf).values()) {
                COSDictionary told = file.getEmbeddedFile().getCOSObject().getCOSDictionary(COSName.PARAMS);
                assertEquals("D:19800101000000Z", told.getString(COSName.MOD_DATE));
            }
        }
        office.generate(Order.of("2024-11").embeddingSource(true));
        assertArrayEquals(first, bytes(NAME + ".pdf"));
    }

    @Test
    void anyDocumentMayBeCarriedByItsPdf() throws IOException {
        byte[] docx = TestDocx.withBody(TestDocx.p("Kính gửi")).bytes();
        files.write("báo cáo.docx", docx);
        office.render(folder.resolve("báo cáo.docx"), folder.resolve("la.pdf"), true);
        try (PDDocument pdf = Loader.loadPDF(bytes("la.pdf"))) {
            assertEquals("3A", part(pdf));
            assertEquals(List.of("báo cáo.docx"), List.copyOf(embedded(pdf).keySet()));
            assertArrayEquals(docx, content(embedded(pdf).get("báo cáo.docx")));
        }
    }

    @Test
    void unaskedAPdfCarriesNothing() throws IOException {
        office.generate(Order.of("2024-11"));
        try (PDDocument pdf = Loader.loadPDF(bytes(NAME + ".pdf"))) {
            assertEquals("2A", part(pdf));
            assertFalse(pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.getPDFName("AF")));
        }
    }
}
