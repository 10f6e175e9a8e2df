package vn.congvan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congvan.archive.Preservation;
import vn.congvan.archive.Preservation.Type;
import vn.congvan.directory.RecordFile;
import vn.congvan.register.Entry;
import vn.congvan.register.Event;
import vn.congvan.register.GivenNumber;
import vn.congvan.register.Step;

/** A letter's journal in the words of preservation. */
final class LetterHistory {
    private static final String IMPLEMENTER = "implementer";

    private final Entry entry;
    private final List<Event> events;
    private final RecordFile file;
    private final LetterPapers.Besides besides;
    private final KeptFiles kept;
    private final Map<String, Preservation.Agent> agents = new LinkedHashMap<>();

    LetterHistory(Entry entry, List<Event> events, RecordFile file, LetterPapers.Besides besides) {
        this.entry = entry;
        this.events = List.copyOf(events);
        this.file = file;
        this.besides = besides;
        this.kept = new KeptFiles(besides.files());
    }

    Preservation preservation() {
        List<Preservation.Action> actions = new ArrayList<>();
        events.forEach(event -> actions.add(action(event)));
        besides.sealing().ifPresent(sealing -> actions.add(sealed(sealing)));
        int year = entry.number().map(GivenNumber::year).orElse(0);
        return new Preservation(
                entry.letter().toString(),
                entry.number().map(Facts::shown).orElse(""),
                file.code(year),
                besides.files(),
                kept.sources(),
                actions,
                List.copyOf(agents.values()),
                file.rights());
    }

    private Preservation.Action action(Event event) {
        String role = event.step() == Step.APPROVE || event.step() == Step.RETURN ? "authorizer" : IMPLEMENTER;
        List<Preservation.Doer> doers = new ArrayList<>();
        doers.add(person(event.details().getOrDefault("by.id", event.who()), name(event), role));
        String program = event.details().getOrDefault(Facts.PROGRAM, "");
        if (!program.isEmpty()) {
            doers.add(program(program));
        }
        List<String> files = Facts.stored(event.details(), event.step())
                .map(stored -> kept.of(stored.name()))
                .orElse(List.of());
        return new Preservation.Action(
                Long.toString(event.sequence()),
                type(event),
                event.at(),
                event.step().word(),
                notes(event),
                doers,
                files);
    }

    private Preservation.Action sealed(LetterPapers.Sealing sealing) {
        return new Preservation.Action(
                "sealing",
                Type.loc("message digest calculation"),
                sealing.at(),
                Step.ARCHIVE.word(),
                List.of("SHA-256 of every file of the letter"),
                List.of(person(sealing.by(), sealing.name(), IMPLEMENTER), program(sealing.program())),
                kept.paths());
    }

    /** The Library of Congress's term where one says the same; our own word where none does. */
    private static Type type(Event event) {
        return switch (event.step()) {
            case SUBMIT, NUMBER -> Type.loc("creation");
            case ATTACH_ORIGINAL ->
                event.details().getOrDefault(Facts.ORIGINAL, "").equals(SignedOriginal.ELECTRONIC)
                        ? Type.loc("digital signature validation")
                        : Type.loc("capture");
            case ISSUE -> Type.loc("dissemination");
            case ARCHIVE -> Type.loc("ingestion");
            case APPROVE -> Type.own("approval");
            case SIGN -> Type.own("signing");
            case RETURN, REOPEN, VOID, DO_NOT_PUBLISH, REPLACE, CORRECT, RECALL ->
                Type.own(event.step().word());
        };
    }

    private List<String> notes(Event event) {
        List<String> notes = new ArrayList<>();
        Map<String, String> details = event.details();
        for (String fact : List.of(
                Facts.REMARK,
                Facts.REASON,
                Facts.SIGNED_ON,
                Facts.ORIGINAL,
                Facts.CERTIFICATES,
                Facts.SENT,
                Facts.COPIES)) {
            String told = details.getOrDefault(fact, "");
            if (!told.isEmpty()) {
                notes.add(fact + ": " + told);
            }
        }
        if (details.containsKey(Facts.CERTIFICATES)) {
            notes.add("the signatures fit and cover the file; the certificates were not traced to an authority");
        }
        Facts.stored(event.details(), event.step())
                .ifPresent(stored ->
                        notes.add("SHA-256 of " + stored.name() + "/" + Records.MANIFEST + ": " + stored.digest()));
        notes.add("SHA-256 of the journal's row " + event.sequence() + ": " + event.hash());
        return notes;
    }

    private Preservation.Doer person(String id, String name, String role) {
        agents.putIfAbsent(id, new Preservation.Agent(id, name, false, ""));
        return new Preservation.Doer(id, role);
    }

    /** {@code congvan 0.1.0}: name and version. */
    private Preservation.Doer program(String program) {
        int space = program.indexOf(' ');
        String name = space < 0 ? program : program.substring(0, space);
        String version = space < 0 ? "" : program.substring(space + 1);
        agents.putIfAbsent(program, new Preservation.Agent(program, name, true, version));
        return new Preservation.Doer(program, "executing program");
    }

    /** Without the id that the journal has after the name. */
    private static String name(Event event) {
        String id = " (" + event.details().getOrDefault("by.id", "") + ")";
        return event.who().endsWith(id) ? event.who().substring(0, event.who().length() - id.length()) : event.who();
    }
}
