package vn.congvan.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import vn.congvan.data.Schema;
import vn.congvan.data.Value;
import vn.congvan.data.YamlReader;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Refused;

/** A YAML file read by one of this room's own schemas. */
final class SchemaFile {
    private SchemaFile() {}

    /** @throws Refused if the file is damaged or does not fit its schema, with everything that is wrong */
    static Value.Fields accepted(byte[] yaml, String file, String schema) {
        Findings findings = new Findings();
        Value.Fields values = read(schema).accept(YamlReader.read(yaml, file), findings);
        findings.refuseOnError();
        return values;
    }

    private static Schema read(String file) {
        try (var stream = SchemaFile.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no schema " + file);
            }
            return Schema.read(stream.readAllBytes(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
