/** The command line: commands, words, exit codes. The only place that prints. */
@NullMarked
package vn.congvan.cli;

import org.jspecify.annotations.NullMarked;
