/** Outgoing letters' states and numbers, and the journal that tells how each came about; kept in SQLite or PostgreSQL. */
@NullMarked
package vn.congvan.register;

import org.jspecify.annotations.NullMarked;
