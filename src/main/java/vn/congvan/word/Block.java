package vn.congvan.word;

import vn.congvan.finding.Place;

/** What stands below one another in a section, a cell or a header. */
public sealed interface Block permits Paragraph, Table, Floating {
    /** Where it is in the file. */
    Place place();
}
