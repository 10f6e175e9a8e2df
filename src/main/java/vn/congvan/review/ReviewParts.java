package vn.congvan.review;

import java.util.List;
import vn.congvan.layout.Pages;

/** The parts of a review copy as one document, in the order in which they are read. */
public final class ReviewParts {
    private ReviewParts() {}

    /**
     * @param submission the sheet with which it is submitted
     * @param comparison of figures, with its names and links
     * @param letter with its marks
     */
    public static Pages joined(Pages submission, Pages comparison, Pages letter) {
        return JoinedPages.of(List.of(
                new JoinedPages.Part("Phiếu trình", JoinedPages.named("phieu-trinh", submission)),
                new JoinedPages.Part("Bảng đối chiếu", comparison),
                new JoinedPages.Part("Dự thảo văn bản", letter)));
    }
}
