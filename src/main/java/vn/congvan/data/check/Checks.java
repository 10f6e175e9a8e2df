package vn.congvan.data.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.data.DataKind;
import vn.congvan.data.Schema;
import vn.congvan.data.Value;
import vn.congvan.data.YamlReader;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Nearest;
import vn.congvan.finding.Severity;

/** The cross-checks of a letter. Immutable and thread-safe. */
public final class Checks {
    /** Of a letter that declares none. */
    public static final Checks NONE = new Checks(List.of());

    private static final Set<String> KEYS = new TreeSet<>(List.of("id", "severity", "each", "that", "message"));
    private static final Pattern ID = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final String BEFORE = "truoc.";

    private final List<Check> checks;

    private Checks(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /**
     * Reads {@code checks.yaml}: a list {@code checks} of {@code id}, {@code severity}, {@code that}, {@code message} and, for a check
     * of every item of a list, {@code each}.
     *
     * @param findings receives everything that is wrong with it; then the result is not to be used
     */
    public static Checks read(byte[] yaml, String file, Schema schema, Findings findings) {
        Value.Fields root = YamlReader.read(yaml, file);
        Set<String> names = new TreeSet<>();
        schema.describe().forEach(field -> names.add(field.path().replace("[]", "")));
        List<Check> checks = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Value item : items(root, findings)) {
            Reader reader = new Reader(item, names, findings);
            Optional<Check> check = reader.read();
            check.filter(c -> !ids.add(c.kind().name()))
                    .ifPresent(c -> reader.damaged("id", c.kind().name()));
            check.ifPresent(checks::add);
        }
        return new Checks(checks);
    }

    private static List<Value> items(Value.Fields root, Findings findings) {
        Optional<Value> checks = root.get("checks");
        if (checks.isPresent() && checks.get() instanceof Value.Items items) {
            return items.items();
        }
        findings.add(Finding.of(DataKind.CHECKS_DAMAGED, root.place(), "key", "checks", "given", "", "near", "checks"));
        return List.of();
    }

    /** Reads one check. */
    private record Reader(Value item, Set<String> names, Findings findings) {
        Optional<Check> read() {
            if (!(item instanceof Value.Fields fields)) {
                damaged("id", "");
                return Optional.empty();
            }
            fields.fields().keySet().stream().filter(key -> !KEYS.contains(key)).forEach(key -> damaged(key, ""));
            String id = text(fields, "id");
            String each = text(fields, "each");
            Optional<Severity> severity = severity(text(fields, "severity"));
            Optional<Formula> that = formula("that", text(fields, "that"), each);
            String message = text(fields, "message");
            Map<String, Formula> shown = new HashMap<>();
            Matcher inBraces = Check.IN_BRACES.matcher(message);
            while (inBraces.find()) {
                String inner = inBraces.group(1);
                formula("message", inner, each).ifPresent(formula -> shown.put(inner, formula));
            }
            if (!ID.matcher(id).matches()) {
                damaged("id", id);
            } else if (severity.isEmpty()) {
                damaged("severity", text(fields, "severity"));
            } else if (message.isEmpty()) {
                damaged("message", "");
            } else if (that.isPresent()) {
                return Optional.of(new Check(new CheckKind(id, severity.get()), each, that.get(), message, shown));
            }
            return Optional.empty();
        }

        private Optional<Formula> formula(String key, String text, String each) {
            Optional<Formula> formula = Formula.of(text);
            if (formula.isEmpty()) {
                damaged(key, text);
            }
            for (String name : formula.map(Formula::names).orElse(Set.of())) {
                String path = name.startsWith(BEFORE) ? name.substring(BEFORE.length()) : name;
                boolean known = names.contains(path) || (!each.isEmpty() && names.contains(each + "." + path));
                if (!known) {
                    damaged(key, name);
                    return Optional.empty();
                }
            }
            return formula;
        }

        void damaged(String key, String given) {
            List<String> near = Nearest.to(given, key.equals("that") ? List.copyOf(names) : List.copyOf(KEYS));
            findings.add(Finding.of(
                    DataKind.CHECKS_DAMAGED,
                    item.place(),
                    "key",
                    key,
                    "given",
                    given,
                    "near",
                    String.join(", ", near)));
        }

        private static Optional<Severity> severity(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "error" -> Optional.of(Severity.ERROR);
                case "warning" -> Optional.of(Severity.WARNING);
                case "information" -> Optional.of(Severity.INFORMATION);
                default -> Optional.empty();
            };
        }

        private static String text(Value.Fields fields, String key) {
            Optional<Value> value = fields.get(key);
            return value.isPresent() && value.get() instanceof Value.Text text ? text.text() : "";
        }
    }

    /**
     * Makes every check.
     *
     * @param values as the schema accepted them
     * @param previous the last month that was published; checks that need it are skipped without
     */
    public void run(Value.Fields values, Optional<Value.Fields> previous, Findings findings) {
        for (Check check : checks) {
            if (check.each().isEmpty()) {
                check.run(new Figure.Month(values, previous, Optional.empty()), findings);
            } else if (values.get(check.each()).orElse(values) instanceof Value.Items items) {
                for (Value item : items.items()) {
                    if (item instanceof Value.Fields fields) {
                        var now = new Figure.Month.Item(check.each(), fields);
                        check.run(new Figure.Month(values, previous, Optional.of(now)), findings);
                    }
                }
            }
        }
    }

    /** The ids of the checks that look at each field, by path without indices. */
    public Map<String, List<String>> byField() {
        Map<String, List<String>> ids = new HashMap<>();
        for (Check check : checks) {
            for (String name : check.that().names()) {
                String path = check.each().isEmpty() ? name : check.each() + "." + name;
                ids.computeIfAbsent(path, p -> new ArrayList<>())
                        .add(check.kind().id());
            }
        }
        return ids;
    }
}
