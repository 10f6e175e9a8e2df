/** The month's data as offices keep it: workbooks and CSV files read cell by cell, and the form that is filled in. */
@NullMarked
package vn.congvan.data.sheet;

import org.jspecify.annotations.NullMarked;
