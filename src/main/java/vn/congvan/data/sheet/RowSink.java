package vn.congvan.data.sheet;

/** Takes a file row by row, so that a file of any length is never held whole. */
interface RowSink {
    /** A new sheet begins; the one before has ended. */
    void begin();

    /** The next row of the sheet; rows that the file leaves out are blank. */
    void row(Row row);

    /** Cells of the sheet that are merged to one; told after its rows, as the file has it. */
    void merged(String sheet, CellName.Range range);

    /** The file has ended. */
    void end();
}
