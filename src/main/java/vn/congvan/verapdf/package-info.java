/** The standards' own validator as judge of PDFs: a module of its own, found only where somebody has built it. */
@NullMarked
package vn.congvan.verapdf;

import org.jspecify.annotations.NullMarked;
