package vn.congvan.register;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The one way of writing names and strings as JSON, because hashes are made of it; and the reader of just that. */
final class Json {
    private final String text;
    private final boolean escapes;
    private int at;

    Json(String text) {
        this.text = text;
        this.escapes = text.indexOf('\\') >= 0;
    }

    static String of(SortedMap<String, String> members) {
        StringBuilder out = new StringBuilder("{");
        for (Map.Entry<String, String> member : members.entrySet()) {
            if (out.length() > 1) {
                out.append(',');
            }
            string(out, member.getKey());
            out.append(':');
            string(out, member.getValue());
        }
        return out.append('}').toString();
    }

    /** @throws IllegalArgumentException if the text is no such object */
    static SortedMap<String, String> members(String text) {
        Json json = new Json(text);
        SortedMap<String, String> members = json.object();
        json.end();
        return members;
    }

    static void string(StringBuilder out, String value) {
        out.append('"');
        int done = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean escaped = c == '"' || c == '\\';
            if (escaped || c < 0x20 || isAlone(value, i)) {
                out.append(value, done, i).append('\\');
                done = i + 1;
                if (escaped) {
                    out.append(c);
                } else {
                    out.append('u').append(Integer.toHexString(0x10000 | c), 1, 5);
                }
            }
        }
        out.append(value, done, value.length()).append('"');
    }

    /** Half of a surrogate pair has no UTF-8. */
    private static boolean isAlone(String value, int i) {
        char c = value.charAt(i);
        if (!Character.isSurrogate(c)) {
            return false;
        } else if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return i == 0 || !Character.isHighSurrogate(value.charAt(i - 1));
    }

    SortedMap<String, String> object() {
        SortedMap<String, String> members = new TreeMap<>();
        skip("{");
        while (!has('}')) {
            if (!members.isEmpty()) {
                skip(",");
            }
            String name = string();
            skip(":");
            members.put(name, string());
        }
        skip("}");
        return members;
    }

    /** The value of a member whose name, quotes and colon stand in the way. */
    String stringAfter(String before) {
        skip(before);
        return string();
    }

    String digitsAfter(String before) {
        skip(before);
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return text.substring(start, at);
    }

    void skip(String expected) {
        if (!text.startsWith(expected, at)) {
            throw new IllegalArgumentException("no " + expected + " at " + at);
        }
        at += expected.length();
    }

    void end() {
        if (at != text.length()) {
            throw new IllegalArgumentException("more than an object at " + at);
        }
    }

    private boolean has(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private String string() {
        skip("\"");
        if (!escapes) {
            int end = text.indexOf('"', at);
            String plain = text.substring(at, end < 0 ? at : end);
            at += plain.length();
            skip("\"");
            return plain;
        }
        StringBuilder out = new StringBuilder();
        int done = at;
        while (!has('"')) {
            if (at >= text.length()) {
                throw new IllegalArgumentException("a string without end");
            } else if (text.charAt(at) == '\\') {
                out.append(text, done, at);
                at++;
                out.append(escaped());
                done = at;
            } else {
                at++;
            }
        }
        out.append(text, done, at);
        at++;
        return out.toString();
    }

    private char escaped() {
        if (at < text.length() && text.charAt(at) != 'u') {
            return text.charAt(at++);
        } else if (at + 5 > text.length()) {
            throw new IllegalArgumentException("half an escape");
        }
        at += 5;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }
}
