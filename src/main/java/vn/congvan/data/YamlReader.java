package vn.congvan.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** Reads a YAML file that a person wrote into values that know their line. */
public final class YamlReader {
    private static final Pattern INDENTED_BY_TAB = Pattern.compile("^ *\t.*\\S.*$");
    static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}([.,]\\d{1,30})?");

    private final String file;
    private final Findings findings = new Findings();
    private final Set<Node> seen = new HashSet<>();

    private YamlReader(String file) {
        this.file = file;
    }

    /**
     * @param file what people call it, for places
     * @throws Refused if it is no UTF-8, no YAML, no mapping, or uses what a data file has no use for
     */
    public static Value.Fields read(byte[] bytes, String file) {
        return new YamlReader(file).read(bytes);
    }

    private Value.Fields read(byte[] bytes) {
        String text = SourceText.decode(bytes, file);
        refuseTabs(text);
        List<Node> documents = new ArrayList<>();
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setCodePointLimit(SourceText.LARGEST)
                    .setAllowDuplicateKeys(true) // told apart below, with both lines
                    .build();
            new Compose(settings).composeAllFromString(text).forEach(documents::add);
        } catch (MarkedYamlEngineException e) {
            throw refused(
                    DataKind.SYNTAX,
                    e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1));
        } catch (YamlEngineException e) {
            throw refused(DataKind.SYNTAX, 1);
        }
        if (documents.size() != 1 || !(documents.get(0) instanceof MappingNode mapping)) {
            throw refused(DataKind.NOT_A_MAPPING, 1);
        }
        Value.Fields fields = fields(mapping, new Place.AtLine(file, 1, ""), "", 1);
        findings.refuseOnError();
        return fields;
    }

    private void refuseTabs(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (INDENTED_BY_TAB.matcher(lines[i]).matches()) {
                throw refused(DataKind.TAB, i + 1);
            }
        }
    }

    private Refused refused(DataKind kind, int line, String... namesAndValues) {
        return new Refused(Finding.of(kind, new Place.AtLine(file, line, ""), namesAndValues));
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private Value value(Node node, int line, String path, int depth) {
        Place place = new Place.AtLine(file, line, path);
        if (depth > SourceText.DEEPEST) {
            throw refused(DataKind.TOO_DEEP, line);
        }
        if (!seen.add(node)) {
            throw refused(DataKind.ALIAS, line(node));
        }
        if (node instanceof MappingNode mapping) {
            return fields(mapping, place, path, depth + 1);
        } else if (node instanceof SequenceNode sequence) {
            List<Value> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(value(item, line(item), path + "[" + (items.size() + 1) + "]", depth + 1));
            }
            return new Value.Items(items, place);
        }
        return scalar((ScalarNode) node, place);
    }

    private Value.Fields fields(MappingNode mapping, Place place, String path, int depth) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = line(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw refused(DataKind.SYNTAX, line);
            }
            String name = SourceText.composed(key.getValue());
            String inner = path.isEmpty() ? name : path + "." + name;
            Value value = value(tuple.getValueNode(), line, inner, depth);
            Value before = fields.putIfAbsent(name, value);
            if (before != null) {
                int first = before.place() instanceof Place.AtLine at ? at.line() : 1;
                findings.add(Finding.of(
                        DataKind.DUPLICATE_KEY, value.place(), "key", name, "first", Integer.toString(first)));
            }
        }
        return new Value.Fields(fields, place);
    }

    /** By YAML's core schema, with the decimal comma of Vietnam besides; everything else is text. */
    private Value scalar(ScalarNode node, Place place) {
        String given = node.getValue();
        if (node.isPlain()) {
            switch (given.toLowerCase(Locale.ROOT)) {
                case "", "~", "null" -> {
                    return new Value.None(place);
                }
                case "true" -> {
                    return new Value.Truth(true, place);
                }
                case "false" -> {
                    return new Value.Truth(false, place);
                }
                default -> {}
            }
            if (NUMBER.matcher(given).matches()) {
                return new Value.Number(new BigDecimal(given.replace(',', '.')), given, place);
            }
        }
        return SourceText.value(given, place, findings);
    }

    /** Reads a text given for a number: {@code 80,12} or {@code 80.12}. */
    static java.util.Optional<BigDecimal> number(String text) {
        String stripped = text.strip();
        return NUMBER.matcher(stripped).matches()
                ? java.util.Optional.of(new BigDecimal(stripped.replace(',', '.')))
                : java.util.Optional.empty();
    }
}
