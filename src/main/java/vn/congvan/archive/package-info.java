/** Sealed months: BagIt bags, made and judged, and what archivists are told of each letter. */
@NullMarked
package vn.congvan.archive;

import org.jspecify.annotations.NullMarked;
