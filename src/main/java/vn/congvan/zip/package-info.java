/** Untrusted containers read under limits; written the same way every time. */
@NullMarked
package vn.congvan.zip;

import org.jspecify.annotations.NullMarked;
