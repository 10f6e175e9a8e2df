package vn.congvan.data.check;

import vn.congvan.finding.Kind;
import vn.congvan.finding.Severity;

/**
 * A check's own kind: its id and severity are the letter folder's, and so are its words, which it brings as an argument.
 *
 * @param name as the folder gives it, {@code TONG-DIEM}
 */
record CheckKind(String name, Severity severity) implements Kind {
    @Override
    public String room() {
        return "CHECK";
    }

    @Override
    public String words() {
        return "DATA-CHECK";
    }
}
