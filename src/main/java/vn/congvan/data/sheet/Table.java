package vn.congvan.data.sheet;

/** What stands below a header. */
interface Table {
    /** A row of the table, not blank. */
    void row(Row row);

    /** Whether a row between a blank row and the next header is words about what follows, and none of the table. */
    boolean mayBeTitle(Row row);

    /** Whether a row of the table, such as a key and a value, looks like no title at all. */
    boolean tellsRowsFromTitles();

    /** Whether it has rows of which the last could be words about what follows. */
    boolean mayEndInTitle();

    /** Whether a header cell that matters is in a merged range. */
    boolean headerIn(CellName.Range range);

    /** The last row was given. */
    void close();
}
