/** Charts of a month's figures, as pictures for a letter. */
@NullMarked
package vn.congvan.template.chart;

import org.jspecify.annotations.NullMarked;
