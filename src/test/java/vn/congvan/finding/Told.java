package vn.congvan.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.function.Executable;

/** What a user is told, as the user reads it. */
public final class Told {
    private static final Catalogue VIETNAMESE = Catalogue.in("vi");

    private Told() {}

    /** Id, place and message of a finding on one line. */
    public static String text(Finding finding) {
        return finding.id() + " @ " + VIETNAMESE.place(finding.place()) + " : " + VIETNAMESE.message(finding);
    }

    public static List<String> texts(List<Finding> findings) {
        return findings.stream().map(Told::text).toList();
    }

    /** The work is refused with exactly this, and nothing else is told, information aside. */
    public static void assertRefused(String expected, Executable work) {
        Refused refused = assertThrows(Refused.class, work);
        List<Finding> grave = refused.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFORMATION)
                .toList();
        assertEquals(List.of(expected), texts(grave));
        grave.forEach(finding -> assertEquals(false, VIETNAMESE.remedy(finding).contains("{"), "a remedy with a hole"));
    }
}
