package vn.congvan.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the engine knows of Word's constructs, from {@code constructs.txt}: the readers ask it about each element that they do not
 * take in, and {@code docs/word-constructs.md} is made from it.
 */
final class Constructs {
    private final List<Row> rows;
    private final Map<String, Map<String, Known>> byParent = new HashMap<>();

    private Constructs(List<Row> rows) {
        this.rows = rows;
        for (Row row : rows) {
            for (Element element : row.elements()) {
                byParent.computeIfAbsent(element.parent(), parent -> new HashMap<>())
                        .put(element.name(), new Known(row, element));
            }
        }
    }

    /** How far a construct is laid out as Word does. */
    enum Support {
        FULL(Optional.empty()),
        PART(Optional.empty()),
        HARMLESS(Optional.empty()),
        /** Shown, but simpler than in Word. */
        SIMPLER(Optional.of(WordKind.SIMPLER)),
        /** Not laid out, its words are. */
        TOLD(Optional.of(WordKind.UNSUPPORTED)),
        /** A tracked change, taken as accepted. */
        ACCEPTED(Optional.of(WordKind.TRACKED_CHANGES)),
        /** Left out on purpose. */
        OMITTED(Optional.of(WordKind.COMMENTS));

        private final Optional<WordKind> kind;

        Support(Optional<WordKind> kind) {
            this.kind = kind;
        }

        /** How it is told where a reader meets it. */
        Optional<WordKind> kind() {
            return kind;
        }
    }

    /** @param pairs names of files in {@code src/test/resources/constructs} that show it */
    record Row(String group, String name, List<Element> elements, Support support, String how, List<String> pairs) {}

    /**
     * @param parent empty where it does not matter
     * @param harmless values of {@code w:val}, or children, with which the element asks for nothing special
     */
    record Element(String parent, String name, Set<String> harmless) {}

    /** A row found by one of its elements. */
    record Known(Row row, Element element) {
        /** Whether a reader that leaves this element out has to say so. */
        boolean tells(Node node) {
            return row.support().kind().isPresent()
                    && element.harmless().stream().noneMatch(value -> has(node, value));
        }

        private static boolean has(Node node, String value) {
            return value.equals("off")
                    ? !node.isOn()
                    : value.equals(node.val()) || value.equals(node.attribute("w14:val", "")) || node.has(value);
        }
    }

    static Constructs all() {
        return Table.ALL;
    }

    List<Row> rows() {
        return rows;
    }

    /** @param parent of the element; one that is listed without a parent is found under any */
    Optional<Known> find(String parent, String name) {
        return Optional.ofNullable(byParent.getOrDefault(parent, Map.of()).get(name))
                .or(() ->
                        Optional.ofNullable(byParent.getOrDefault("", Map.of()).get(name)));
    }

    /** Read when the first document is. */
    private static final class Table {
        private static final Constructs ALL = new Constructs(read());

        private static List<Row> read() {
            try (InputStream in = Constructs.class.getResourceAsStream("constructs.txt")) {
                if (in == null) {
                    throw new IllegalStateException("no constructs.txt");
                }
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                List<Row> rows = new ArrayList<>();
                String group = "";
                for (String line : lines.lines().toList()) {
                    if (line.startsWith("## ")) {
                        group = line.substring(3);
                    } else if (!line.startsWith("#") && !line.isBlank()) {
                        rows.add(row(group, line.split("\\s*\\|\\s*", -1)));
                    }
                }
                return List.copyOf(rows);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Row row(String group, String[] cells) {
            String[] support = cells[2].split(":\\s*", 2);
            return new Row(
                    group,
                    cells[0],
                    words(cells[1]).stream().map(Table::element).toList(),
                    Support.valueOf(support[0].toUpperCase(java.util.Locale.ROOT)),
                    support.length > 1 ? support[1] : "",
                    words(cells[3]));
        }

        private static List<String> words(String cell) {
            return cell.isBlank() ? List.of() : List.of(cell.strip().split("\\s+", -1));
        }

        private static Element element(String written) {
            int bracket = written.indexOf('[');
            String path = bracket < 0 ? written : written.substring(0, bracket);
            Set<String> harmless = bracket < 0
                    ? Set.of()
                    : Set.of(
                            written.substring(bracket + 1, written.length() - 1).split(",", -1));
            int slash = path.indexOf('/');
            return new Element(slash < 0 ? "" : path.substring(0, slash), path.substring(slash + 1), harmless);
        }
    }
}
