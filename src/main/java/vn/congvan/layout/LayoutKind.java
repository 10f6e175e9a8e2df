package vn.congvan.layout;

import vn.congvan.finding.Kind;
import vn.congvan.finding.Severity;

/** What layout has to tell. */
public enum LayoutKind implements Kind {
    GLYPH_MISSING,
    MORE_GLYPHS_MISSING,
    OFF_PAGE,
    BOX_TOO_SMALL,
    PAGES_NOT_SETTLED,
    TOO_MANY_PAGES,
    PAGES_DIFFER;

    @Override
    public Severity severity() {
        return this == TOO_MANY_PAGES || this == PAGES_DIFFER ? Severity.ERROR : Severity.WARNING;
    }

    @Override
    public String room() {
        return "LAYOUT";
    }
}
