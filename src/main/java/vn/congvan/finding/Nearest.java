package vn.congvan.finding;

import java.util.Comparator;
import java.util.List;

/** The names that somebody may have meant. */
public final class Nearest {
    private static final int SHOWN = 3;

    private Nearest() {}

    /** At most three, the likeliest first; among equals the order given. */
    public static List<String> to(String wanted, List<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(name -> distance(wanted, name)))
                .limit(SHOWN)
                .toList();
    }

    /** How many letters must be put in, left out or changed (Levenshtein). */
    static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
