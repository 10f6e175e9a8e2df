/** Pages become a PDF. */
@NullMarked
package vn.congvan.pdf;

import org.jspecify.annotations.NullMarked;
