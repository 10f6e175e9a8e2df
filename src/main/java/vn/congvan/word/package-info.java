/** An untrusted DOCX becomes a package under limits and a resolved document. */
@NullMarked
package vn.congvan.word;

import org.jspecify.annotations.NullMarked;
