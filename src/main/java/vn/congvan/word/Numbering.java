package vn.congvan.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The lists of a document (ECMA-376 Part 1 §17.9). Counts as the document is read, so one serves one reading only. */
final class Numbering {
    private static final int LEVELS = 9;
    /** Characters of a label; Word's own limit is less. */
    private static final int LONGEST = 500;

    private static final int NOT_BEGUN = Integer.MIN_VALUE;

    private final Map<String, Node> abstracts = new HashMap<>();
    private final Map<String, Node> lists = new HashMap<>();
    private final Map<String, String> byStyle = new HashMap<>();
    private final Map<String, Levels> levels = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();

    Numbering(Node root) {
        for (Node node : root.all("w:abstractNum")) {
            String id = node.attribute("w:abstractNumId", "");
            abstracts.put(id, node);
            if (node.has("w:styleLink")) {
                byStyle.put(node.child("w:styleLink").val(), id);
            }
        }
        root.all("w:num").forEach(node -> lists.put(node.attribute("w:numId", ""), node));
    }

    /** The nine levels of a list, {@link Node#NONE} for one that is not there, and where they begin anew. */
    private record Levels(List<Node> nodes, List<OptionalInt> starts) {}

    private Levels levels(String list) {
        return levels.computeIfAbsent(list, id -> {
            Node num = lists.getOrDefault(id, Node.NONE);
            List<Node> nodes = new ArrayList<>(Collections.nCopies(LEVELS, Node.NONE));
            List<OptionalInt> starts = new ArrayList<>(Collections.nCopies(LEVELS, OptionalInt.empty()));
            for (Node override : num.all("w:lvlOverride")) {
                int level = override.number("w:ilvl", -1);
                if (level >= 0 && level < LEVELS) {
                    setFirst(nodes, level, override.child("w:lvl"));
                    OptionalInt start = override.child("w:startOverride").number("w:val");
                    starts.set(level, starts.get(level).isPresent() ? starts.get(level) : start);
                }
            }
            for (Node level : abstractOf(num).all("w:lvl")) {
                setFirst(nodes, level.number("w:ilvl", -1), level);
            }
            return new Levels(nodes, starts);
        });
    }

    private static void setFirst(List<Node> nodes, int level, Node node) {
        if (level >= 0 && level < LEVELS && !nodes.get(level).exists()) {
            nodes.set(level, node);
        }
    }

    /** A level of a list; its {@code w:pPr} and {@code w:rPr} format the paragraph and the label. */
    Optional<Node> level(String list, int level) {
        return Optional.of(levels(list).nodes().get(level)).filter(Node::exists);
    }

    private Node abstractOf(Node num) {
        return abstracts.getOrDefault(abstractId(num), Node.NONE);
    }

    /** A list may borrow the levels of a numbering style (§17.9.21). */
    private String abstractId(Node num) {
        String id = num.child("w:abstractNumId").val();
        String link =
                abstracts.getOrDefault(id, Node.NONE).child("w:numStyleLink").val();
        return byStyle.getOrDefault(link, id);
    }

    /** Counts one paragraph of the list and writes its label, in the characters of the label's font. */
    String count(String list, int level) {
        Node num = lists.getOrDefault(list, Node.NONE);
        int[] numbers = counts.computeIfAbsent(abstractId(num), id -> {
            int[] fresh = new int[LEVELS];
            Arrays.fill(fresh, NOT_BEGUN);
            return fresh;
        });
        OptionalInt restart = levels(list).starts().get(level);
        if (restart.isPresent() && restarted.add(list + "/" + level)) {
            numbers[level] = restart.getAsInt();
        } else {
            numbers[level] = numbers[level] == NOT_BEGUN ? start(list, level) : numbers[level] + 1;
        }
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            if (restarts(list, deeper, level)) {
                numbers[deeper] = NOT_BEGUN;
            }
        }
        return label(list, level, numbers);
    }

    private int start(String list, int level) {
        return level(list, level)
                .map(lvl -> lvl.child("w:start").number("w:val", 0))
                .orElse(1);
    }

    /** A level begins anew after any level above it, or only after the one that it names; 0 is never (§17.9.10). */
    private boolean restarts(String list, int deeper, int level) {
        OptionalInt after = level(list, deeper)
                .map(lvl -> lvl.child("w:lvlRestart").number("w:val"))
                .orElse(OptionalInt.empty());
        return after.isEmpty() || (after.getAsInt() > 0 && level < after.getAsInt());
    }

    private String label(String list, int level, int[] numbers) {
        Node lvl = level(list, level).orElse(Node.NONE);
        String pattern = lvl.child("w:lvlText").val();
        String format = lvl.child("w:numFmt").attribute("w:val", "decimal");
        if (format.equals("bullet")) {
            return pattern;
        }
        boolean legal = lvl.has("w:isLgl") && lvl.child("w:isLgl").isOn();
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < pattern.length() && label.length() < LONGEST; i++) {
            char c = pattern.charAt(i);
            boolean place = c == '%'
                    && i + 1 < pattern.length()
                    && pattern.charAt(i + 1) >= '1'
                    && pattern.charAt(i + 1) <= '9';
            if (!place) {
                label.append(c);
                continue;
            }
            int named = pattern.charAt(++i) - '1';
            int number = numbers[named] == NOT_BEGUN ? start(list, named) : numbers[named];
            String own = level(list, named)
                    .map(n -> n.child("w:numFmt").attribute("w:val", "decimal"))
                    .orElse("decimal");
            label.append(NumberFormats.format(number, legal ? "decimal" : own));
        }
        return label.toString();
    }
}
