package vn.congvan.word;

import java.util.List;
import vn.congvan.finding.Findings;

/** Resolves a package into a {@link Document}. Immutable and thread-safe. */
public final class DocumentReader {
    /** @param findings receives what the engine does not know, with its place */
    public Document read(WordPackage word, Findings findings) {
        return new Document(
                List.of(), new Document.Settings(720, false, 15), new Document.Properties("", "", "", word.file()));
    }
}
