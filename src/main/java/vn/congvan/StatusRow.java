package vn.congvan;

import java.util.List;
import java.util.Optional;
import vn.congvan.finding.Finding;

/**
 * How a letter stands.
 *
 * @param letter its id
 * @param state {@code submitted}; {@code draft} too where somebody has edited it since
 * @param number {@code 1234/VPUB-PVHCC&KSTT}; empty while it has none
 * @param next the steps that can follow, by their commands
 * @param duty whose turn it is: {@code soan-thao}; empty where nothing is left to do
 * @param people who have that duty
 * @param remark of who returned it, or the reason why there is none
 * @param why it is a draft again, if it is
 */
public record StatusRow(
        String letter,
        String state,
        String number,
        List<String> next,
        String duty,
        List<String> people,
        String remark,
        Optional<Finding> why) {
    public StatusRow {
        next = List.copyOf(next);
        people = List.copyOf(people);
    }
}
