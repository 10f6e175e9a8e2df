package vn.congvan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Refused;

/** Which step may follow on which, what a step needs, and two people at the same letter. */
class RegisterStepsTest extends OnEveryStore {
    /** Where a letter can stand: the way there, and which steps lead on to which state. All others are refused. */
    @SuppressWarnings("ImmutableEnumChecker") // nobody changes them after
    private enum Standpoint {
        NOT_BEGUN(RegisterKind.NOT_BEGUN, List.of()) {
            @Override
            void allow() {
                to(State.SUBMITTED, Step.SUBMIT);
                to(State.NOT_PUBLISHED, Step.DO_NOT_PUBLISH);
            }
        },
        DRAFT(RegisterKind.IS_DRAFT, List.of(Step.SUBMIT, Step.REOPEN)) {
            @Override
            void allow() {
                to(State.SUBMITTED, Step.SUBMIT);
                to(State.NOT_PUBLISHED, Step.DO_NOT_PUBLISH);
                to(State.VOID, Step.VOID);
            }
        },
        SUBMITTED(RegisterKind.IS_SUBMITTED, List.of(Step.SUBMIT)) {
            @Override
            void allow() {
                to(State.DRAFT, Step.REOPEN);
                to(State.RETURNED, Step.RETURN);
                to(State.APPROVED, Step.APPROVE);
                to(State.VOID, Step.VOID);
            }
        },
        RETURNED(RegisterKind.IS_RETURNED, List.of(Step.SUBMIT, Step.RETURN)) {
            @Override
            void allow() {
                to(State.SUBMITTED, Step.SUBMIT);
                to(State.DRAFT, Step.REOPEN);
                to(State.NOT_PUBLISHED, Step.DO_NOT_PUBLISH);
                to(State.VOID, Step.VOID);
            }
        },
        APPROVED_NUMBER_FIRST(RegisterKind.IS_APPROVED, List.of(Step.SUBMIT, Step.APPROVE)) {
            @Override
            void allow() {
                to(State.DRAFT, Step.REOPEN);
                to(State.RETURNED, Step.RETURN);
                to(State.NUMBERED, Step.NUMBER);
                to(State.VOID, Step.VOID);
            }
        },
        NUMBERED_UNSIGNED(RegisterKind.IS_NUMBERED, List.of(Step.SUBMIT, Step.APPROVE, Step.NUMBER)) {
            @Override
            void allow() {
                to(State.SIGNED, Step.SIGN, Step.ATTACH_ORIGINAL);
                to(State.VOID, Step.VOID);
            }
        },
        SIGNED_AFTER_NUMBER(RegisterKind.IS_SIGNED, List.of(Step.SUBMIT, Step.APPROVE, Step.NUMBER, Step.SIGN)) {
            @Override
            void allow() {
                to(State.SIGNED, Step.ATTACH_ORIGINAL);
                to(State.ISSUED, Step.ISSUE);
                to(State.VOID, Step.VOID);
            }
        },
        WITH_ORIGINAL(RegisterKind.IS_SIGNED, List.of(Step.SUBMIT, Step.APPROVE, Step.NUMBER, Step.ATTACH_ORIGINAL)) {
            @Override
            void allow() {
                to(State.ISSUED, Step.ISSUE);
                to(State.VOID, Step.VOID);
            }
        },
        APPROVED_SIGN_FIRST(RegisterKind.IS_APPROVED, List.of(Step.SUBMIT, Step.APPROVE)) {
            @Override
            void allow() {
                to(State.DRAFT, Step.REOPEN);
                to(State.RETURNED, Step.RETURN);
                to(State.SIGNED, Step.SIGN);
                to(State.VOID, Step.VOID);
            }
        },
        SIGNED_WITHOUT_NUMBER(RegisterKind.IS_SIGNED, List.of(Step.SUBMIT, Step.APPROVE, Step.SIGN)) {
            @Override
            void allow() {
                to(State.NUMBERED, Step.NUMBER);
                to(State.VOID, Step.VOID);
            }
        },
        NUMBERED_AFTER_SIGNATURE(RegisterKind.IS_NUMBERED, List.of(Step.SUBMIT, Step.APPROVE, Step.SIGN, Step.NUMBER)) {
            @Override
            void allow() {
                to(State.NUMBERED, Step.ATTACH_ORIGINAL);
                to(State.ISSUED, Step.ISSUE);
                to(State.VOID, Step.VOID);
            }
        },
        ISSUED(RegisterKind.IS_ISSUED, List.of(Step.SUBMIT, Step.APPROVE, Step.NUMBER, Step.SIGN, Step.ISSUE)) {
            @Override
            void allow() {
                to(State.ARCHIVED, Step.ARCHIVE);
                to(State.ISSUED, Step.REPLACE, Step.CORRECT, Step.RECALL);
            }
        },
        ARCHIVED(
                RegisterKind.IS_ARCHIVED,
                List.of(Step.SUBMIT, Step.APPROVE, Step.NUMBER, Step.SIGN, Step.ISSUE, Step.ARCHIVE)) {
            @Override
            void allow() {
                to(State.ARCHIVED, Step.REPLACE, Step.CORRECT, Step.RECALL);
            }
        },
        VOID(RegisterKind.IS_VOID, List.of(Step.SUBMIT, Step.VOID)) {
            @Override
            void allow() {}
        },
        NOT_PUBLISHED(RegisterKind.IS_NOT_PUBLISHED, List.of(Step.DO_NOT_PUBLISH)) {
            @Override
            void allow() {}
        };

