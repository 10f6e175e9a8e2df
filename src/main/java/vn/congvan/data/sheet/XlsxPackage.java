package vn.congvan.data.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.zip.ZipLimits;
import vn.congvan.zip.ZipReader;

/** The parts of a workbook, none of which runs anything or points to another file. */
final class XlsxPackage {
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    /** @param state empty, {@code hidden} or {@code veryHidden} */
    record Sheet(String name, String state, String part) {
        boolean isHidden() {
            return !state.isEmpty() && !state.equals("visible");
        }
    }

    /** @param type the last word of its address: {@code worksheet} */
    private record Target(String type, String part) {}

    private final String file;
    private final Map<String, byte[]> parts;
    private final String workbook;
    private final Map<String, Target> targets;

    private XlsxPackage(String file, Map<String, byte[]> parts) {
        this.file = file;
        this.parts = parts;
        this.workbook = targets(file, parts, "").values().stream()
                .filter(target -> target.type().equals("officeDocument"))
                .map(Target::part)
                .filter(parts::containsKey)
                .findFirst()
                .orElseThrow(() -> refused(SheetKind.NOT_AN_XLSX, file));
        this.targets = targets(file, parts, workbook);
    }

    /** @throws Refused if it is no XLSX, is damaged, breaks a limit, or holds macros, links to other workbooks or a DTD */
    static XlsxPackage open(byte[] bytes, String file) {
        refuseOldFormats(bytes, file);
        Map<String, byte[]> parts = ZipReader.read(bytes, file, ZipLimits.standard());
        byte[] types = parts.get(CONTENT_TYPES);
        if (types == null) {
            throw refused(SheetKind.NOT_AN_XLSX, file);
        }
        refuseDtds(parts, file);
        refuseWhatRunsOrLinks(parts, contentTypes(PartReader.of(types, file, CONTENT_TYPES)), file);
        XlsxPackage xlsx = new XlsxPackage(file, parts);
        PartReader root = xlsx.reader(xlsx.workbook);
        if (!root.next() || !root.starts("workbook")) {
            throw refused(SheetKind.NOT_AN_XLSX, file);
        }
        return xlsx;
    }

    private static Refused refused(SheetKind kind, String file) {
        return new Refused(Finding.of(kind, new Place.InFile(file)));
    }

    /** Excel before 2007 and files with a password both begin as an OLE container does. */
    private static void refuseOldFormats(byte[] bytes, String file) {
        if (bytes.length > 8 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
            boolean encrypted = new String(bytes, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
            throw refused(encrypted ? SheetKind.ENCRYPTED : SheetKind.OLD_XLS, file);
        }
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw refused(SheetKind.NOT_AN_XLSX, file);
        }
    }

    /** Also in parts that we never read: Excel reads them. */
    private static void refuseDtds(Map<String, byte[]> parts, String file) {
        parts.forEach((name, content) -> {
            int length = Math.min(content.length, 4096);
            String head = new String(content, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
            boolean isXml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
            if (isXml && head.contains("<!DOCTYPE")) {
                throw new Refused(Finding.of(SheetKind.DTD, new Place.InFile(file), "part", name));
            }
        });
    }

    private static String contentTypes(PartReader xml) {
        StringBuilder types = new StringBuilder();
        while (xml.next()) {
            types.append(xml.starts("Override") || xml.starts("Default") ? xml.attribute("ContentType") : "")
                    .append('\n');
        }
        return types.toString();
    }

    private static void refuseWhatRunsOrLinks(Map<String, byte[]> parts, String types, String file) {
        String names = String.join("\n", parts.keySet()).toLowerCase(Locale.ROOT);
        if (types.contains("macroEnabled") || types.contains("vbaProject") || names.contains("vbaproject.bin")) {
            throw refused(SheetKind.MACROS, file);
        }
        if (types.contains("externalLink+xml") || names.contains("/externallinks/")) {
            throw refused(SheetKind.OUTSIDE_LINKS, file);
        }
    }

    private static Map<String, Target> targets(String file, Map<String, byte[]> parts, String part) {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        byte[] content = parts.get(name);
        Map<String, Target> targets = new LinkedHashMap<>();
        if (content != null) {
            PartReader xml = PartReader.of(content, file, name);
            while (xml.next()) {
                if (xml.starts("Relationship") && !xml.attribute("TargetMode").equals("External")) {
                    String type = xml.attribute("Type");
                    String target = resolve(folder, xml.attribute("Target"));
                    targets.put(xml.attribute("Id"), new Target(type.substring(type.lastIndexOf('/') + 1), target));
                }
            }
        }
        return targets;
    }

    private static String resolve(String folder, String target) {
        List<String> path = new ArrayList<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (step.equals("..") && !path.isEmpty()) {
                path.remove(path.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    /** @throws Refused if there is no such part */
    private PartReader reader(String part) {
        byte[] content = parts.get(part);
        if (content == null) {
            throw new Refused(Finding.of(SheetKind.DAMAGED, new Place.InFile(file), "part", part));
        }
        return PartReader.of(content, file, part);
    }

    /** The sheets of cells in their order; charts and macro sheets are none. */
    List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        PartReader xml = reader(workbook);
        while (xml.next()) {
            Target target = xml.starts("sheet") ? targets.get(xml.attribute("id")) : null;
            if (target != null && target.type().equals("worksheet")) {
                String name = Cell.text(Escapes.undo(xml.attribute("name")), 1).text();
                sheets.add(new Sheet(name, xml.attribute("state"), target.part()));
            }
        }
        return sheets;
    }

    /** Whether its days are counted from 1904, as old Macs did. */
    boolean from1904() {
        PartReader xml = reader(workbook);
        while (xml.next()) {
            if (xml.starts("workbookPr")) {
                return xml.isTrue("date1904");
            }
        }
        return false;
    }

    PartReader open(Sheet sheet) {
        return reader(sheet.part());
    }

    NumberFormats numberFormats() {
        return related("styles").map(part -> new NumberFormats(reader(part))).orElseGet(NumberFormats::new);
    }

    /** The texts that cells share. */
    List<String> sharedTexts() {
        List<String> texts = new ArrayList<>();
        related("sharedStrings").map(this::reader).ifPresent(xml -> {
            while (xml.next()) {
                if (xml.starts("si")) {
                    texts.add(xml.words("si"));
                }
            }
        });
        return texts;
    }

    private Optional<String> related(String type) {
        return targets.values().stream()
                .filter(target -> target.type().equals(type))
                .map(Target::part)
                .findFirst();
    }
}
