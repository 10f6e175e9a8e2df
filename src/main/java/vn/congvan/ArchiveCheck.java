package vn.congvan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.congvan.data.Dates;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;
import vn.congvan.pdf.PdfAJudge;
import vn.congvan.register.Entry;
import vn.congvan.register.Register;

/** Whether what was sealed is as it was sealed: {@code congvan verify}. Writes nothing, and never stops at the first fault. */
final class ArchiveCheck {
    private final Desk desk;
    private final MonthBags bags;
    private final Optional<PdfAJudge> judge;
    private final Consumer<Finding> told;

    /** @param told of every fault, as it is found */
    ArchiveCheck(Desk desk, Optional<PdfAJudge> judge, Consumer<Finding> told) {
        this.desk = desk;
        this.judge = judge;
        this.bags = new MonthBags(desk.records().folder());
        this.told = told;
    }

    List<VerifiedBag> verify(VerifyOrder order) {
        Optional<String> month =
                order.month().map(word -> Dates.monthNamed(word).toString());
        Optional<Register> register = register();
        try {
            if (order.place().isEmpty()) {
                register.ifPresent(open -> open.verify().findings().forEach(told));
            }
            List<VerifiedBag> bags = order.place()
                    .map(place -> List.of(check(place, register, order.rebuild())))
                    .orElseGet(() -> months(month, register, order.rebuild()));
            if (judge.isEmpty() && bags.stream().anyMatch(bag -> bag.letters() > 0)) {
                told.accept(PdfAJudge.missing(new Place.Nowhere()));
            }
            return bags;
        } finally {
            register.ifPresent(Register::close);
        }
    }

    /** Bags are looked through without a register, too; that there is none to compare them with is told. */
    private Optional<Register> register() {
        try {
            return desk.settingsFile().find().flatMap(desk.register()::open);
        } catch (Refused e) {
            e.findings().forEach(told);
        } catch (TryAgain e) {
            told.accept(e.finding());
        }
        return Optional.empty();
    }

    /** A month's bags, or all: those that the register knows, and whatever else lies where bags lie. */
    private List<VerifiedBag> months(Optional<String> month, Optional<Register> register, boolean rebuild) {
        SortedSet<String> names = new TreeSet<>(MonthBags.ORDER);
        List<Entry> letters = register.map(Register::letters).orElse(List.of());
        letters.stream().map(entry -> Facts.of(entry, Facts.ARCHIVE_FOLDER)).forEach(names::add);
        names.addAll(bags.lying(desk.disk()));
        names.removeIf(name ->
                name.isEmpty() || month.filter(m -> !MonthBags.isOf(name, m)).isPresent());
        if (names.isEmpty()) {
            OfficeKind kind = month.isPresent() ? OfficeKind.NOT_ARCHIVED : OfficeKind.NOTHING_ARCHIVED;
            Place place = month.<Place>map(Place.OnCommandLine::new).orElseGet(Place.Nowhere::new);
            told.accept(Finding.of(kind, place, "month", month.orElse("")));
        }
        List<VerifiedBag> verified = new ArrayList<>();
        names.forEach(name -> verified.add(check(bags.folder(name), register, rebuild)));
        return verified;
    }

    private VerifiedBag check(Path place, Optional<Register> register, boolean rebuild) {
        return new BagCheck(desk, place, register, judge, told).check(rebuild);
    }
}
