package vn.congvan.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congvan.finding.Refused;
import vn.congvan.zip.ZipLimits;
import vn.congvan.zip.ZipReader;
import vn.congvan.zip.ZipWriter;

/** The parts of a DOCX, immutable. Part names have no leading slash: {@code word/document.xml}. */
public final class WordPackage {
    private final String file;
    private final Map<String, byte[]> parts;

    private WordPackage(String file, Map<String, byte[]> parts) {
        this.file = file;
        this.parts = parts;
    }

    /**
     * Opens an untrusted file.
     *
     * @param file what people call it, for findings
     * @throws Refused if it is no DOCX or may not be opened
     */
    public static WordPackage open(byte[] bytes, String file, ZipLimits limits) {
        return new WordPackage(file, ZipReader.read(bytes, file, limits));
    }

    public String file() {
        return file;
    }

    /** The main document part, {@code word/document.xml} in almost every file. */
    public String mainPart() {
        return "word/document.xml";
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

    /** As this package, with one part's content replaced; the part must be there. */
    public WordPackage with(String name, byte[] content) {
        part(name);
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.put(name, content);
        return new WordPackage(file, changed);
    }

    /** As a file; the same parts give the same bytes. */
    public byte[] save() {
        return ZipWriter.write(parts);
    }
}
