package vn.congvan.verapdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.pdf.PdfAClaim;
import vn.congvan.pdf.PdfAJudge;
import vn.congvan.pdf.PdfKind;

/** Judges by veraPDF. */
public final class VeraPdfJudge implements PdfAJudge {
    private static final Pattern PAGE = Pattern.compile("/pages\\[(\\d+)]");
    private static final Pattern OBJECT = Pattern.compile("\\((\\d+ \\d+ obj[^)]*)\\)");

    /** Kept, because the logging of a logger that nobody keeps is switched on again. */
    private final Logger log = Logger.getLogger("org.verapdf");

    /** Once, for the service loader. */
    public VeraPdfJudge() {
        log.setLevel(Level.OFF); // what it finds is told by us
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Override
    public List<Finding> judge(byte[] pdf, String file) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(VeraPdfJudge.class.getClassLoader()); // by which its JAXB looks for itself
        try {
            List<PDFAFlavour> claims = claims(pdf);
            List<Finding> findings = new ArrayList<>();
            for (PDFAFlavour claim : claims) {
                findings.addAll(judge(pdf, claim, new Place.InFile(file)));
            }
            return claims.isEmpty()
                    ? List.of(Finding.of(PdfKind.PDFA_NOT_CLAIMED, new Place.InFile(file)))
                    : List.copyOf(findings);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** By the file's own words: if they are damaged, that is a fault of the file and no reason to let it pass. */
    private static List<PDFAFlavour> claims(byte[] pdf) {
        List<PDFAFlavour> claims = new ArrayList<>();
        PdfAClaim.of(pdf)
                .map(PDFAFlavour::byFlavourId)
                .filter(VeraPdfJudge::isKnown)
                .ifPresent(claims::add);
        PdfAClaim.accessible(pdf)
                .map(part -> PDFAFlavour.byFlavourId("ua" + part))
                .filter(VeraPdfJudge::isKnown)
                .ifPresent(claims::add);
        return claims;
    }

    private static boolean isKnown(PDFAFlavour flavour) {
        return flavour != PDFAFlavour.NO_FLAVOUR;
    }

    private static List<Finding> judge(byte[] pdf, PDFAFlavour claim, Place place) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), claim);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(claim, false)) {
            return broken(validator.validate(parser), claim, place);
        } catch (VeraPDFException
                | IOException
                | RuntimeException e) { // what a damaged file does to it is all of these
            return List.of(Finding.of(
                    PdfKind.PDFA_UNREADABLE,
                    place,
                    "standard",
                    name(claim),
                    "what",
                    Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName())));
        }
    }

    /** A rule that is broken in a thousand places is one finding, with the first of them. */
    private static List<Finding> broken(ValidationResult result, PDFAFlavour claim, Place place) {
        Map<RuleId, TestAssertion> first = new LinkedHashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                first.putIfAbsent(assertion.getRuleId(), assertion);
            }
        }
        List<Finding> findings = new ArrayList<>();
        first.forEach((rule, assertion) -> findings.add(Finding.of(
                PdfKind.PDFA_BROKEN,
                place,
                "standard",
                name(claim),
                "clause",
                rule.getClause(),
                "test",
                Integer.toString(rule.getTestNumber()),
                "what",
                assertion.getMessage().strip().replaceAll("\\s+", " "),
                "page",
                page(assertion),
                "object",
                object(assertion),
                "count",
                Integer.toString(result.getFailedChecks().getOrDefault(rule, 1)))));
        return findings;
    }

    /** {@code PDF/A-2a}, {@code PDF/UA-1}. */
    private static String name(PDFAFlavour flavour) {
        String id = flavour.getId();
        return id.startsWith("ua") ? "PDF/UA-" + id.substring(2) : "PDF/A-" + id;
    }

    private static String page(TestAssertion assertion) {
        Matcher matcher = PAGE.matcher(context(assertion));
        return matcher.find() ? Integer.toString(Integer.parseInt(matcher.group(1)) + 1) : "–";
    }

    /** The innermost numbered object around the fault. */
    private static String object(TestAssertion assertion) {
        String last = "–";
        for (Matcher matcher = OBJECT.matcher(context(assertion)); matcher.find(); ) {
            last = matcher.group(1);
        }
        return last;
    }

    private static String context(TestAssertion assertion) {
        return Optional.ofNullable(assertion.getLocation())
                .flatMap(location -> Optional.ofNullable(location.getContext()))
                .orElse("");
    }
}
