package vn.congvan;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;
import vn.congvan.pdf.PdfWriter;

/** Every PDF that a test makes is validated, and what is not valid is told by its rules. */
class OraclesTest {
    @Test
    void aPdfThatIsNoArchivalOneIsToldByTheRulesThatItBreaks() throws Exception {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }
        AssertionError told = assertThrows(AssertionError.class, () -> Oracles.valid("thử", plain.toByteArray()));
        assertTrue(told.getMessage().startsWith("thử breaks rules:\n2a 6."), told.getMessage());
        assertTrue(told.getMessage().contains("\nua1 7.1-8: "), told.getMessage());
    }

    @Test
    void whatIsNoPdfAtAllIsToldToo() {
        AssertionError told = assertThrows(AssertionError.class, () -> Oracles.valid("thử", new byte[] {1}));
        assertTrue(told.getMessage().contains("cannot be judged"), told.getMessage());
    }

    @Test
    void everyTestIsFollowedByTheValidation() {
        assertEquals(
                1,
                ServiceLoader.load(Extension.class).stream()
                        .filter(known -> known.type().equals(PdfsAreValid.class))
                        .count());
        assertEquals(
                "junit.jupiter.extensions.autodetection.enabled=true",
                OfficeFolder.read(Path.of("src/test/resources/junit-platform.properties"))
                        .strip());
    }

    @Test
    void noTestWritesAPdfPastTheValidation() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Oracles.class.getName())
                .should()
                .callMethodWhere(target(nameMatching("write")).and(target(owner(assignableTo(PdfWriter.class)))))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.OnlyIncludeTests())
                        .importPackages("vn.congvan"));
    }
}