        final RegisterKind refusal;
        final List<Step> way;
        final Map<Step, State> allowed = new EnumMap<>(Step.class);

        Standpoint(RegisterKind refusal, List<Step> way) {
            this.refusal = refusal;
            this.way = way;
            allow();
        }

        abstract void allow();

        void to(State state, Step... steps) {
            Arrays.stream(steps).forEach(step -> allowed.put(step, state));
        }

        Flow flow() {
            boolean signFirst =
                    this == APPROVED_SIGN_FIRST || this == SIGNED_WITHOUT_NUMBER || this == NUMBERED_AFTER_SIGNATURE;
            return signFirst ? Flow.SIGN_FIRST : Flow.NUMBER_FIRST;
        }

        /** What is said when a step is refused here. */
        RegisterKind refusal(Step step) {
            if (step == Step.ATTACH_ORIGINAL && this == WITH_ORIGINAL) {
                return RegisterKind.ORIGINAL_ATTACHED;
            }
            boolean numbered = way.contains(Step.NUMBER);
            return step == Step.NUMBER && numbered ? RegisterKind.ALREADY_NUMBERED : refusal;
        }
    }

    /** A step with all that it needs. */
    private static void take(Desk desk, LetterId letter, Step step) {
        if (step == Step.NUMBER) {
            desk.numbers(letter, Desk.next("2024-12-06"));
        } else {
            desk.does(letter, step, "remark", "Sửa câu 2", "reason", "Chưa có số liệu");
        }
    }

    @ParameterizedTest
    @EnumSource
    void fromEveryStateTheStepsThatFollowAreTakenAndAllOthersRefused(Standpoint at) {
        Desk desk = desk(at.flow());
        LetterId kept = Desk.id(1);
        at.way.forEach(step -> take(desk, kept, step));
        assertEquals(List.copyOf(at.allowed.keySet()), desk.register.next(kept));
        Set<Step> refused = EnumSet.allOf(Step.class);
        refused.removeAll(at.allowed.keySet());
        Optional<Entry> before = desk.register.find(kept);
        for (Step step : refused) {
            Refused told = assertThrows(Refused.class, () -> take(desk, kept, step), step.name());
            assertEquals(at.refusal(step), told.findings().get(0).kind(), step.name());
        }
        assertEquals(before, desk.register.find(kept));
        int occurrence = 1;
        for (Map.Entry<Step, State> allowed : at.allowed.entrySet()) {
            occurrence++;
            LetterId letter = Desk.id(occurrence);
            at.way.forEach(step -> take(desk, letter, step));
            take(desk, letter, allowed.getKey());
            assertEquals(
                    allowed.getValue(), desk.state(letter), allowed.getKey().name());
        }
        assertEquals(List.of(), desk.register.verify().findings());
    }

