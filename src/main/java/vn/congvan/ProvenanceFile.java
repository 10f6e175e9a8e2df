package vn.congvan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congvan.data.JsonText;
import vn.congvan.data.MonthRecord;
import vn.congvan.data.Value;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.template.Provenance;

/** The file beside a draft that says where everything in it came from. The same letter gives the same bytes. */
final class ProvenanceFile {
    private static final Place NOWHERE = new Place.Nowhere();

    private final String program;

    /** @param program name and version */
    ProvenanceFile(String program) {
        this.program = program;
    }

    /**
     * @param findings what was told of the letter
     * @param allowances which of it was let pass, and why
     */
    byte[] json(MonthRecord month, Provenance provenance, List<Finding> findings, List<Order.Allowance> allowances) {
        Map<String, Value> root = new LinkedHashMap<>();
        root.put("program", text(program));
        root.put("letter", text(month.letter()));
        root.put("month", text(month.month().toString()));
        root.put("data", place(month.values().place()));
        root.put(
                "figures",
                items(provenance.figures().stream().map(ProvenanceFile::figure).toList()));
        root.put(
                "directory",
                items(provenance.entries().stream().map(ProvenanceFile::entry).toList()));
        root.put(
                "findings", items(findings.stream().map(ProvenanceFile::finding).toList()));
        root.put(
                "allowed",
                items(allowances.stream().map(ProvenanceFile::allowance).toList()));
        return JsonText.of(new Value.Fields(root, NOWHERE));
    }

    private static Value figure(Provenance.Figure figure) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("tag", text(figure.tag()));
        fields.put("shown", text(figure.shown()));
        fields.put("field", text(figure.path()));
        fields.put("format", text(figure.format()));
        fields.put("given", text(figure.given()));
        fields.put("from", place(figure.from()));
        fields.put(
                "checks",
                items(figure.checks().stream().map(ProvenanceFile::text).toList()));
        return new Value.Fields(fields, NOWHERE);
    }

    private static Value entry(Provenance.Entry entry) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("shown", text(entry.shown()));
        fields.put("id", text(entry.id()));
        fields.put("from", place(entry.at()));
        return new Value.Fields(fields, NOWHERE);
    }

    private static Value finding(Finding finding) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("id", text(finding.id()));
        fields.put("at", place(finding.place()));
        finding.arguments().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(argument -> fields.put(argument.getKey(), text(argument.getValue())));
        return new Value.Fields(fields, NOWHERE);
    }

    private static Value allowance(Order.Allowance allowance) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("id", text(allowance.id()));
        fields.put("why", text(allowance.why()));
        return new Value.Fields(fields, NOWHERE);
    }

    private static Value place(Place place) {
        Map<String, Value> fields = new LinkedHashMap<>();
        if (place instanceof Place.InFile at) {
            fields.put("file", text(at.file()));
        } else if (place instanceof Place.AtLine at) {
            fields.put("file", text(at.file()));
            fields.put("line", new Value.Number(BigDecimal.valueOf(at.line()), Integer.toString(at.line()), NOWHERE));
            fields.put("path", text(at.path()));
        } else if (place instanceof Place.InCell at) {
            fields.put("file", text(at.file()));
            fields.put("sheet", text(at.sheet()));
            fields.put("cell", text(at.cell()));
        } else if (place instanceof Place.AtParagraph at) {
            fields.put("file", text(at.file()));
            fields.put("part", text(at.part()));
            fields.put("text", text(at.text()));
        } else if (place instanceof Place.OnCommandLine at) {
            fields.put("argument", text(at.argument()));
        }
        return new Value.Fields(fields, NOWHERE);
    }

    private static Value items(List<Value> items) {
        return new Value.Items(new ArrayList<>(items), NOWHERE);
    }

    private static Value text(String text) {
        return new Value.Text(text, NOWHERE);
    }
}
