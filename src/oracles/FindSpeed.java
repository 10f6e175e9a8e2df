import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import vn.congvan.register.Event;
import vn.congvan.register.Flow;
import vn.congvan.register.Found;
import vn.congvan.register.IssuedText;
import vn.congvan.register.LetterId;
import vn.congvan.register.Register;
import vn.congvan.register.Sought;
import vn.congvan.register.Step;
import vn.congvan.register.Store;

/** How long it takes to find letters among 100,000, and to make the index of them: see find-speed. */
public final class FindSpeed {
    private static final int BATCH = 200;
    private static final int TIMES = 30;
    private static final int LETTERS_A_DAY = 20;
    private static final int SENTENCES = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 3);
    private static final Instant AT = Instant.parse("2024-12-06T02:00:00Z");

    private static final List<String> PLACES = List.of(
            "Sở Y tế", "Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp", "Sở Xây dựng", "Sở Công Thương", "Sở Giáo dục và Đào tạo",
            "Sở Khoa học và Công nghệ", "Sở Nông nghiệp và Môi trường", "Thanh tra tỉnh", "Ban Quản lý các khu công nghiệp",
            "UBND thành phố Hưng Yên", "UBND huyện Khoái Châu", "UBND huyện Văn Giang", "UBND huyện Tiên Lữ", "UBND thị xã Mỹ Hào",
            "Cục Thuế tỉnh", "Bảo hiểm xã hội tỉnh", "Công an tỉnh", "Viện Kiểm sát nhân dân tỉnh");

    private static final List<String> OPENINGS = List.of(
            "Thực hiện Quyết định số %d/QĐ-TTg của Thủ tướng Chính phủ,", "Căn cứ Nghị định số %d/2020/NĐ-CP của Chính phủ,",
            "Theo báo cáo của các cơ quan, đơn vị trong kỳ,", "Trên cơ sở số liệu của Cổng Dịch vụ công quốc gia,",
            "Để nâng cao chất lượng phục vụ người dân và doanh nghiệp,", "Xét đề nghị tại Tờ trình số %d/TTr-VP,",
            "Qua kiểm tra việc tiếp nhận và trả kết quả,", "Tiếp theo Công văn số %d/VPUB-TH,");

    private static final List<String> WHO = List.of(
            "các sở, ban, ngành", "Ủy ban nhân dân các huyện, thị xã", "Trung tâm Phục vụ hành chính công", "bộ phận một cửa cấp xã",
            "Văn phòng Ủy ban nhân dân tỉnh", "thủ trưởng cơ quan chuyên môn", "công chức được giao nhiệm vụ", "tổ công tác liên ngành");

    private static final List<String> DOES = List.of(
            "khẩn trương rà soát", "công bố công khai", "số hóa đầy đủ", "khắc phục ngay các hạn chế về", "báo cáo kết quả thực hiện",
            "niêm yết kịp thời", "kiểm tra, đôn đốc", "tiếp tục cắt giảm, đơn giản hóa", "cập nhật thường xuyên", "đánh giá chất lượng");

    private static final List<String> WHAT = List.of(
            "thủ tục hành chính thuộc phạm vi quản lý", "hồ sơ giải quyết trực tuyến toàn trình", "kết quả xử lý phản ánh, kiến nghị",
            "mức độ hài lòng của tổ chức, cá nhân", "dịch vụ công thiết yếu", "phí, lệ phí và nghĩa vụ tài chính", "quy trình nội bộ",
            "chỉ số cải cách hành chính", "cơ sở dữ liệu chuyên ngành đất đai", "giấy phép xây dựng nhà ở riêng lẻ",
            "việc cấp giấy chứng nhận quyền sử dụng đất", "đăng ký kinh doanh hộ cá thể", "công tác văn thư, lưu trữ");

    private static final List<String> ENDINGS = List.of(
            "trước ngày %d tháng này", "đạt %d%% so với kế hoạch năm", "tăng %d điểm so với kỳ trước", "giảm %d hồ sơ quá hạn",
            "theo đúng quy định của pháp luật", "và chịu trách nhiệm trước Chủ tịch Ủy ban nhân dân tỉnh", "trong tổng số %d trường hợp");

    /** Names that stand in few letters, the rarer the further back. */
    private static final String NAMES =
            "Đặng Ngô Khúc Thạch Lữ Mạc Khổng Quách Tiêu Nghiêm Doãn Giáp Ninh Uông Vi Chử Sái Nhữ Ứng Khuất Lều Viêm Xà Ngụy Thổ Chu";

    private FindSpeed() {}

    public static void main(String[] args) throws Exception {
        Store store = args[1].startsWith("jdbc:") ? new Store.PostgresUrl(args[1]) : new Store.SqliteFile(Path.of(args[1]));
        int letters = Integer.parseInt(args[2]);
        switch (args[0]) {
            case "make" -> Register.rebuild(store, events(letters, args.length > 3 ? Optional.of(Path.of(args[3])) : Optional.empty()));
            case "index" -> index(store, letters);
            case "find" -> find(store, letters);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static LocalDate day(int number) {
        return FIRST_DAY.plusDays(number / LETTERS_A_DAY);
    }

    /** The month before the letter's. */
    private static LetterId letter(int number) {
        return new LetterId("cong-bo-bo-chi-so", YearMonth.from(day(number)).minusMonths(1).toString(), 1 + number);
    }


    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> addressees(Random random) {
        return List.of(any(PLACES, random), any(PLACES, random), any(PLACES, random));
    }

    private static IssuedText text(int number) {
        Random random = new Random(766 + number);
        List<String> addressees = addressees(random);
        StringBuilder text = new StringBuilder("ỦY BAN NHÂN DÂN\nTỈNH HƯNG YÊN\nVĂN PHÒNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n")
                .append("Độc lập - Tự do - Hạnh phúc\nKính gửi:\n- ")
                .append(String.join(";\n- ", addressees))
                .append(".\n");
        for (int i = 0; i < SENTENCES; i++) {
            int figure = 1 + random.nextInt(900);
            text.append(String.format(Locale.ROOT, any(OPENINGS, random), figure))
                    .append(' ')
                    .append(any(WHO, random))
                    .append(' ')
                    .append(any(DOES, random))
                    .append(' ')
                    .append(any(WHAT, random))
                    .append(' ')
                    .append(String.format(Locale.ROOT, any(ENDINGS, random), figure / 9 + 1))
                    .append(i % 3 == 2 ? ".\n" : "; ");
        }
        String[] names = NAMES.split(" ");
        int rare = (int) (names.length * (1 - Math.pow(random.nextDouble(), 0.25))); // most letters have one of the first
        text.append("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHÁNH VĂN PHÒNG\n").append(names[rare]).append(" Văn Nam");
        return new IssuedText(letter(number), addressees, text.toString());
    }

    private static List<Event> events(int letters, Optional<Path> mirror) throws GeneralSecurityException, IOException {
        List<Event> events = new ArrayList<>();
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        String previous = "0".repeat(64);
        int inYear = 0;
        for (int i = 0; i < letters; i++) {
            inYear = i > 0 && day(i - 1).getYear() == day(i).getYear() ? inYear + 1 : 1;
            for (Step step : List.of(Step.NUMBER, Step.ISSUE)) {
                TreeMap<String, String> details = new TreeMap<>(Map.of("name", "cong-bo-bo-chi-so-" + letter(i).period()));
                if (step == Step.NUMBER) {
                    details.putAll(Map.of(
                            "series", "vp", "symbol", "VPUB-PVHCC&KSTT", "number", Integer.toString(inYear), "date", day(i).toString(),
                            "late", "false", "source", "given", "subject", "công bố Bộ chỉ số tháng " + letter(i).period()));
                } else {
                    details.put("recipients", String.join("; ", addressees(new Random(766 + i))));
                }
                String key = step.word() + " " + i;
                Event open = new Event(events.size() + 1, letter(i), step, "Lê Thị Hoa (hoa)", AT, details, key, previous, "");
                String line = Register.line(open);
                String hashed = line.substring(0, line.length() - ",\"hash\":\"\"}".length()) + "}";
                previous = HexFormat.of().formatHex(sha.digest(hashed.getBytes(StandardCharsets.UTF_8)));
                events.add(new Event(
                        open.sequence(), open.letter(), step, open.who(), AT, details, key, open.previousHash(), previous));
            }
        }
        if (mirror.isPresent()) {
            Files.write(mirror.get(), (Iterable<String>) events.stream().map(Register::line)::iterator);
        }
        return events;
    }

    private static void index(Store store, int letters) {
        long start = System.nanoTime();
        long longest = 0;
        long characters = 0;
        try (Register register = Register.open(store, Flow.NUMBER_FIRST, PATIENCE)) {
            for (int from = 0; from < letters; from += BATCH) {
                List<IssuedText> batch = new ArrayList<>();
                for (int i = from; i < Math.min(letters, from + BATCH); i++) {
                    batch.add(text(i));
                    characters += batch.get(batch.size() - 1).text().length();
                }
                long before = System.nanoTime();
                register.search().add(batch);
                longest = Math.max(longest, System.nanoTime() - before);
            }
            if (register.search().waiting() != 0) {
                throw new IllegalStateException("not all are in the index");
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%,d letters of %,d characters put into the index in %.0f s: %.2f ms a letter; %d at once take %.0f ms at most%n",
                letters,
                characters / letters,
                seconds,
                1e3 * seconds / letters,
                BATCH,
                longest / 1e6);
    }

    private static Sought sought(String words, int number, String from, String to, String period, String addressee) {
        return new Sought(
                words,
                number == 0 ? OptionalInt.empty() : OptionalInt.of(number),
                "",
                from.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(from)),
                to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to)),
                period,
                addressee);
    }

    private static void find(Store store, int letters) {
        LocalDate middle = day(letters / 2).withDayOfMonth(1);
        String from = middle.toString();
        String to = middle.plusMonths(1).minusDays(1).toString();
        String period = YearMonth.from(middle).minusMonths(1).toString();
        Map<String, Sought> queries = new java.util.LinkedHashMap<>();
        queries.put("a rare word", Sought.words("Uông"));
        queries.put("a rare word without diacritics", Sought.words("nguy"));
        queries.put("a word that no letter has", Sought.words("xyzzy"));
        queries.put("a word in every letter", Sought.words("nhân"));
        queries.put("the same without diacritics", Sought.words("nhan"));
        queries.put("two words", Sought.words("cắt giảm"));
        queries.put("two words without diacritics", Sought.words("thu tuc"));
        queries.put("two words of every letter", Sought.words("ủy ban nhân dân tỉnh"));
        queries.put("a frequent and a rare word", Sought.words("nhân Ngụy"));
        queries.put("a phrase", Sought.words("\"thủ tục hành chính\""));
        queries.put("a phrase without diacritics", Sought.words("\"giay phep xay dung\""));
        queries.put("a phrase of frequent words that is in none", Sought.words("\"dân nhân\""));
        queries.put("a phrase of every letter", Sought.words("\"nhân dân tỉnh\""));
        queries.put("a beginning", Sought.words("ngh*"));
        queries.put("a letter and a star", Sought.words("t*"));
        queries.put("a number", sought("", 1234, "", "", "", ""));
        queries.put("a month", sought("", 0, from, to, "", ""));
        queries.put("a period of the data", sought("", 0, "", "", period, ""));
        queries.put("an addressee", sought("", 0, "", "", "", "Sở Y tế"));
        queries.put("an addressee without diacritics", sought("", 0, "", "", "", "so giao duc"));
        queries.put("a frequent word in a month", sought("nhân", 0, from, to, "", ""));
        queries.put("two words, a period, an addressee", sought("thủ tục", 0, "", "", period, "Sở Y tế"));
        try (Register register = Register.open(store, Flow.NUMBER_FIRST, PATIENCE)) {
            queries.forEach((name, query) -> measure(name, query, register));
        }
    }

    private static void measure(String name, Sought query, Register register) {
        long[] took = new long[TIMES];
        long first = 0;
        Found found = new Found(List.of(), 0, false);
        for (int i = -5; i < TIMES; i++) {
            long start = System.nanoTime();
            found = register.search().find(query, 20);
            long time = System.nanoTime() - start;
            if (i < 0) {
                first = Math.max(first, time);
            } else {
                took[i] = time;
            }
        }
        Arrays.sort(took);
        double worst = took[TIMES - 1] / 1e6;
        System.out.printf(
                Locale.ROOT,
                "  %-45s %6s letters %7.1f ms median %7.1f ms worst %7.1f ms first%s%n",
                name,
                (found.more() ? ">" : "") + found.total(),
                took[TIMES / 2] / 1e6,
                worst,
                first / 1e6,
                worst > 50 ? "  TOO LONG" : "");
    }
}
