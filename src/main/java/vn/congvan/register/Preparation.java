package vn.congvan.register;

import java.time.LocalDate;
import java.util.SortedMap;

/** What has to succeed before a number counts. Called inside the transaction: whatever it throws, the number is not used. */
@FunctionalInterface
public interface Preparation {
    /** @return details to be recorded with the number: hashes of what was written */
    SortedMap<String, String> prepare(int number, LocalDate date);
}
