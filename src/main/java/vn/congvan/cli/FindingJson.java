package vn.congvan.cli;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.congvan.finding.Catalogue;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;

/** A finding for machines. */
final class FindingJson {
    private FindingJson() {}

    static ObjectNode of(Finding finding, Catalogue words) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", finding.id());
        node.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        node.put("message", words.message(finding));
        node.put("remedy", words.remedy(finding));
        addPlace(node.putObject("place"), finding.place());
        ObjectNode arguments = node.putObject("arguments");
        finding.arguments().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> arguments.put(e.getKey(), e.getValue()));
        return node;
    }

    private static void addPlace(ObjectNode node, Place place) {
        if (place instanceof Place.InFile at) {
            node.put("file", at.file());
        } else if (place instanceof Place.AtLine at) {
            node.put("file", at.file()).put("line", at.line()).put("path", at.path());
        } else if (place instanceof Place.InCell at) {
            node.put("file", at.file()).put("sheet", at.sheet()).put("cell", at.cell());
        } else if (place instanceof Place.AtParagraph at) {
            node.put("file", at.file()).put("part", at.part()).put("text", at.text());
        } else if (place instanceof Place.OnCommandLine at) {
            node.put("argument", at.argument());
        }
    }
}
