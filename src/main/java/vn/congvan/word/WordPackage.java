package vn.congvan.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.zip.ZipLimits;
import vn.congvan.zip.ZipReader;
import vn.congvan.zip.ZipWriter;

/** The parts of a DOCX, immutable. Part names have no leading slash: {@code word/document.xml}. */
public final class WordPackage {
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final String file;
    private final Map<String, byte[]> parts;
    private final Map<String, List<Relationship>> relationships;
    private final String mainPart;

    private WordPackage(
            String file, Map<String, byte[]> parts, Map<String, List<Relationship>> relationships, String mainPart) {
        this.file = file;
        this.parts = parts;
        this.relationships = relationships;
        this.mainPart = mainPart;
    }

    /**
     * Opens an untrusted file. Nothing that it names outside itself is ever followed.
     *
     * @param file what people call it, for findings
     * @throws Refused if it is no DOCX, is damaged, breaks a limit, or holds macros or a DTD
     */
    public static WordPackage open(byte[] bytes, String file, ZipLimits limits) {
        return open(bytes, file, limits, NodeReader::rootOf);
    }

    /**
     * As {@link #open(byte[], String, ZipLimits)}, but of the main part only its beginning is looked at: for who reads all of it next
     * with a {@link DocumentReader}, which refuses a damaged one in the same words.
     */
    public static WordPackage openToRead(byte[] bytes, String file, ZipLimits limits) {
        return open(bytes, file, limits, NodeReader::firstOf);
    }

    private interface Root {
        String of(byte[] content, String file, String part);
    }

    private static WordPackage open(byte[] bytes, String file, ZipLimits limits, Root root) {
        refuseOldFormats(bytes, file);
        Map<String, byte[]> parts = ZipReader.read(bytes, file, limits);
        if (!parts.containsKey(CONTENT_TYPES)) {
            throw refused(WordKind.NOT_A_DOCX, file);
        }
        String types = NodeReader.read(parts.get(CONTENT_TYPES), file, CONTENT_TYPES).children().stream()
                .map(type -> type.attribute("ContentType", ""))
                .reduce("", (a, b) -> a + " " + b);
        if (types.contains("macroEnabled") || types.contains("vbaProject")) {
            throw refused(WordKind.MACROS, file);
        }
        Map<String, List<Relationship>> relationships = Relationships.of(parts, file);
        String mainPart = relationships.getOrDefault("", List.of()).stream()
                .filter(r -> r.type().equals("officeDocument") && parts.containsKey(r.target()))
                .map(Relationship::target)
                .findFirst()
                .orElseThrow(() -> refused(WordKind.NOT_A_DOCX, file));
        WordPackage word = new WordPackage(file, parts, relationships, mainPart);
        if (!root.of(word.part(mainPart), file, mainPart).equals("w:document")) {
            throw refused(WordKind.NOT_A_DOCX, file);
        }
        refuseDtds(parts, file);
        return word;
    }

