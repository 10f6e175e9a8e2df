package vn.congvan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.congvan.finding.Findings;
import vn.congvan.register.Entry;
import vn.congvan.register.IssuedText;
import vn.congvan.word.Block;
import vn.congvan.word.Document;
import vn.congvan.word.DocumentReader;
import vn.congvan.word.Drawing;
import vn.congvan.word.Floating;
import vn.congvan.word.Inline;
import vn.congvan.word.Paragraph;
import vn.congvan.word.Section;
import vn.congvan.word.Table;
import vn.congvan.word.WordPackage;
import vn.congvan.zip.ZipLimits;

/** The words of an issued letter's DOCX, in reading order: of headers, body with tables, notes and text boxes, and footers. */
final class IssuedWords {
    private final StringBuilder text = new StringBuilder();

    private IssuedWords() {}

    /** @throws vn.congvan.finding.Refused if the file is damaged */
    static IssuedText of(Entry entry, byte[] docx) {
        WordPackage word = WordPackage.openToRead(docx, Facts.baseName(entry) + ".docx", ZipLimits.standard());
        Document document = new DocumentReader().read(word, new Findings());
        IssuedWords words = new IssuedWords();
        words.furniture(document.sections().stream().map(Section::headers).toList());
        document.sections().forEach(section -> words.blocks(section.blocks()));
        words.furniture(document.sections().stream().map(Section::footers).toList());
        List<String> addressees = Facts.of(entry, Facts.RECIPIENTS)
                .lines()
                .flatMap(IssuedWords::named)
                .toList();
        return new IssuedText(entry.letter(), addressees, words.text.toString());
    }

    private static java.util.stream.Stream<String> named(String addressees) {
        return java.util.stream.Stream.of(addressees.split(";", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    /** Sections hand it down to each other: once is enough. */
    private void furniture(List<Section.Furniture> all) {
        Set<List<Block>> different = new LinkedHashSet<>();
        all.forEach(one -> different.addAll(List.of(one.first(), one.odd(), one.even())));
        different.forEach(this::blocks);
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Table table) {
            table.rows().forEach(row -> row.cells().forEach(cell -> blocks(cell.blocks())));
        } else if (block instanceof Floating floating) {
            blocks(floating.blocks());
        }
    }

    /** What hangs on a paragraph – notes, text boxes – comes after it. */
    private void paragraph(Paragraph paragraph) {
        paragraph.label().ifPresent(label -> text.append(label.text()).append(' '));
        text.append(paragraph.words()).append('\n');
        for (Inline inline : paragraph.inlines()) {
            if (inline instanceof Inline.NoteCall call) {
                blocks(call.note());
            } else if (inline instanceof Inline.Drawn drawn) {
                drawing(drawn.drawing());
            }
        }
    }

    private void drawing(Drawing drawing) {
        if (drawing.content() instanceof Drawing.Shape shape) {
            shape.text().ifPresent(box -> blocks(box.blocks()));
        } else if (drawing.content() instanceof Drawing.Group group) {
            group.parts().forEach(part -> drawing(part.drawing()));
        } else if (drawing.content() instanceof Drawing.Blank blank
                && !blank.words().isBlank()) {
            text.append(blank.words()).append('\n');
        } else if (drawing.content() instanceof Drawing.Picture picture
                && !picture.words().isBlank()) {
            text.append(picture.words()).append('\n');
        }
    }
}
