package vn.congvan.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Bodies of paragraphs and tables, and edits of them. A block is a paragraph's text or a table: a list of rows, each a list of cells. */
final class RandomBody {
    private static final List<String> WORDS =
            List.of("tỉnh", "đạt", "80,12", "điểm", "hạng", "12/63", "sở", "ngành", "báo", "cáo", "\t", "\n");

    private RandomBody() {}

    static List<Object> blocks(Random random, int most) {
        List<Object> blocks = new ArrayList<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            blocks.add(random.nextInt(4) == 0 ? table(random) : words(random));
        }
        blocks.add(words(random)); // Word itself ends every body with a paragraph
        return blocks;
    }

    private static List<List<String>> table(Random random) {
        int columns = 1 + random.nextInt(3);
        List<List<String>> rows = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            rows.add(row(random, columns));
        }
        return rows;
    }

    private static List<String> row(Random random, int columns) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            row.add(words(random));
        }
        return row;
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.toString();
    }

    static void edit(List<Object> blocks, Random random) {
        int at = random.nextInt(blocks.size());
        boolean isLast = at == blocks.size() - 1;
        switch (random.nextInt(5)) {
            case 0 -> blocks.add(at, random.nextInt(4) == 0 ? table(random) : words(random));
            case 1 -> {
                if (!isLast || (at > 0 && blocks.get(at - 1) instanceof String)) {
                    blocks.remove(at);
                }
            }
            case 2 -> blocks.add(words(random));
            default -> blocks.set(at, edited(blocks.get(at), random));
        }
    }

    @SuppressWarnings("unchecked")
    private static Object edited(Object block, Random random) {
        if (block instanceof String text) {
            return edited(text, random);
        }
        List<List<String>> rows = new ArrayList<>((List<List<String>>) block);
        int at = random.nextInt(rows.size());
        switch (random.nextInt(3)) {
            case 0 -> rows.add(at, row(random, rows.get(0).size()));
            case 1 -> {
                if (rows.size() > 1) {
                    rows.remove(at);
                }
            }
            default -> {
                List<String> row = new ArrayList<>(rows.get(at));
                int cell = random.nextInt(row.size());
                row.set(cell, edited(row.get(cell), random));
                rows.set(at, row);
            }
        }
        return rows;
    }

    private static String edited(String text, Random random) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        int at = random.nextInt(text.length() + 1);
        return random.nextBoolean() ? text.substring(0, at) + " " + word + text.substring(at) : text.substring(at);
    }

    /** Runs are parted anywhere, as Word parts them. */
    static String xml(List<Object> blocks, Random random) {
        StringBuilder xml = new StringBuilder();
        for (Object block : blocks) {
            xml.append(block instanceof String text ? paragraph(text, random) : table(block, random));
        }
        return xml.toString();
    }

    private static String table(Object block, Random random) {
        StringBuilder xml =
                new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid/>");
        for (Object row : (List<?>) block) {
            xml.append("<w:tr>");
            for (Object cell : (List<?>) row) {
                xml.append("<w:tc><w:tcPr><w:tcW w:w=\"900\" w:type=\"dxa\"/></w:tcPr>")
                        .append(paragraph((String) cell, random))
                        .append("</w:tc>");
            }
            xml.append("</w:tr>");
        }
        return xml.append("</w:tbl>").toString();
    }

    private static String paragraph(String text, Random random) {
        StringBuilder xml = new StringBuilder("<w:p>");
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(9));
            xml.append("<w:r>").append(random.nextBoolean() ? "<w:rPr><w:b/></w:rPr>" : "");
            xml.append("<w:t xml:space=\"preserve\">")
                    .append(text.substring(at, end)
                            .replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">")
                            .replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">"))
                    .append("</w:t>");
            xml.append("</w:r>");
            at = end;
        }
        return xml.append("</w:p>").toString();
    }
}
