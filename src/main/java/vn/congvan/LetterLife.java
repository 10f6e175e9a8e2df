package vn.congvan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.congvan.finding.Refused;
import vn.congvan.register.Step;

/**
 * A letter's way from draft to issue and what becomes of it after. Every step names who takes it, is recorded whole or not at all, and is
 * on disk when the call returns. Thread-safe.
 *
 * <p>Every method throws {@link Refused} if the letter, the person or the files do not allow it – then nothing is written, but that a
 * letter edited since it was submitted is recorded as a draft again – and {@link TryAgain} if it cannot be done just now.
 */
public final class LetterLife {
    private final Desk desk;

    LetterLife(Desk desk) {
        this.desk = desk;
    }

    /** Freezes a draft and makes the review copy. */
    public LetterStep submit(SubmitOrder order) {
        return new Submission(desk).submit(order);
    }

    /** @param evidence a signed submission sheet, kept with the letter */
    public LetterStep approve(String letter, By by, Optional<Path> evidence) {
        return new Decisions(desk).approve(letter, by, evidence);
    }

    /** @param remark what the drafter has to know; must not be blank */
    public LetterStep giveBack(String letter, By by, String remark, Optional<Path> evidence) {
        return new Decisions(desk).giveBack(letter, by, remark, evidence);
    }

    /** @param on the day of the signature, {@code 2024-12-05}; today where empty */
    public LetterStep signed(String letter, By by, Optional<String> on) {
        return new Numbering(desk).signed(letter, by, on);
    }

    /** Enters the number that was given, or draws one of the office's own series. */
    public LetterStep number(NumberOrder order) {
        return new Numbering(desk).number(order);
    }

    /** @param file the signing copy with its signature, or the scan of the signed paper */
    public LetterStep attachSigned(String letter, By by, Path file) {
        return new SignedOriginal(desk).attach(letter, by, file);
    }

    public LetterStep issue(IssueOrder order) {
        return new Dispatch(desk).issue(order);
    }

    /** Drops a letter that was not issued. */
    public LetterStep drop(String letter, By by, String remark) {
        return new Aftermath(desk).drop(letter, by, remark);
    }

    /** @param reason why the month has no letter; as its data says where empty */
    public LetterStep doNotPublish(String letter, By by, Optional<String> reason) {
        return new Aftermath(desk).doNotPublish(letter, by, reason);
    }

    /** An error of content: a new letter of the same form takes its place (NĐ30 Điều 18.3). */
    public LetterStep replace(String letter, By by, Optional<String> other, String remark) {
        return new Aftermath(desk).relate(Step.REPLACE, letter, by, other, remark);
    }

    /** An error of form: a công văn puts it right (NĐ30 Điều 18.4). */
    public LetterStep correct(String letter, By by, Optional<String> other, String remark) {
        return new Aftermath(desk).relate(Step.CORRECT, letter, by, other, remark);
    }

    public LetterStep recall(String letter, By by, Optional<String> other, String remark) {
        return new Aftermath(desk).relate(Step.RECALL, letter, by, other, remark);
    }

    /** @param month {@code 2024-11}; of all months where empty */
    public List<StatusRow> status(Optional<String> month) {
        return new StatusList(desk).rows(month);
    }
}
