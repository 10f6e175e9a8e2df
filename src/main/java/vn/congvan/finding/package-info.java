/** What we tell people: findings with a stable id, a place and a remedy, and the catalogue of their words. */
@NullMarked
package vn.congvan.finding;

import org.jspecify.annotations.NullMarked;
