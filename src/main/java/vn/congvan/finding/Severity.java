package vn.congvan.finding;

/** How grave a finding is: an error stops the work and nothing is written, the others travel with the result. */
public enum Severity {
    ERROR,
    WARNING,
    INFORMATION
}
