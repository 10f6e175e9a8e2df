/** Agencies, officials and legal references, asked only as of a day. */
@NullMarked
package vn.congvan.directory;

import org.jspecify.annotations.NullMarked;