    @Test
    void aRefusalNamesTheLetterTheStepAndWhatCanBeDone() {
        Desk desk = desk(Flow.NUMBER_FIRST);
        desk.does(Desk.id(1), Step.SUBMIT);
        Finding told = refusal(() -> desk.does(Desk.id(1), Step.ISSUE));
        assertEquals(
                Map.of(
                        "letter",
                        "cong-bo-bo-chi-so/2024-11/1",
                        "step",
                        "issue",
                        "next",
                        "reopen, return, approve, void"),
                told.arguments());
    }

    @Test
    void anOfficeThatChangedItsFlowBringsLettersBegunInTheOldOneToTheirEnd() {
        Desk electronic = desk(Flow.NUMBER_FIRST);
        Desk paper = desk(Flow.SIGN_FIRST);
        LetterId numbered = electronic.approved(1);
        electronic.number(numbered, Desk.next("2024-12-06"));
        paper.does(numbered, Step.SIGN);
        paper.does(numbered, Step.ISSUE);
        LetterId signed = paper.approved(2);
        paper.does(signed, Step.SIGN);
        electronic.number(signed, Desk.next("2024-12-06"));
        electronic.does(signed, Step.ISSUE);
        assertEquals(
                List.of(State.ISSUED, State.ISSUED),
                electronic.register.letters().stream().map(Entry::state).toList());
    }

    @Test
    void returningNeedsARemark() {
        Desk desk = desk(Flow.NUMBER_FIRST);
        desk.does(Desk.id(1), Step.SUBMIT);
        assertEquals(RegisterKind.REMARK_MISSING, kind(() -> desk.does(Desk.id(1), Step.RETURN)));
        assertEquals(RegisterKind.REMARK_MISSING, kind(() -> desk.does(Desk.id(1), Step.RETURN, "remark", " ")));
    }

    @Test
    void notToPublishNeedsAReason() {
        Desk desk = desk(Flow.NUMBER_FIRST);
        assertEquals(RegisterKind.REASON_MISSING, kind(() -> desk.does(Desk.id(1), Step.DO_NOT_PUBLISH)));
    }

    @Test
    void aRelationNamesAnotherLetterOrSaysWhatWasDone() {
        Desk desk = desk(Flow.NUMBER_FIRST);
        LetterId letter = Desk.id(1);
        Standpoint.ISSUED.way.forEach(step -> take(desk, letter, step));
        assertEquals(RegisterKind.RELATION_BARE, kind(() -> desk.does(letter, Step.RECALL)));
        for (String by : List.of("12/TKQG-BC", letter.toString(), "a/b/0", "a/b")) {
            assertEquals(RegisterKind.RELATION_UNCLEAR, kind(() -> desk.does(letter, Step.RECALL, "by", by)), by);
        }
        desk.does(letter, Step.RECALL, "remark", "Công văn số 15/TKQG-VP của lãnh đạo");
        assertEquals(Standing.RECALLED, desk.register.find(letter).orElseThrow().standing());
    }

    @Test
    void aLetterReplacedOrRecalledIsNotMerelyCorrected() {
        Desk desk = desk(Flow.NUMBER_FIRST);
        LetterId letter = Desk.id(1);
        Standpoint.ISSUED.way.forEach(step -> take(desk, letter, step));
        List<Standing> standings = Stream.of(Step.CORRECT, Step.REPLACE, Step.CORRECT)
                .map(step -> {
                    desk.does(letter, step, "by", Desk.id(2).toString());
                    return desk.register.find(letter).orElseThrow().standing();
                })
                .toList();
        assertEquals(List.of(Standing.CORRECTED, Standing.REPLACED, Standing.REPLACED), standings);
    }

