package vn.congvan.template.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * Bars side by side.
 *
 * @param categories along the axis
 * @param series each with a number for every category
 */
public record BarChart(String title, List<String> categories, List<Series> series) {
    public BarChart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /** Bars of one colour. */
    public record Series(String name, List<BigDecimal> values) {
        public Series {
            values = List.copyOf(values);
        }
    }
}
