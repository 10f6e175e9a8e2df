package vn.congvan.data;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Values as a JSON file for machines and for people who look into it: the same values, the same bytes. */
public final class JsonText {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private JsonText() {}

    /** Numbers keep their digits; UTF-8, with a line feed at the end. */
    public static byte[] of(Value value) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        String json = JsonMapper.shared().writer().with(printer).writeValueAsString(JsonTree.of(value));
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
