package vn.congvan.archive;

import java.util.Map;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;

/** {@code metadata.xml}: a letter's metadata as NĐ30 Phụ lục VI names it, for people and for whatever takes the letter over. */
public final class MetadataXml {
    /** Of what the decree has no name for. */
    public static final String NAMESPACE = "urn:congvan:archive:1";

    private final LetterMetadata letter;
    private final IndentedXml xml = new IndentedXml(Map.of("cv", NAMESPACE));
    private final DecreeFields fields;

    private MetadataXml(LetterMetadata letter, Findings findings, Place place) {
        this.letter = letter;
        this.fields = new DecreeFields(xml, findings, place);
    }

    /**
     * @param findings receives what did not fit or is not known
     * @param place the file, as people call it
     */
    public static byte[] write(LetterMetadata letter, Findings findings, Place place) {
        return new MetadataXml(letter, findings, place).write();
    }

    private byte[] write() {
        xml.open("Metadata");
        document();
        file();
        own();
        return xml.close().bytes();
    }

    /** Phần II.I: the outgoing letter. */
    private void document() {
        xml.open("Document");
        code();
        fields.number("DocOrdinal", letter.ordinal(), 3);
        fields.text("TypeName", letter.typeName(), 100);
        fields.text("CodeNumber", letter.number(), 11);
        fields.text("CodeNotation", letter.notation(), 30);
        xml.leaf("IssuedDate", letter.issued().toString());
        fields.text("OrganName", letter.organName(), 200);
        fields.text("Subject", letter.subject(), 500);
        fields.text("Language", letter.language(), 30);
        fields.number("PageAmount", letter.pages(), 3);
        fields.optional("Description", letter.description(), 500);
        xml.open("SignerInfo");
        fields.text("Position", letter.position(), 100);
        fields.text("FullName", letter.signer(), 50);
        xml.close();
        if (letter.to().isEmpty()) {
            fields.text("To", "", 200);
        }
        for (LetterMetadata.Recipient one : letter.to()) {
            xml.open("To");
            fields.optional("OrganId", one.organId(), 13);
            fields.text("OrganName", one.name(), 200);
            xml.close();
        }
        letter.priority().ifPresent(priority -> fields.number("Priority", priority, 1));
        letter.copies().ifPresent(copies -> fields.number("IssuedAmount", copies, 3));
        letter.due().ifPresent(day -> xml.leaf("DueDate", day.toString()));
        xml.close();
    }

    private void code() {
        xml.open("FileCode");
        fields.text("OrganId", letter.code().organId(), 13);
        fields.number("FileCatalog", letter.code().year(), 4);
        fields.text("FileNotation", letter.code().notation(), 20);
        xml.close();
    }

    /** Phần II.III: the file that the letter is in. */
    private void file() {
        LetterMetadata.Filing filing = letter.filing();
        xml.open("File");
        code();
        fields.text("Title", filing.title(), 500);
        fields.text("Maintenance", filing.maintenance(), 30);
        fields.optional("Rights", filing.rights(), 30);
        fields.optional("Creator", filing.creator(), 30);
        fields.optional("Language", filing.language(), 50);
        filing.start().ifPresent(day -> xml.leaf("StartDate", day.toString()));
        xml.close();
    }

    private void own() {
        LetterMetadata.Own own = letter.own();
        xml.open("cv:Letter");
        xml.leaf("cv:Id", own.letter());
        xml.leaf("cv:DataPeriod", own.period());
        xml.leaf("cv:Standing", own.standing());
        own.authority().forEach(line -> xml.leaf("cv:Authority", line));
        own.signed().ifPresent(day -> xml.leaf("cv:SignedDate", day.toString()));
        own.sent().ifPresent(day -> xml.leaf("cv:SentDate", day.toString()));
        for (KeptFile one : own.files()) {
            xml.open("cv:KeptFile", "role", one.role().word());
            xml.leaf("cv:Path", one.path());
            xml.leaf("cv:Size", one.size());
            xml.leaf("cv:Sha256", one.sha256());
            xml.close();
        }
        xml.close();
    }
}
