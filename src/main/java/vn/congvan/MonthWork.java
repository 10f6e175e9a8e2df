package vn.congvan;

import java.util.List;
import java.util.Optional;
import vn.congvan.data.Dates;
import vn.congvan.directory.OfficeSettings;
import vn.congvan.directory.Person;
import vn.congvan.register.Entry;
import vn.congvan.register.GivenNumber;
import vn.congvan.register.LetterId;
import vn.congvan.register.Register;
import vn.congvan.register.State;

/**
 * A month on which somebody works, with the register open and nobody else at work below {@code records/}.
 *
 * @param month {@code 2024-11}
 * @param all letters that the register has, of whatever month
 */
record MonthWork(String month, By by, Person person, OfficeSettings settings, Register register, List<Entry> all) {
    MonthWork {
        all = List.copyOf(all);
    }

    static MonthWork of(String month, By by, Person person, OfficeSettings settings, Register register) {
        return new MonthWork(month, by, person, settings, register, register.letters());
    }

    /** As the register has it now. */
    MonthWork again() {
        return of(month, by, person, settings, register);
    }

    String shown() {
        return Dates.slashed(Dates.monthNamed(month));
    }

    List<Entry> letters() {
        return all.stream()
                .filter(entry -> entry.letter().period().equals(month))
                .toList();
    }

    /** What is to be sealed. */
    List<Entry> issued() {
        return letters().stream().filter(entry -> entry.state() == State.ISSUED).toList();
    }

    /** The names of the month's bags so far. */
    List<String> sealed() {
        return MonthBags.sealed(letters());
    }

    /** The name of the bag that is made next. */
    String next() {
        return MonthBags.name(month, sealed().size() + 1);
    }

    Desk.Case letter(LetterId id) {
        int steps = register.events(id).size();
        return new Desk.Case(id, register.find(id), steps, by, person, settings, register);
    }

    static GivenNumber number(Entry entry) {
        return entry.number().orElseThrow(() -> new IllegalStateException("without a number: " + entry.letter()));
    }

    Optional<String> lastSealed() {
        List<String> sealed = sealed();
        return sealed.isEmpty() ? Optional.empty() : Optional.of(sealed.get(sealed.size() - 1));
    }
}