    @Test
    void factsAreThoseSinceTheLastSubmission() {
        Desk desk = desk(Flow.NUMBER_FIRST);
        LetterId letter = Desk.id(1);
        desk.does(letter, Step.SUBMIT, "docx", "aa", "allowed", "CHECK-X");
        desk.does(letter, Step.RETURN, "remark", "Sửa câu 2");
        assertEquals(
                Map.of("docx", "aa", "allowed", "CHECK-X", "remark", "Sửa câu 2"),
                desk.register.find(letter).orElseThrow().facts());
        desk.does(letter, Step.SUBMIT, "docx", "bb");
        assertEquals(
                Map.of("docx", "bb"), desk.register.find(letter).orElseThrow().facts());
    }

    @Test
    void ofTwoPeopleAtTheSameLetterTheSecondIsToldWhoWasFaster() {
        Desk desk = desk(Flow.NUMBER_FIRST);
        Desk other = desk(Flow.NUMBER_FIRST);
        LetterId letter = Desk.id(1);
        long seen = desk.does(letter, Step.SUBMIT).sequence();
        other.does(letter, Step.RETURN, "remark", "Sửa câu 2");
        Act approve = Desk.act(letter, Step.APPROVE, "approve-1", Map.of());
        Finding told = refusal(() -> desk.register.apply(approve, OptionalLong.of(seen)));
        assertEquals(RegisterKind.CHANGED_MEANWHILE, told.kind());
        assertEquals(Map.of("letter", letter.toString(), "step", "return", "who", "Nguyễn Thị Lan"), told.arguments());
        assertEquals(State.RETURNED, desk.state(letter));
    }

    @Test
    void whoSawNoLetterIsToldIfThereIsOneNow() {
        Desk desk = desk(Flow.NUMBER_FIRST);
        desk.register.apply(Desk.act(Desk.id(1), Step.SUBMIT, "first", Map.of()), OptionalLong.of(0));
        Act second = Desk.act(Desk.id(1), Step.SUBMIT, "second", Map.of());
        assertEquals(RegisterKind.CHANGED_MEANWHILE, kind(() -> desk.register.apply(second, OptionalLong.of(0))));
    }

    @Test
    void aRequestRepeatedWithItsKeyIsAnsweredWithWhatWasRecorded() {
        Desk desk = desk(Flow.NUMBER_FIRST);
        Act submit = Desk.act(Desk.id(1), Step.SUBMIT, "once", Map.of("docx", "aa"));
        Event first = desk.register.apply(submit, OptionalLong.of(0));
        desk.does(Desk.id(1), Step.APPROVE);
        assertEquals(first, desk.register.apply(submit, OptionalLong.of(0)));
        assertEquals(2, desk.register.verify().events());
    }

    @Test
    void aKeyBelongsToOneRequest() {
        Desk desk = desk(Flow.NUMBER_FIRST);
        desk.register.apply(Desk.act(Desk.id(1), Step.SUBMIT, "once", Map.of()), OptionalLong.empty());
        for (Act other : List.of(
                Desk.act(Desk.id(1), Step.APPROVE, "once", Map.of()),
                Desk.act(Desk.id(2), Step.SUBMIT, "once", Map.of()))) {
            assertEquals(RegisterKind.KEY_USED, kind(() -> desk.register.apply(other, OptionalLong.empty())));
        }
    }

    @Test
    void whatNoStoreCanKeepIsNoAct() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Desk.act(Desk.id(1), Step.SUBMIT, "key", new TreeMap<>(Map.of("remark", "a\0b"))));
        assertThrows(
                IllegalArgumentException.class,
                () -> Desk.act(Desk.id(1), Step.SUBMIT, "key", new TreeMap<>(Map.of("remark", "\uD83D"))));
        Desk desk = desk(Flow.NUMBER_FIRST);
        String odd = "“Ngoặc” \\ \" \t\r\n\u0001 😀 ế";
        desk.does(Desk.id(1), Step.SUBMIT, "remark", odd, odd, "");
        assertEquals(odd, desk.register.find(Desk.id(1)).orElseThrow().facts().get("remark"));
        assertEquals("", desk.register.events(Desk.id(1)).get(0).details().get(odd));
    }
}
