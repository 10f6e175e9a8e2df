package vn.congvan;

import java.util.List;
import java.util.Optional;

/**
 * What is asked of {@link LetterLife#submit}.
 *
 * @param letter the words that mean it
 * @param issueDay when it is expected to go out, {@code 2024-12-05}; by its data where empty
 * @param deadline by which it is wanted back, {@code 2024-12-05}
 * @param attachments that go with it, as they are called
 * @param proposal of the drafter; may be empty
 * @param allowances warnings that the drafter lets pass
 */
public record SubmitOrder(
        String letter,
        By by,
        Optional<String> issueDay,
        Optional<String> deadline,
        List<String> attachments,
        String proposal,
        List<Order.Allowance> allowances) {
    public SubmitOrder {
        attachments = List.copyOf(attachments);
        allowances = List.copyOf(allowances);
    }

    public static SubmitOrder of(String letter, By by) {
        return new SubmitOrder(letter, by, Optional.empty(), Optional.empty(), List.of(), "", List.of());
    }
}
