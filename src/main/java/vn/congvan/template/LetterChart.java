package vn.congvan.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.data.Figures;
import vn.congvan.data.Value;
import vn.congvan.finding.Place;
import vn.congvan.template.chart.BarChart;

/**
 * A chart that a letter declares: bars for the items of a list.
 *
 * @param title a pattern, as the letter's subject is one
 * @param each the list's key
 * @param label the key of an item's name
 * @param series names to the keys of an item's numbers, in their order
 */
record LetterChart(String title, String each, String label, Map<String, String> series, Place place) {
    /** Empty where an item lacks its name or a number. */
    Optional<BarChart> bars(String filledTitle, Value.Fields values) {
        List<String> categories = new ArrayList<>();
        List<List<BigDecimal>> numbers = new ArrayList<>();
        series.forEach((name, key) -> numbers.add(new ArrayList<>()));
        List<Value> items = values.get(each).orElse(values) instanceof Value.Items list ? list.items() : List.of();
        for (Value item : items) {
            if (!(item instanceof Value.Fields fields && fields.get(label).orElse(item) instanceof Value.Text name)) {
                return Optional.empty();
            }
            categories.add(name.text());
            int at = 0;
            for (String key : series.values()) {
                if (!(fields.get(key).orElse(item) instanceof Value.Number number)) {
                    return Optional.empty();
                }
                numbers.get(at++).add(number.number());
            }
        }
        List<BarChart.Series> bars = new ArrayList<>();
        int at = 0;
        for (String name : series.keySet()) {
            bars.add(new BarChart.Series(name, numbers.get(at++)));
        }
        return categories.isEmpty() ? Optional.empty() : Optional.of(new BarChart(filledTitle, categories, bars));
    }

    /** The same in words, for those who cannot see it. */
    static String words(BarChart bars) {
        StringBuilder words = new StringBuilder(bars.title()).append(". ");
        for (int i = 0; i < bars.categories().size(); i++) {
            words.append(i == 0 ? "" : "; ").append(bars.categories().get(i)).append(": ");
            for (int s = 0; s < bars.series().size(); s++) {
                BarChart.Series series = bars.series().get(s);
                words.append(s == 0 ? "" : ", ")
                        .append(series.name())
                        .append(' ')
                        .append(Figures.write(series.values().get(i)));
            }
        }
        return words.append('.').toString();
    }
}
