package vn.congvan.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is told of a letter's preservation, in the entities of PREMIS 3.0: the letter, its files, what was done, by whom, and under
 * which rights.
 *
 * @param letter {@code cong-bo-bo-chi-so/2024-11/1}
 * @param number {@code 1234/VPUB-PVHCC&KSTT}
 * @param fileCode mã hồ sơ
 * @param rights chế độ sử dụng; empty if the office has not said
 */
public record Preservation(
        String letter,
        String number,
        String fileCode,
        List<KeptFile> files,
        List<Source> sources,
        List<Action> actions,
        List<Agent> agents,
        Optional<String> rights) {
    public Preservation {
        files = List.copyOf(files);
        sources = List.copyOf(sources);
        actions = List.copyOf(actions);
        agents = List.copyOf(agents);
    }

    /** A file that was made from others. */
    public record Source(String path, List<String> from) {
        public Source {
            from = List.copyOf(from);
        }
    }

    /**
     * Something that was done.
     *
     * @param id within the letter
     * @param type what it was
     * @param detail our own word for it
     * @param notes of its outcome: remarks, digests
     * @param agents who did it, by id and role
     * @param files what it was done to; the letter itself where empty
     */
    public record Action(
            String id,
            Type type,
            Instant at,
            String detail,
            List<String> notes,
            List<Doer> agents,
            List<String> files) {
        public Action {
            notes = List.copyOf(notes);
            agents = List.copyOf(agents);
            files = List.copyOf(files);
        }
    }

    /**
     * The type of an event.
     *
     * @param loc whether it is a term of the Library of Congress's vocabulary, and not our own
     */
    public record Type(String term, boolean loc) {
        static final String VOCABULARY = "http://id.loc.gov/vocabulary/preservation/eventType";

        public static Type loc(String term) {
            return new Type(term, true);
        }

        public static Type own(String term) {
            return new Type(term, false);
        }
    }

    /** @param role {@code implementer}, {@code authorizer}, {@code executing program} */
    public record Doer(String agent, String role) {}

    /**
     * @param software whether it is a program, and not a person
     * @param version empty for persons
     */
    public record Agent(String id, String name, boolean software, String version) {}
}
