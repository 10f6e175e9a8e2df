package vn.congvan.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.congvan.word.Constructs.Row;
import vn.congvan.word.Constructs.Support;

/** The support table is what the readers themselves ask, each construct has a pair that shows it, and the document says the same. */
class SupportTableTest {
    private static final Path PAIRS = Path.of("src/test/resources/constructs");
    private static final Path DOCUMENT = Path.of("docs/word-constructs.md");

    @Test
    void theDocumentIsMadeFromTheTable() throws IOException {
        String made = document();
        if (Boolean.getBoolean("write.docs")) {
            Files.writeString(DOCUMENT, made);
        }
        assertEquals(made, Files.readString(DOCUMENT), "rewrite it with -Dwrite.docs=true");
    }

    @Test
    void everyPairThatTheTableNamesIsThereAndTheOtherWayRound() throws IOException {
        Set<String> named = new TreeSet<>();
        Constructs.all().rows().forEach(row -> named.addAll(row.pairs()));
        try (Stream<Path> files = Files.list(PAIRS)) {
            Set<String> there = files.map(file -> file.getFileName().toString().replaceFirst("\\.txt$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(there, named);
        }
    }

    @Test
    void whatTheTableSaysIsToldIsToldInItsPair() throws IOException {
        List<String> untold = new ArrayList<>();
        for (Row row : Constructs.all().rows()) {
            StringBuilder findings = new StringBuilder();
            for (String pair : row.pairs()) {
                String text = Files.readString(PAIRS.resolve(pair + ".txt"));
                int at = text.indexOf("--- findings");
                findings.append(at < 0 ? "" : text.substring(at));
            }
            boolean told = row.support().kind().isPresent()
                    ? findings.indexOf(row.support().kind().get().id() + " @") >= 0
                    : true;
            if (!told) {
                untold.add(row.name());
            }
            if (row.support() == Support.TOLD || row.support() == Support.SIMPLER) {
                row.elements().stream()
                        .map(Constructs.Element::name)
                        .filter(element -> !findings.toString().contains(" " + element))
                        .forEach(element -> untold.add(row.name() + ": " + element));
            }
        }
        assertEquals(List.of(), untold);
    }

    private static String document() {
        StringBuilder out = new StringBuilder("# Word's constructs\n\n");
        out.append(
                        "Made by `SupportTableTest` from `src/main/resources/vn/congvan/word/constructs.txt`, which the readers ask about each\n")
                .append(
                        "element; rewritten with `./mvnw -Dquick test -Dtest=SupportTableTest -Dwrite.docs=true`. “Told” is a finding: its id,\n")
                .append(
                        "the element's name, how often it is there and the paragraph where it is first; the words are laid out all the same.\n")
                .append(
                        "An element that is not in this table is told as `WORD-UNSUPPORTED` too. Pairs are in `src/test/resources/constructs`.\n");
        String group = "";
        for (Row row : Constructs.all().rows()) {
            if (!row.group().equals(group)) {
                group = row.group();
                out.append("\n## ")
                        .append(group)
                        .append("\n\n| construct | elements | support | told as | pairs |\n|---|---|---|---|---|\n");
            }
            out.append("| ")
                    .append(row.name())
                    .append(" | ")
                    .append(row.elements().stream()
                            .map(SupportTableTest::shown)
                            .distinct()
                            .collect(Collectors.joining(" ")))
                    .append(" | ")
                    .append(support(row))
                    .append(" | ")
                    .append(row.support()
                            .kind()
                            .map(kind -> "`" + kind.id() + "`")
                            .orElse(""))
                    .append(" | ")
                    .append(String.join(", ", row.pairs()))
                    .append(" |\n");
        }
        return out.toString();
    }

    private static String shown(Constructs.Element element) {
        String parent = element.parent().isEmpty() ? "" : element.parent() + "/";
        return "`" + parent + element.name() + "`";
    }

    private static String support(Row row) {
        String word = switch (row.support()) {
            case FULL -> "full";
            case PART -> "in part";
            case HARMLESS -> "ignored, harmless";
            case SIMPLER -> "simpler";
            case TOLD -> "words only";
            case ACCEPTED, OMITTED -> "";
        };
        return word.isEmpty() ? row.how() : row.how().isEmpty() ? word : word + ": " + row.how();
    }
}
