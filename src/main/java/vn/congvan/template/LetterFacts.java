package vn.congvan.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.word.WordPackage;

/**
 * What a letter's own lines say, found by their paragraph style, whoever typed them last.
 *
 * @param symbol what follows the number: {@code VPUB-PVHCC&KSTT}; empty if the number line cannot be read
 * @param number that stands there already, as it is written; empty for a blank
 * @param signature the lines over and under the signature, the name last (NĐ30 Phụ lục I, II.7)
 * @param signer the name
 * @param addressees each after {@code Kính gửi}
 * @param recipients each of {@code Nơi nhận} but the last
 * @param filed the line {@code Lưu: …}
 */
public record LetterFacts(
        String symbol,
        String number,
        List<String> signature,
        String signer,
        List<String> addressees,
        List<String> recipients,
        String filed) {
    private static final LineStyle NUMBER = new LineStyle("SoKyHieu", "Số và ký hiệu");
    private static final LineStyle AUTHORITY = new LineStyle("QuyenHan", "Quyền hạn");
    private static final LineStyle POST = new LineStyle("ChucVu", "Chức vụ");
    private static final LineStyle NAME = new LineStyle("HoTen", "Họ tên");
    private static final LineStyle ADDRESSEE = new LineStyle("KinhGui", "Kính gửi");
    private static final LineStyle ADDRESSEES = new LineStyle("DanhSachKinhGui", "Danh sách Kính gửi");
    private static final LineStyle RECIPIENTS = new LineStyle("DanhSachNoiNhan", "Danh sách nơi nhận");
    private static final LineStyle FILED = new LineStyle("Luu", "Lưu");

    /** The raised letters for whoever follows the matter at a recipient: for the letter's own people. */
    private static final LineStyle FOLLOWER = new LineStyle("NguoiTheoDoi", "Người theo dõi");

    public LetterFacts {
        signature = List.copyOf(signature);
        addressees = List.copyOf(addressees);
        recipients = List.copyOf(recipients);
    }

    public static LetterFacts of(WordPackage letter) {
        LetterLines lines = LetterLines.of(letter, MarkupReader.read(letter.part(letter.mainPart())));
        Optional<FormLine> number = words(lines, NUMBER).stream().findFirst().flatMap(text -> FormLine.number(text));
        List<String> names = words(lines, NAME);
        List<String> signature = new ArrayList<>(words(lines, AUTHORITY));
        signature.addAll(words(lines, POST));
        signature.addAll(names);
        return new LetterFacts(
                number.map(FormLine::symbol).map(String::strip).orElse(""),
                number.map(FormLine::typedNumber).orElse(""),
                signature,
                names.isEmpty() ? "" : names.get(names.size() - 1),
                addressees(lines),
                items(words(lines, RECIPIENTS)),
                words(lines, FILED).stream().findFirst().map(LetterFacts::item).orElse(""));
    }

    private static List<String> addressees(LetterLines lines) {
        List<String> found = new ArrayList<>();
        for (String line : words(lines, ADDRESSEE)) {
            String after = line.replaceFirst("^(?iu:kính gửi)\\s*:\\s*", "");
            if (!after.isBlank()) {
                found.add(item(after));
            }
        }
        found.addAll(items(words(lines, ADDRESSEES)));
        return found.stream().distinct().toList(); // a list's style may be made from the line's
    }

    private static List<String> words(LetterLines lines, LineStyle style) {
        return lines.of(style).stream()
                .filter(line -> !line.repeats())
                .map(line -> lines.wordsWithout(FOLLOWER, line))
                .toList();
    }

    private static List<String> items(List<String> lines) {
        return lines.stream()
                .map(LetterFacts::item)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Without the dash before and the sign after. */
    private static String item(String line) {
        return line.replaceFirst("^[-–+]\\s*", "")
                .replaceFirst("\\s*[;.,]\\s*$", "")
                .strip();
    }
}
