/** Cross-checks that a letter's folder declares: expressions over a month's figures, with their own words. */
@NullMarked
package vn.congvan.data.check;

import org.jspecify.annotations.NullMarked;
