package vn.congvan.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The lists of a document (ECMA-376 Part 1 §17.9). Counts as the document is read, so one serves one reading only. */
final class Numbering {
    private static final int LEVELS = 9;
    private static final int NOT_BEGUN = Integer.MIN_VALUE;

    private final Map<String, Node> abstracts = new HashMap<>();
    private final Map<String, Node> lists = new HashMap<>();
    private final Map<String, String> byStyle = new HashMap<>();
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

    /** A level of a list; its {@code w:pPr} and {@code w:rPr} format the paragraph and the label. */
    Optional<Node> level(String list, int level) {
        Node num = lists.getOrDefault(list, Node.NONE);
        for (Node override : num.all("w:lvlOverride")) {
            if (override.number("w:ilvl", -1) == level && override.has("w:lvl")) {
                return Optional.of(override.child("w:lvl"));
            }
        }
        return abstractOf(num).all("w:lvl").stream()
                .filter(lvl -> lvl.number("w:ilvl", -1) == level)
                .findFirst();
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
        OptionalInt restart = startOverride(num, level);
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

    private static OptionalInt startOverride(Node num, int level) {
        for (Node override : num.all("w:lvlOverride")) {
            if (override.number("w:ilvl", -1) == level && override.has("w:startOverride")) {
                return override.child("w:startOverride").number("w:val");
            }
        }
        return OptionalInt.empty();
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
        for (int i = 0; i < pattern.length(); i++) {
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
