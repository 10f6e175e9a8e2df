/** Pages become a PDF, and the PDF that comes back signed is looked at. */
@NullMarked
package vn.congvan.pdf;

import org.jspecify.annotations.NullMarked;
