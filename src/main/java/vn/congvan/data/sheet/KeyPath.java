package vn.congvan.data.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way to a single value: {@code truc_tuyen[1].diem}. */
record KeyPath(List<Step> steps) {
    private static final Pattern STEP = Pattern.compile("([^\\s.\\[\\]]+)(?:\\[([1-9]\\d{0,3})])?");

    /** @param item from 1; 0 if it is no item of a list */
    record Step(String name, int item) {}

    /** Empty if it is written otherwise. */
    static Optional<KeyPath> of(String path) {
        List<Step> steps = new ArrayList<>();
        for (String step : path.split("\\.", -1)) {
            Matcher matcher = STEP.matcher(step);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String item = matcher.group(2);
            steps.add(new Step(matcher.group(1), item == null ? 0 : Integer.parseInt(item)));
        }
        return Optional.of(new KeyPath(List.copyOf(steps)));
    }

    /** The lists on the way, from the outside: {@code truc_tuyen}. */
    List<String> lists() {
        List<String> lists = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (Step step : steps) {
            path.append(path.isEmpty() ? "" : ".").append(step.name());
            if (step.item() > 0) {
                lists.add(path.toString());
                path.append('[').append(step.item()).append(']');
            }
        }
        return lists;
    }
}
