/** A letter's folder: its Word template compiled once and merged with a month's values. */
@NullMarked
package vn.congvan.template;

import org.jspecify.annotations.NullMarked;
