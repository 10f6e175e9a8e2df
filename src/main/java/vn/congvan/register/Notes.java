package vn.congvan.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The last column of the outgoing register, in Vietnamese like the register itself (NĐ30 Phụ lục IV, Điều 18). */
final class Notes {
    private final Map<LetterId, Letter> letters;
    private final Map<LetterId, List<String>> doing = new HashMap<>();

    Notes(Map<LetterId, Letter> letters) {
        this.letters = letters;
        for (Letter letter : letters.values()) {
            for (Relation relation : letter.entry().relations()) {
                relation.by()
                        .ifPresent(by -> doing.computeIfAbsent(by, id -> new ArrayList<>())
                                .add(does(relation.step()) + " văn bản số "
                                        + name(letter.entry().letter())));
            }
        }
    }

    String of(Entry letter) {
        List<String> notes = new ArrayList<>();
        String own = letter.facts().getOrDefault("notes", "");
        if (!own.isEmpty()) {
            notes.add(own);
        }
        if (letter.number().map(GivenNumber::late).orElse(false)) {
            notes.add("vào sổ muộn");
        }
        if (letter.state() == State.VOID) {
            notes.add("đã hủy, không phát hành" + because(letter.facts().getOrDefault("remark", "")));
        }
        for (Relation relation : letter.relations()) {
            notes.add(became(relation.step())
                    + relation.by().map(by -> " bởi văn bản số " + name(by)).orElse("")
                    + because(relation.words()));
        }
        notes.addAll(doing.getOrDefault(letter.letter(), List.of()));
        return String.join("; ", notes);
    }

    private static String became(Step step) {
        return switch (step) {
            case REPLACE -> "được thay thế";
            case CORRECT -> "được đính chính";
            default -> "bị thu hồi";
        };
    }

    private static String does(Step step) {
        return switch (step) {
            case REPLACE -> "thay thế";
            case CORRECT -> "đính chính";
            default -> "thu hồi";
        };
    }

    private static String because(String words) {
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    private String name(LetterId id) {
        Letter letter = letters.get(id);
        if (letter == null || letter.entry().number().isEmpty()) {
            return id.toString();
        }
        GivenNumber number = letter.entry().number().get();
        // Below ten a number has a zero before it (NĐ30 Phụ lục I, mục II.3).
        return String.format(Locale.ROOT, "%02d/%s", number.number(), number.symbol());
    }
}
