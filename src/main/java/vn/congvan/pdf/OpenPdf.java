package vn.congvan.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** A PDF that somebody handed in, as the objects that it consists of, under limits. */
final class OpenPdf implements AutoCloseable {
    /** A scan of hundreds of pages has some thousands. */
    private static final int MOST_OBJECTS = 300_000;

    private static final int MOST_PAGES = 5_000;

    private final PDDocument document;
    private final Place place;

    private OpenPdf(PDDocument document, Place place) {
        this.document = document;
        this.place = place;
    }

    /** @throws Refused if the file is not to the letter what the format asks for: of two readers of such a file each may see another */
    static OpenPdf strictly(byte[] file, Place place) {
        return open(file, false, place);
    }

    /** Damage that readers mend is mended. */
    static OpenPdf leniently(byte[] file, Place place) {
        return open(file, true, place);
    }

    private static OpenPdf open(byte[] file, boolean lenient, Place place) {
        try {
            PDDocument document = new PDFParser(new RandomAccessReadBuffer(file)).parse(lenient);
            OpenPdf opened = new OpenPdf(document, place);
            opened.check();
            return opened;
        } catch (InvalidPasswordException e) {
            throw new Refused(Finding.of(PdfKind.FILE_ENCRYPTED, place));
        } catch (IOException e) {
            throw new Refused(Finding.of(PdfKind.FILE_UNREADABLE, place));
        }
    }

    private void check() {
        if (document.isEncrypted() || trailer().containsKey(COSName.ENCRYPT)) {
            close();
            throw new Refused(Finding.of(PdfKind.FILE_ENCRYPTED, place));
        } else if (file().getXrefTable().size() > MOST_OBJECTS) {
            close();
            throw tooLarge(MOST_OBJECTS);
        }
    }

    Refused tooLarge(int limit) {
        return new Refused(Finding.of(PdfKind.FILE_TOO_LARGE, place, "limit", Integer.toString(limit)));
    }

    Place place() {
        return place;
    }

    PDDocument document() {
        return document;
    }

    private COSDocument file() {
        return document.getDocument();
    }

    COSDictionary trailer() {
        return file().getTrailer();
    }

    COSDictionary catalog() {
        return Optional.ofNullable(trailer().getCOSDictionary(COSName.ROOT)).orElseThrow(this::unreadable);
    }

    Refused unreadable() {
        return new Refused(Finding.of(PdfKind.FILE_UNREADABLE, place));
    }

    Set<COSObjectKey> keys() {
        return file().getXrefTable().keySet();
    }

    /** Where the newest table of objects stands. */
    long startOfTable() {
        return file().getStartXref();
    }

    /** The object, or null's object where there is none. */
    COSBase object(COSObjectKey key) {
        COSBase object = file().getObjectFromPool(key).getObject();
        return object == null ? COSNull.NULL : object;
    }

    /** Every object with a number, and every one within those. */
    Stream<COSBase> objects() {
        return List.copyOf(keys()).stream().flatMap(key -> Within.direct(object(key)));
    }

    /**
     * The pages in their order.
     *
     * @throws Refused if they are not a tree, or too many
     */
    List<COSDictionary> pages() {
        List<COSDictionary> pages = new ArrayList<>();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        open.push(Optional.ofNullable(catalog().getCOSDictionary(COSName.PAGES)).orElseThrow(this::unreadable));
        while (!open.isEmpty()) {
            COSDictionary node = open.pop();
            if (!seen.add(node)) {
                throw unreadable();
            }
            COSArray kids = node.getCOSArray(COSName.KIDS);
            if (kids == null) {
                pages.add(node);
            } else {
                for (int i = kids.size() - 1; i >= 0; i--) {
                    if (!(kids.getObject(i) instanceof COSDictionary kid)) {
                        throw unreadable();
                    }
                    open.push(kid);
                }
            }
            if (pages.size() > MOST_PAGES || open.size() > MOST_OBJECTS) {
                throw tooLarge(MOST_PAGES);
            }
        }
        return pages;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it lies in memory
        }
    }
}
