package vn.congvan.word;

import java.util.List;

/** Fields of old forms that show something without a result: a check box, a choice from a list (ECMA-376 Part 1 §17.16.7, §17.16.9). */
final class FormFields {
    private static final String EMPTY_BOX = "\u2610";
    private static final String CROSSED_BOX = "\u2612";

    private FormFields() {}

    static boolean isBox(String shown) {
        return shown.equals(EMPTY_BOX) || shown.equals(CROSSED_BOX);
    }

    /** @param begin {@code w:fldChar} at the field's beginning */
    static String shown(Node begin) {
        Node data = begin.child("w:ffData");
        if (data.has("w:checkBox")) {
            Node box = data.child("w:checkBox");
            Node state = box.has("w:checked") ? box.child("w:checked") : box.child("w:default");
            return state.exists() && state.isOn() ? CROSSED_BOX : EMPTY_BOX;
        }
        Node list = data.child("w:ddList");
        List<Node> entries = list.all("w:listEntry");
        int chosen =
                list.child("w:result").number("w:val", list.child("w:default").number("w:val", 0));
        return chosen >= 0 && chosen < entries.size() ? entries.get(chosen).val() : "";
    }
}
