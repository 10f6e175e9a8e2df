import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import vn.congvan.register.Act;
import vn.congvan.register.Event;
import vn.congvan.register.Flow;
import vn.congvan.register.LetterId;
import vn.congvan.register.NumberWanted;
import vn.congvan.register.OutgoingRow;
import vn.congvan.register.Register;
import vn.congvan.register.Step;
import vn.congvan.register.Store;
import vn.congvan.register.Verification;

/** How fast letters are numbered by several processes, and how long a long journal takes to verify: see register-speed. */
public final class RegisterSpeed {
    private static final int PROCESSES = 8;
    private static final int LETTERS = 1000;
    private static final int EVENTS = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant AT = Instant.parse("2024-12-06T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 6);

    private RegisterSpeed() {}

    public static void main(String[] args) throws Exception {
        Store store = args[1].startsWith("jdbc:") ? new Store.PostgresUrl(args[1]) : new Store.SqliteFile(Path.of(args[1]));
        switch (args[0]) {
            case "numbers" -> numbers(store, args[1]);
            case "clerk" -> clerk(store, Integer.parseInt(args[2]));
            case "journal" -> journal(store);
            case "verify" -> verify(store);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static LetterId letter(int occurrence) {
        return new LetterId("cong-bo-bo-chi-so", "2024-11", occurrence);
    }

    private static Act act(int occurrence, Step step) {
        return new Act(letter(occurrence), step, "Nguyễn Thị Lan", AT, details(occurrence, step), step.word() + " " + occurrence);
    }

    /** About what a real step brings: hashes of files, what the register's columns say, words. */
    private static TreeMap<String, String> details(int occurrence, Step step) {
        TreeMap<String, String> details = new TreeMap<>();
        List<String> files =
                switch (step) {
                    case SUBMIT -> List.of("docx", "pdf", "data", "template", "review");
                    case NUMBER -> List.of("numbered-docx", "numbered-pdf");
                    case APPROVE, ISSUE -> List.of("docx");
                    default -> List.of();
                };
        files.forEach(file -> details.put(file, HexFormat.of().toHexDigits(occurrence).repeat(8)));
        if (step == Step.SUBMIT) {
            details.put("program", "congvan 0.1.0");
            details.put("allowed", "CHECK-SPACING: biểu mẫu của cơ quan");
        } else if (step == Step.NUMBER) {
            details.put("type", "Công văn");
            details.put("subject", "công bố Bộ chỉ số đánh giá chất lượng phục vụ tháng 11 năm 2024");
            details.put("signer", "Lê Thị Hoa");
            details.put("recipients", "Các bộ, cơ quan ngang bộ; UBND các tỉnh, thành phố");
        } else if (step == Step.ISSUE) {
            details.put("sent", DAY.toString());
            details.put("copies", "98");
        }
        return details;
    }

    private static void numbers(Store store, String address) throws IOException, InterruptedException {
        try (Register register = Register.open(store, Flow.NUMBER_FIRST, PATIENCE)) {
            for (int i = 1; i <= LETTERS; i++) {
                register.apply(act(i, Step.SUBMIT), OptionalLong.empty());
                register.apply(act(i, Step.APPROVE), OptionalLong.empty());
            }
        }
        List<Process> clerks = new ArrayList<>();
        List<BufferedReader> said = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            command.addAll(List.of("-cp", System.getProperty("java.class.path")));
            command.addAll(List.of("RegisterSpeed", "clerk", address, Integer.toString(i)));
            Process clerk = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            clerks.add(clerk);
            said.add(new BufferedReader(new InputStreamReader(clerk.getInputStream(), StandardCharsets.UTF_8)));
        }
        for (BufferedReader clerk : said) {
            clerk.readLine(); // ready
        }
        long start = System.nanoTime();
        for (Process clerk : clerks) {
            clerk.getOutputStream().write('\n');
            clerk.getOutputStream().flush();
        }
        long[] waits = new long[0];
        long first = 0;
        for (BufferedReader clerk : said) {
            long[] its = Arrays.stream(String.valueOf(clerk.readLine()).split(" ")).mapToLong(Long::parseLong).toArray();
            int before = waits.length;
            waits = Arrays.copyOf(waits, before + its.length - 1);
            System.arraycopy(its, 1, waits, before, its.length - 1);
            first = Math.max(first, its[0]);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        for (Process clerk : clerks) {
            if (clerk.waitFor() != 0) {
                throw new IllegalStateException("a clerk failed");
            }
        }
        check(store);
        Arrays.sort(waits);
        System.out.printf(
                Locale.ROOT,
                "%d letters numbered by %d processes: %.1f s, %.0f letters/s; a process waits for its first number up to %.0f ms (it loads its"
                        + " classes), then for a number %.0f ms (median), %.0f ms (99 of 100), %.0f ms at the longest%n",
                LETTERS,
                PROCESSES,
                seconds,
                LETTERS / seconds,
                first / 1e6,
                waits[waits.length / 2] / 1e6,
                waits[waits.length * 99 / 100] / 1e6,
                waits[waits.length - 1] / 1e6);
    }

    /** Speed counts only if the numbers are right. */
    private static void check(Store store) {
        try (Register register = Register.open(store, Flow.NUMBER_FIRST, PATIENCE)) {
            List<OutgoingRow> rows = register.outgoing(2024);
            for (int i = 0; i < LETTERS; i++) {
                if (rows.size() != LETTERS || rows.get(i).number() != i + 1) {
                    throw new IllegalStateException("a gap or a double at " + (i + 1));
                }
            }
            if (!register.verify().isSound()) {
                throw new IllegalStateException("not sound");
            }
        }
    }

    private static void clerk(Store store, int clerk) throws IOException {
        StringBuilder waits = new StringBuilder();
        try (Register register = Register.open(store, Flow.NUMBER_FIRST, PATIENCE)) {
            System.out.println("ready");
            System.in.read();
            for (int i = 1 + clerk; i <= LETTERS; i += PROCESSES) {
                long start = System.nanoTime();
                register.number(
                        act(i, Step.NUMBER),
                        new NumberWanted("vu", "TKQG-BC", OptionalInt.empty(), 1, DAY, false),
                        (number, date) -> new TreeMap<>(Map.of("numbered", "hash of " + number)),
                        OptionalLong.empty());
                waits.append(System.nanoTime() - start).append(' ');
            }
        }
        System.out.println(waits);
    }

    /** Written in one go, as a rebuilt one is; its rows are hashed here, so that the form of the hash is proved too. */
    private static void journal(Store store) throws GeneralSecurityException {
        Register.rebuild(store, events());
    }

    /** As a command does it: by a process that has done nothing before. */
    private static void verify(Store store) {
        try (Register register = Register.open(store, Flow.NUMBER_FIRST, PATIENCE)) {
            long start = System.nanoTime();
            Duration before = cpu();
            Verification verification = register.verify();
            double seconds = (System.nanoTime() - start) / 1e9;
            double work = cpu().minus(before).toMillis() / 1e3;
            if (!verification.isSound() || verification.events() != EVENTS) {
                throw new IllegalStateException(verification.findings().toString());
            }
            System.out.printf(Locale.ROOT, "a journal of %d events verified in %.2f s (%.2f s of CPU)%n", EVENTS, seconds, work);
        }
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static List<Event> events() throws GeneralSecurityException {
        List<Step> life = List.of(Step.SUBMIT, Step.APPROVE, Step.NUMBER, Step.SIGN, Step.ISSUE);
        List<Event> events = new ArrayList<>();
        String previous = "0".repeat(64);
        for (int i = 0; i < EVENTS; i++) {
            int occurrence = 1 + i / life.size();
            Step step = life.get(i % life.size());
            Act act = act(occurrence, step);
            TreeMap<String, String> details = new TreeMap<>(act.details());
            if (step == Step.NUMBER) {
                details.putAll(Map.of(
                        "series", "vu", "symbol", "TKQG-BC", "number", Integer.toString(occurrence), "date", DAY.toString(),
                        "late", "false", "source", "own"));
            }
            Event open = new Event(i + 1, act.letter(), step, act.who(), AT, details, act.key(), previous, "");
            String line = Register.line(open);
            String hashed = line.substring(0, line.length() - ",\"hash\":\"\"}".length()) + "}";
            previous = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(hashed.getBytes(StandardCharsets.UTF_8)));
            events.add(new Event(i + 1, act.letter(), step, act.who(), AT, details, act.key(), open.previousHash(), previous));
        }
        return events;
    }
}
