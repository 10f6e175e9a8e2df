package vn.congvan.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Whether two objects of two revisions of a file say the same. A reference is the same if it leads to the same number: what is added to a
 * file gives no object another one, and the objects behind the numbers are compared by themselves.
 */
final class SameObjects {
    private SameObjects() {}

    static boolean same(@Nullable COSBase one, @Nullable COSBase other) {
        if (one instanceof COSObject a && other instanceof COSObject b) {
            return a.getObjectNumber() == b.getObjectNumber() && a.getGenerationNumber() == b.getGenerationNumber();
        }
        COSBase a = resolved(one);
        COSBase b = resolved(other);
        if (a instanceof COSDictionary x && b instanceof COSDictionary y) {
            return sameDictionaries(x, y, Set.of()) && sameContent(x, y);
        } else if (a instanceof COSArray x && b instanceof COSArray y) {
            return sameArrays(x, y);
        } else if (a instanceof COSInteger x && b instanceof COSInteger y) {
            return x.longValue() == y.longValue();
        } else if (a instanceof COSNumber x && b instanceof COSNumber y) {
            return Float.compare(x.floatValue(), y.floatValue()) == 0; // 12.50 may be written 12.5
        } else if (a instanceof COSString x && b instanceof COSString y) {
            return Arrays.equals(x.getBytes(), y.getBytes());
        } else if (a instanceof COSName || a instanceof COSBoolean) {
            return a.equals(b);
        }
        return a instanceof COSNull && b instanceof COSNull;
    }

    /** Nothing there, and null, are one (ISO 32000-1 §7.3.7). */
    static COSBase resolved(@Nullable COSBase object) {
        COSBase inner = object instanceof COSObject reference ? reference.getObject() : object;
        return inner == null ? COSNull.NULL : inner;
    }

    /** @param but keys that are not compared */
    static boolean sameDictionaries(COSDictionary one, COSDictionary other, Set<COSName> but) {
        return differing(one, other, but).isEmpty();
    }

    /** The keys of which the values differ. */
    static Set<COSName> differing(COSDictionary one, COSDictionary other, Set<COSName> but) {
        Set<COSName> keys = new HashSet<>(one.keySet());
        keys.addAll(other.keySet());
        keys.removeAll(but);
        keys.removeIf(key -> same(one.getItem(key), other.getItem(key)));
        return keys;
    }

    private static boolean sameArrays(COSArray one, COSArray other) {
        return one.size() == other.size() && startsWith(one, other);
    }

    /** Whether the other array has all of the one first. */
    static boolean startsWith(COSArray one, COSArray other) {
        if (other.size() < one.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Both streams with the same bytes as they stand in the file, or none a stream. */
    static boolean sameContent(COSDictionary one, COSDictionary other) {
        if (one instanceof COSStream a && other instanceof COSStream b) {
            try (InputStream x = a.createRawInputStream();
                    InputStream y = b.createRawInputStream()) {
                return Arrays.equals(x.readAllBytes(), y.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e); // a stream that cannot be read: the file is hostile
            }
        }
        return !(one instanceof COSStream) && !(other instanceof COSStream);
    }
}
