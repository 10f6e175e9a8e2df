/** Faces, their metrics, and text as glyphs. */
@NullMarked
package vn.congvan.font;

import org.jspecify.annotations.NullMarked;
