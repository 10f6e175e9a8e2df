package vn.congvan.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** What is written within an object of a PDF itself, and not only referred to. */
final class Within {
    private Within() {}

    /** The object, and all dictionaries, arrays, values and references within it, however deep. */
    static Stream<COSBase> direct(COSBase object) {
        return direct(object, List.of());
    }

    /** @param without keys of dictionaries of which the values are left out */
    static Stream<COSBase> direct(COSBase object, List<COSName> without) {
        List<COSBase> found = new ArrayList<>();
        Deque<COSBase> open = new ArrayDeque<>(List.of(object));
        while (!open.isEmpty()) {
            COSBase one = open.pop();
            found.add(one);
            if (one instanceof COSDictionary dictionary) {
                dictionary.forEach((key, value) -> {
                    if (value != null && !without.contains(key)) {
                        open.push(value);
                    }
                });
            } else if (one instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    if (array.get(i) != null) {
                        open.push(array.get(i));
                    }
                }
            }
        }
        return found.stream();
    }
}
