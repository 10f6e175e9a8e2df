package vn.congvan.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code premis.xml}: the PREMIS Data Dictionary 3.0 as XML, a letter at a time. */
public final class PremisXml {
    public static final String NAMESPACE = "http://www.loc.gov/premis/v3";

    private static final String LETTER = "congvan letter";
    private static final String PATH = "path";
    private static final String EVENT = "congvan event";
    private static final String AGENT = "congvan agent";
    private static final String RIGHTS = "congvan rights";

    /** Việt Nam has one time zone, without summer time. */
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private final Preservation letter;
    private final Map<String, List<String>> sources = new LinkedHashMap<>();
    private final IndentedXml xml =
            new IndentedXml(Map.of("", NAMESPACE, "xsi", "http://www.w3.org/2001/XMLSchema-instance"));

    private PremisXml(Preservation letter) {
        this.letter = letter;
        letter.sources().forEach(source -> sources.put(source.path(), source.from()));
    }

    public static byte[] write(Preservation letter) {
        return new PremisXml(letter).write();
    }

    private byte[] write() {
        xml.open("premis", "version", "3.0");
        entity();
        letter.files().forEach(this::file);
        letter.actions().forEach(this::event);
        letter.agents().forEach(this::agent);
        letter.rights().ifPresent(this::rights);
        return xml.close().bytes();
    }

    /** A pair of type and value, as PREMIS has them everywhere. */
    private void identifier(String name, String type, String value) {
        xml.open(name);
        xml.leaf(name + "Type", type);
        xml.leaf(name + "Value", value);
        xml.close();
    }

    private void entity() {
        xml.open("object", "xsi:type", "intellectualEntity");
        identifier("objectIdentifier", LETTER, letter.letter());
        identifier("objectIdentifier", "số và ký hiệu", letter.number());
        xml.open("relationship");
        xml.leaf("relationshipType", "structural");
        xml.leaf("relationshipSubType", "is part of");
        identifier("relatedObjectIdentifier", "mã hồ sơ", letter.fileCode());
        xml.close();
        xml.close();
    }

    private void file(KeptFile file) {
        xml.open("object", "xsi:type", "file");
        identifier("objectIdentifier", PATH, file.path());
        xml.open("objectCharacteristics");
        xml.leaf("compositionLevel", 0);
        xml.open("fixity");
        xml.leaf("messageDigestAlgorithm", "SHA-256");
        xml.leaf("messageDigest", file.sha256());
        xml.close();
        xml.leaf("size", file.size());
        format(file.format());
        xml.close();
        xml.leaf("originalName", file.path().substring(file.path().lastIndexOf('/') + 1));
        xml.open("relationship");
        xml.leaf("relationshipType", "structural");
        xml.leaf("relationshipSubType", "is part of");
        identifier("relatedObjectIdentifier", LETTER, letter.letter());
        xml.close();
        List<String> from = sources.getOrDefault(file.path(), List.of());
        if (!from.isEmpty()) {
            xml.open("relationship");
            xml.leaf("relationshipType", "derivation");
            xml.leaf("relationshipSubType", "has source");
            from.forEach(path -> identifier("relatedObjectIdentifier", PATH, path));
            xml.close();
        }
        xml.close();
    }

    private void format(FileFormat format) {
        xml.open("format");
        xml.open("formatDesignation");
        xml.leaf("formatName", format.name());
        format.version().ifPresent(version -> xml.leaf("formatVersion", version));
        xml.close();
        format.pronom().ifPresent(key -> {
            xml.open("formatRegistry");
            xml.leaf("formatRegistryName", "PRONOM");
            xml.leaf("formatRegistryKey", key);
            xml.leaf("formatRegistryRole", "specification");
            xml.close();
        });
        xml.close();
    }

    private void event(Preservation.Action action) {
        xml.open("event");
        identifier("eventIdentifier", EVENT, action.id());
        if (action.type().loc()) {
            xml.leaf(
                    "eventType",
                    action.type().term(),
                    "authority",
                    "eventType",
                    "authorityURI",
                    Preservation.Type.VOCABULARY);
        } else {
            xml.leaf("eventType", action.type().term(), "authority", "congvan");
        }
        xml.leaf("eventDateTime", time(action.at()));
        xml.open("eventDetailInformation");
        xml.leaf("eventDetail", action.detail());
        xml.close();
        xml.open("eventOutcomeInformation");
        xml.leaf("eventOutcome", "success");
        for (String note : action.notes()) {
            xml.open("eventOutcomeDetail");
            xml.leaf("eventOutcomeDetailNote", note);
            xml.close();
        }
        xml.close();
        for (Preservation.Doer doer : action.agents()) {
            xml.open("linkingAgentIdentifier");
            xml.leaf("linkingAgentIdentifierType", AGENT);
            xml.leaf("linkingAgentIdentifierValue", doer.agent());
            xml.leaf("linkingAgentRole", doer.role());
            xml.close();
        }
        if (action.files().isEmpty()) {
            identifier("linkingObjectIdentifier", LETTER, letter.letter());
        }
        action.files().forEach(path -> identifier("linkingObjectIdentifier", PATH, path));
        xml.close();
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atOffset(VIETNAM));
    }

    private void agent(Preservation.Agent agent) {
        xml.open("agent");
        identifier("agentIdentifier", AGENT, agent.id());
        xml.leaf("agentName", agent.name());
        xml.leaf("agentType", agent.software() ? "software" : "person");
        if (!agent.version().isEmpty()) {
            xml.leaf("agentVersion", agent.version());
        }
        xml.close();
    }

    private void rights(String rights) {
        xml.open("rights");
        xml.open("rightsStatement");
        identifier("rightsStatementIdentifier", RIGHTS, letter.fileCode());
        xml.leaf("rightsBasis", "other");
        xml.open("otherRightsInformation");
        xml.leaf("otherRightsBasis", "chế độ sử dụng");
        xml.leaf("otherRightsNote", rights);
        xml.close();
        identifier("linkingObjectIdentifier", LETTER, letter.letter());
        xml.close();
        xml.close();
    }
}
