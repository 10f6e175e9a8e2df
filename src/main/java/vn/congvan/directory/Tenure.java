package vn.congvan.directory;

import java.util.List;
import vn.congvan.finding.Place;

/**
 * Somebody holding a post.
 *
 * @param post by id
 * @param grants what may be signed from it; empty for nothing
 */
public record Tenure(String post, Period period, List<Grant> grants, Place place) {
    public Tenure {
        grants = List.copyOf(grants);
    }

    /**
     * A right to sign.
     *
     * @param steps the authority lines from the top, {@code TL. chủ tịch}, then {@code KT. chánh văn phòng}; empty for a head who
     *     signs in his own name
     * @param documentTypes what it is for, {@code công văn}; empty for every type
     * @param decision which says so
     */
    public record Grant(List<Step> steps, List<String> documentTypes, String decision, Place place) {
        public Grant {
            steps = List.copyOf(steps);
            documentTypes = List.copyOf(documentTypes);
        }

        boolean isFor(String documentType) {
            return documentTypes.isEmpty() || documentTypes.stream().anyMatch(documentType::equalsIgnoreCase);
        }
    }

    /** @param of a post's id; for {@code TM.} an agency's */
    public record Step(Authority authority, String of) {}
}
