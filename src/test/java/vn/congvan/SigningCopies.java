package vn.congvan;

import java.nio.file.Path;
import java.util.List;
import vn.congvan.finding.Findings;
import vn.congvan.font.FontLibrary;

/** What is signed: the letter of November 2024 without the mark of a draft, as congvan writes it. */
final class SigningCopies {
    static final int PAGES = 2;

    private SigningCopies() {}

    /** @param folder an empty one */
    static byte[] november(Path folder) {
        OfficeFolder.withNovember(folder);
        Path fonts = OfficeFolder.PROJECT.resolve("fonts");
        Office.in(folder).fonts(fonts).open().generate(Order.of("2024-11"));
        byte[] draft = OfficeFolder.bytes(folder.resolve("out/2024-11/cong-bo-bo-chi-so-2024-11-du-thao.docx"));
        NumberedLetter letters = new NumberedLetter(new Typesetter(FontLibrary.open(List.of(fonts)), "congvan 0"));
        NumberedLetter.Made made = letters.signingCopy(draft, "cong-bo-bo-chi-so", new Findings());
        return Oracles.valid("ban-ky", made.pdf());
    }
}
