package vn.congvan.cli;

import java.time.InstantSource;

/**
 * Who runs the program, and when.
 *
 * @param account of the operating system
 */
record Session(String account, InstantSource clock) {}
