/** The façade: an office's folder, what can be done in it, and the one place that puts files on disk. */
@NullMarked
package vn.congvan;

import org.jspecify.annotations.NullMarked;
