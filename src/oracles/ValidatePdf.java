import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF whether every PDF named on the command line is PDF/A-2a – or PDF/A-3a, where it says so – and PDF/UA-1; run as a
 * single-file program.
 */
final class ValidatePdf {
    private ValidatePdf() {}

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        int failed = 0;
        for (String file : files) {
            for (PDFAFlavour flavour : new PDFAFlavour[] {archival(file), PDFAFlavour.PDFUA_1}) {
                failed += validate(file, flavour) ? 0 : 1;
            }
        }
        System.exit(failed == 0 ? 0 : 1);
    }

    private static PDFAFlavour archival(String file) throws IOException {
        String content = Files.readString(Path.of(file), StandardCharsets.ISO_8859_1);
        return content.contains("<pdfaid:part>3</pdfaid:part>") ? PDFAFlavour.PDFA_3_A : PDFAFlavour.PDFA_2_A;
    }

    private static boolean validate(String file, PDFAFlavour flavour) throws Exception {
        try (InputStream in = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.println((result.isCompliant() ? "ok   " : "FAIL ") + "veraPDF " + flavour + " " + file);
            Map<String, String> failures = new LinkedHashMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    failures.putIfAbsent(assertion.getRuleId().toString(), assertion.getMessage());
                }
            }
            failures.forEach((rule, message) -> System.out.println("     " + rule + " " + message));
            return result.isCompliant();
        }
    }
}
