/** A month's files become its record: values with their places, checked against the letter's schema, shown by its formats. */
@NullMarked
package vn.congvan.data;

import org.jspecify.annotations.NullMarked;
