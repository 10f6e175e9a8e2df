package vn.congvan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import vn.congvan.finding.Findings;
import vn.congvan.layout.Pages;
import vn.congvan.pdf.PdfMetadata;
import vn.congvan.pdf.PdfWriter;

/**
 * The standards' own validator, asked about every PDF that a test makes, and the keeper of files for the outside validators that
 * {@code src/oracles/run} asks. What tests leave in temporary folders comes here through {@link PdfsAreValid}.
 */
public final class Oracles {
    private static final Path FOLDER = OfficeFolder.PROJECT.resolve("target/oracle-files");
    private static final Set<String> FOUND_VALID = ConcurrentHashMap.newKeySet();

    private static final Logger VERAPDF = Logger.getLogger("org.verapdf");

    static {
        VERAPDF.setLevel(Level.OFF); // what it finds is told by us
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Oracles() {}

    public static byte[] keepDocx(String name, byte[] docx) {
        return keep("docx/" + name + ".docx", docx);
    }

    /** Keeps a PDF, which has to be valid. */
    public static byte[] keepPdf(String name, byte[] pdf) {
        return keep("pdf/" + name + ".pdf", valid(name, pdf));
    }

    /** Pages as a PDF, valid and kept; no other test calls the writer. */
    public static byte[] keepPdf(String name, Pages pages, PdfMetadata metadata, Findings findings) {
        return keepPdf(name, new PdfWriter().write(pages, metadata, findings));
    }

    /** Pages as a PDF that nobody judges: for fuzzing, and for very many pages. */
    public static byte[] unjudged(Pages pages, PdfMetadata metadata, Findings findings) {
        return new PdfWriter().write(pages, metadata, findings);
    }

    /**
     * The same bytes, if they are PDF/A-2a – or PDF/A-3a, where the file says so – and PDF/UA-1 by veraPDF.
     *
     * @throws AssertionError that names the rules that they break
     */
    public static byte[] valid(String name, byte[] pdf) {
        if (FOUND_VALID.contains(Disk.digest(pdf))) {
            return pdf; // most tests make the letter of November
        }
        boolean third = new String(pdf, StandardCharsets.ISO_8859_1).contains("<pdfaid:part>3</pdfaid:part>");
        List<String> broken = new ArrayList<>(broken(pdf, third ? PDFAFlavour.PDFA_3_A : PDFAFlavour.PDFA_2_A));
        broken.addAll(broken(pdf, PDFAFlavour.PDFUA_1));
        if (!broken.isEmpty()) {
            throw new AssertionError(name + " breaks rules:\n" + String.join("\n", broken));
        }
        FOUND_VALID.add(Disk.digest(pdf));
        return pdf;
    }

    private static Set<String> broken(byte[] pdf, PDFAFlavour flavour) {
        Set<String> broken = new TreeSet<>();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    broken.add(flavour + " " + assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + ": " + assertion.getMessage());
                }
            }
        } catch (VeraPDFException | IOException e) {
            broken.add(flavour + " cannot be judged: " + e);
        }
        return broken;
    }

    private static byte[] keep(String name, byte[] content) {
        try {
            Path file = FOLDER.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