    /** Word before 2007 and files with a password both begin as an OLE container does. */
    private static void refuseOldFormats(byte[] bytes, String file) {
        boolean ole = bytes.length > 8 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF;
        if (ole) {
            boolean encrypted =
                    new String(bytes, java.nio.charset.StandardCharsets.UTF_16LE).contains("EncryptedPackage");
            throw refused(encrypted ? WordKind.ENCRYPTED : WordKind.OLD_DOC, file);
        }
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw refused(WordKind.NOT_A_DOCX, file);
        }
    }

    /** Also in parts that we never read: Word reads them. */
    private static void refuseDtds(Map<String, byte[]> parts, String file) {
        parts.forEach((name, content) -> {
            int length = Math.min(content.length, 4096);
            String head =
                    new String(content, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1).replace("\0", "");
            if (name.endsWith(".xml") && head.contains("<!DOCTYPE")) {
                throw new Refused(Finding.of(WordKind.DTD, new Place.AtParagraph(file, name, "")));
            }
        });
    }

    private static Refused refused(WordKind kind, String file) {
        return new Refused(Finding.of(kind, new Place.InFile(file)));
    }

    public String file() {
        return file;
    }

    /** The main document part, {@code word/document.xml} in almost every file. */
    public String mainPart() {
        return mainPart;
    }

    public List<String> partNames() {
        return List.copyOf(parts.keySet());
    }

    public boolean has(String part) {
        return parts.containsKey(part);
    }

    /** @throws IllegalArgumentException if there is no such part; the bytes are not to be changed */
    public byte[] part(String name) {
        byte[] content = parts.get(name);
        if (content == null) {
            throw new IllegalArgumentException("no part " + name + " in " + file);
        }
        return content;
    }

    /** A part's relationships in their order; the empty name asks for the package's own. */
    public List<Relationship> relationships(String part) {
        return relationships.getOrDefault(part, List.of());
    }

    /** Every relationship that points outside, other than links that a reader may click. */
    public List<Relationship> outside() {
        return relationships.values().stream()
                .flatMap(List::stream)
                .filter(r -> r.outside() && !r.isWebLink())
                .toList();
    }

    /** The part of a type that the main part points to: {@code styles}, {@code numbering}. */
    public Optional<String> related(String type) {
        return relationships(mainPart).stream()
                .filter(r -> r.type().equals(type) && !r.outside() && parts.containsKey(r.target()))
                .map(Relationship::target)
                .findFirst();
    }

    /** As this package, with one part's content replaced; the part must be there. */
    public WordPackage with(String name, byte[] content) {
        part(name);
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.put(name, content);
        return new WordPackage(file, changed, relationships, mainPart);
    }

    /**
     * As this package, with one more part that the main part points to.
     *
     * @param name must not be there yet
     * @param type of the relationship, its last word
     */
    public WordPackage adding(String name, String type, String contentType, byte[] content) {
        if (parts.containsKey(name)) {
            throw new IllegalArgumentException(name + " is there already in " + file);
        }
        String rels = Relationships.partOf(mainPart);
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.put(
                CONTENT_TYPES,
                inserted(
                        part(CONTENT_TYPES),
                        "</Types>",
                        "<Override PartName=\"/" + name + "\" ContentType=\"" + contentType + "\"/>"));
        changed.put(
                rels,
                inserted(
                        part(rels),
                        "</Relationships>",
                        "<Relationship Id=\"congvan-" + type + "\" Type=\"" + Relationships.TYPES + type
                                + "\" Target=\"/" + name + "\"/>"));
        changed.put(name, content);
        return new WordPackage(file, changed, Relationships.of(changed, file), mainPart);
    }

    private static byte[] inserted(byte[] xml, String before, String element) {
        String text = new String(xml, java.nio.charset.StandardCharsets.UTF_8);
        int at = text.lastIndexOf(before);
        return (text.substring(0, at) + element + text.substring(at)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /**
     * As this package, with its title and its author; who saved it last and when is left out, so that the same letter is the same
     * file.
     */
    public WordPackage described(String title, String creator) {
        return changed(word -> DocxWriter.describe(word, title, creator));
    }

    /** As {@link #described}, and marked as a draft of ours. */
    public WordPackage describedAsDraft(String title, String creator) {
        return changed(word -> {
            DocxWriter.describe(word, title, creator);
            DocxWriter.addProperty(word, PackageProperties.STATUS, PackageProperties.DRAFT);
        });
    }

    /** As this package, marked as a draft of ours: its pages say so until the letter is issued. */
    public WordPackage asDraft() {
        return PackageProperties.isDraft(this)
                ? this
                : changed(word -> DocxWriter.addProperty(word, PackageProperties.STATUS, PackageProperties.DRAFT));
    }

    /** As this package without the mark of a draft: what is signed and what goes out. Other properties stay. */
    public WordPackage withoutDraft() {
        return PackageProperties.isDraft(this)
                ? changed(word -> DocxWriter.removeProperty(word, PackageProperties.STATUS))
                : this;
    }

    private WordPackage changed(DocxWriter.Change change) {
        Map<String, byte[]> changed = DocxWriter.change(save(), file, change);
        return new WordPackage(file, changed, Relationships.of(changed, file), mainPart);
    }

    /** As a file; the same parts give the same bytes. */
    public byte[] save() {
        Map<String, byte[]> ordered = new LinkedHashMap<>();
        ordered.put(CONTENT_TYPES, part(CONTENT_TYPES)); // first, so that readers of a stream know the types
        ordered.putAll(parts);
        return ZipWriter.write(ordered);
    }
}
