/** Differences, and what the signing official is shown. */
@NullMarked
package vn.congvan.review;

import org.jspecify.annotations.NullMarked;
