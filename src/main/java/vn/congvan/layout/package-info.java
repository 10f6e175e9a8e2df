/** A resolved document becomes lines and pages. */
@NullMarked
package vn.congvan.layout;

import org.jspecify.annotations.NullMarked;
