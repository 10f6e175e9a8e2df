package vn.congvan.layout;

import java.util.List;

/**
 * A page, finished.
 *
 * @param number as it counts in its section; {@code label} is how it is written
 * @param width points
 * @param height points
 * @param fragments in reading order; a draft's mark first, what stands in the margins last
 */
public record Page(int number, String label, double width, double height, List<Fragment> fragments) {
    public Page {
        fragments = List.copyOf(fragments);
    }
}
