package vn.congvan.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.COSParser;

/** Reads what stands at a place in a file, whether a table tells of it or not. */
final class ParserAt extends COSParser {
    ParserAt(byte[] file) throws IOException {
        super(new RandomAccessReadBuffer(file));
        this.document = new COSDocument(this);
    }

    COSDictionary dictionary(long at) throws IOException {
        source.seek(at);
        skipSpaces();
        return parseCOSDictionary(true);
    }

    /** An object with its number, which is a stream. */
    COSStream stream(long at) throws IOException {
        source.seek(at);
        readObjectNumber();
        readGenerationNumber();
        readExpectedString("obj".toCharArray(), true);
        COSDictionary dictionary = parseCOSDictionary(true);
        skipSpaces();
        return parseCOSStream(dictionary);
    }
}
