package vn.congvan.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** Reads a JSON file, which another program wrote, into values that know their line: by the same rules as YAML. */
public final class JsonReader {
    private static final int MOST_DIGITS = 30;

    private final String file;
    private final JsonParser json;
    private final Findings findings = new Findings();

    private JsonReader(String file, JsonParser json) {
        this.file = file;
        this.json = json;
    }

    /**
     * @param file what people call it, for places
     * @throws Refused if it is no UTF-8, no JSON, no object, too large or nested too deep
     */
    public static Value.Fields read(byte[] bytes, String file) {
        String text = SourceText.decode(bytes, file);
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            return new JsonReader(file, json).read();
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw refused(DataKind.JSON_SYNTAX, file, at == null ? 1 : at.getLineNr());
        }
    }

    private Value.Fields read() {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw refused(DataKind.NOT_A_MAPPING, file, 1);
        }
        Value.Fields fields = fields(new Place.AtLine(file, 1, ""), "", 1);
        if (json.nextToken() != null) {
            throw refused(DataKind.JSON_SYNTAX, file, line());
        }
        findings.refuseOnError();
        return fields;
    }

    private static Refused refused(DataKind kind, String file, int line) {
        return new Refused(Finding.of(kind, new Place.AtLine(file, Math.max(1, line), "")));
    }

    private int line() {
        return json.currentTokenLocation().getLineNr();
    }

    private Value value(int line, String path, int depth) {
        if (depth > SourceText.DEEPEST) {
            throw refused(DataKind.TOO_DEEP, file, line);
        }
        Place place = new Place.AtLine(file, line, path);
        return switch (json.currentToken()) {
            case START_OBJECT -> fields(place, path, depth + 1);
            case START_ARRAY -> items(place, path, depth + 1);
            case VALUE_TRUE -> new Value.Truth(true, place);
            case VALUE_FALSE -> new Value.Truth(false, place);
            case VALUE_NULL -> new Value.None(place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json.getString(), place);
            default -> SourceText.value(json.getString(), place, findings);
        };
    }

    private Value.Items items(Place place, String path, int depth) {
        List<Value> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(line(), path + "[" + (items.size() + 1) + "]", depth));
        }
        return new Value.Items(items, place);
    }

    private Value.Fields fields(Place place, String path, int depth) {
        Map<String, Value> fields = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            int line = line();
            String name = SourceText.composed(json.currentName());
            json.nextToken();
            Value value = value(line, path.isEmpty() ? name : path + "." + name, depth);
            Integer first = lines.putIfAbsent(name, line);
            if (first == null) {
                fields.put(name, value);
            } else {
                findings.add(Finding.of(DataKind.DUPLICATE_KEY, value.place(), "key", name, "first", first.toString()));
            }
        }
        return new Value.Fields(fields, place);
    }

    /** With its digits as given; one that is longer than YAML takes stays text, for the schema to refuse. */
    private static Value number(String given, Place place) {
        String plain = plain(given);
        return YamlReader.number(plain)
                .<Value>map(number -> new Value.Number(number, plain, place))
                .orElseGet(() -> new Value.Text(given, place));
    }

    /** An exponent written out, unless that takes more digits than anybody means. */
    private static String plain(String given) {
        try {
            BigDecimal number = new BigDecimal(given);
            boolean isShort = number.scale() >= -MOST_DIGITS && number.scale() <= MOST_DIGITS;
            return isShort ? number.toPlainString() : given;
        } catch (NumberFormatException e) {
            return given; // an exponent beyond two thousand million
        }
    }
}
