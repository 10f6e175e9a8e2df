package vn.congvan.fidelity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Where Word began its pages when it last saved a file: it leaves {@code w:lastRenderedPageBreak} there (ECMA-376 Part 1
 * §17.3.3.13), and the number of pages in {@code docProps/app.xml} (§22.2.2.22).
 *
 * @param words of the body, as {@link Words} has them
 * @param breaks for each page that Word began, the first word on it
 * @param pages as Word counted them
 * @param unfair why the file is no judge of page breaks; empty if it is one
 */
record WordPages(List<String> words, List<Integer> breaks, OptionalInt pages, String unfair) {
    /** Words before and after a break that tell where it is. */
    static final int CONTEXT = 4;

    /** What is not on the page where it stands in the file: deleted, moved away, drawn elsewhere, a field's code, a second choice. */
    private static final Set<String> PASSED_OVER =
            Set.of("del", "moveFrom", "instrText", "txbxContent", "Fallback", "rPr", "pPr");

    static WordPages read(Path docx) throws IOException {
        try (ZipFile zip = new ZipFile(docx.toFile())) {
            ZipEntry body = zip.stream()
                    .filter(entry -> entry.getName().matches("word/document\\d*\\.xml"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no main part"));
            Reader reader = new Reader();
            try (InputStream in = zip.getInputStream(body)) {
                reader.read(in);
            }
            ZipEntry app = zip.getEntry("docProps/app.xml");
            Properties said = app == null ? Properties.NONE : Properties.read(zip.getInputStream(app));
            int size = reader.words.size();
            List<Integer> breaks = reader.breaks.stream()
                    .filter(at -> at >= CONTEXT && at <= size - CONTEXT)
                    .toList();
            return new WordPages(List.copyOf(reader.words), breaks, said.pages(), unfair(said, breaks.size()));
        } catch (XMLStreamException | NumberFormatException e) {
            throw new IOException("damaged", e);
        }
    }

    /** Marks stand at column breaks too, and are stale in files that another program has edited since. */
    private static String unfair(Properties said, int breaks) {
        if (said.pages().isEmpty() || !said.application().contains("Word")) {
            return "not saved by Word";
        }
        return breaks < said.pages().getAsInt() ? "" : "more breaks than pages: stale, or in columns";
    }

    private static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(in);
    }

    private record Properties(OptionalInt pages, String application) {
        static final Properties NONE = new Properties(OptionalInt.empty(), "");

        static Properties read(InputStream in) throws XMLStreamException {
            OptionalInt pages = OptionalInt.empty();
            String application = "";
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("Pages")) {
                        pages = OptionalInt.of(
                                Integer.parseInt(xml.getElementText().strip()));
                    } else if (xml.getLocalName().equals("Application")) {
                        application = xml.getElementText();
                    }
                }
            }
            return new Properties(pages, application);
        }
    }

    /** Goes through the body once. */
    private static final class Reader {
        private final List<String> words = new ArrayList<>();
        private final List<Integer> breaks = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();

        void read(InputStream in) throws XMLStreamException {
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (PASSED_OVER.contains(xml.getLocalName())) {
                        passOver(xml);
                    } else {
                        start(xml);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT && isWord(xml, "p")) {
                    close();
                }
            }
            close();
        }

        private static boolean isWord(XMLStreamReader xml, String name) {
            return xml.getLocalName().equals(name)
                    && xml.getNamespaceURI() != null
                    && xml.getNamespaceURI().contains("wordprocessingml");
        }

        private void start(XMLStreamReader xml) throws XMLStreamException {
            if (isWord(xml, "t")) {
                open.append(xml.getElementText());
            } else if (isWord(xml, "tab") || isWord(xml, "br") || isWord(xml, "cr")) {
                open.append(' ');
            } else if (isWord(xml, "noBreakHyphen")) {
                open.append('-');
            } else if (isWord(xml, "lastRenderedPageBreak")) {
                pageBegins();
            }
        }

        /** A page that begins within a word cannot be told from one that begins beside it. */
        private void pageBegins() {
            boolean within = open.length() > 0 && !Words.isSpace(open.charAt(open.length() - 1));
            close();
            boolean known = !breaks.isEmpty() && breaks.get(breaks.size() - 1) == words.size();
            if (!within && !known && !words.isEmpty()) {
                breaks.add(words.size());
            }
        }

        private void close() {
            words.addAll(Words.of(open.toString()));
            open.setLength(0);
        }

        private static void passOver(XMLStreamReader xml) throws XMLStreamException {
            for (int depth = 1; depth > 0; ) {
                int event = xml.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            }
        }
    }
}
