package vn.congvan.register;

import java.util.Optional;

/**
 * What became of a letter after issue.
 *
 * @param step {@link Step#REPLACE}, {@link Step#CORRECT} or {@link Step#RECALL}
 * @param by the letter that replaces, corrects or recalls, if it is known here
 * @param words the remark; empty if there is none
 */
public record Relation(Step step, Optional<LetterId> by, String words) {}
