package vn.congvan.word;

import java.util.HashMap;
import java.util.List;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Findings;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/** Resolves a package into a {@link Document}. Immutable and thread-safe. */
public final class DocumentReader {
    /** The layout of a file that does not say which Word it is for (ECMA-376 Part 1 §17.15.3.4). */
    private static final int WORD_2007 = 12;

    /**
     * @param findings receives what the engine does not know, with its place
     * @throws Refused if a part that is needed is damaged
     */
    public Document read(WordPackage word, Findings findings) {
        String part = word.mainPart();
        for (Relationship outside : word.outside()) {
            findings.add(Finding.of(
                    WordKind.OUTSIDE_IGNORED,
                    new Place.AtParagraph(word.file(), outside.source(), ""),
                    "type",
                    outside.type(),
                    "target",
                    outside.target()));
        }
        Node stylesRoot = related(word, "styles");
        Place stylesPlace =
                new Place.AtParagraph(word.file(), word.related("styles").orElse(""), "");
        StyleResolver styles = new StyleResolver(stylesRoot, stylesPlace, findings);
        Theme theme = Theme.of(related(word, "theme"));
        RunFormats runs = new RunFormats(styles, theme);
        Node settings = related(word, "settings");
        LegacyFonts legacy = new LegacyFonts();
        Context context = new Context(
                word,
                styles,
                runs,
                theme,
                new Numbering(related(word, "numbering")),
                notes(Notes.Kind.FOOTNOTE, "footnotes", word, settings.child("w:footnotePr")),
                notes(Notes.Kind.ENDNOTE, "endnotes", word, settings.child("w:endnotePr")),
                legacy,
                new HashMap<>(),
                new Budget(word.file()),
                new Bookmarks(),
                new Shortfalls(),
                findings);
        Node body = NodeReader.read(word.part(part), word.file(), part).child("w:body");
        List<Section> sections = new SectionReader(context, part).read(body);
        Document.NoteSeparators separators = separators(context);
        checkWhole(context, settings);
        context.bookmarks().tell(context.shortfalls());
        context.shortfalls().tellAll(word.file(), findings);
        legacy.tell(word.file(), findings);
        return new Document(
                sections,
                separators,
                settings(settings),
                PackageProperties.read(word, styles),
                context.bookmarks().linked());
    }

    /** What the document asks for as a whole. */
    private static void checkWhole(Context context, Node settings) {
        Place styles = new Place.AtParagraph(
                context.word().file(), context.word().related("styles").orElse(""), "");
        context.shortfalls().check(context.styles().paragraphDefaults(), styles);
        context.shortfalls().check(context.styles().runDefaults(), styles);
        Place place = new Place.AtParagraph(
                context.word().file(), context.word().related("settings").orElse(""), "");
        context.shortfalls().checkSettings(settings, place);
        context.shortfalls().checkSettings(settings.child("w:compat"), place);
    }

    private static Node related(WordPackage word, String type) {
        return word.related(type)
                .map(name -> NodeReader.read(word.part(name), word.file(), name))
                .orElse(Node.NONE);
    }

    private static Notes notes(Notes.Kind kind, String type, WordPackage word, Node settings) {
        return new Notes(kind, word.related(type).orElse(""), related(word, type), settings);
    }

    private static Document.NoteSeparators separators(Context context) {
        BlockReader blocks =
                new BlockReader(Story.of(context, context.footnotes().part()));
        return new Document.NoteSeparators(
                blocks.read(context.footnotes().separator(false)),
                blocks.read(context.footnotes().separator(true)));
    }

    private static Document.Settings settings(Node root) {
        int mode = root.child("w:compat").all("w:compatSetting").stream()
                .filter(setting -> setting.attribute("w:name", "").equals("compatibilityMode"))
                .map(setting -> setting.number("w:val", WORD_2007))
                .findFirst()
                .orElse(WORD_2007);
        return new Document.Settings(
                Math.max(1, root.child("w:defaultTabStop").number("w:val", 720)),
                isOn(root, "w:evenAndOddHeaders"),
                mode,
                isOn(root.child("w:compat"), "w:doNotUseHTMLParagraphAutoSpacing"),
                !isOn(root.child("w:compat"), "w:doNotExpandShiftReturn"));
    }

    private static boolean isOn(Node parent, String setting) {
        return parent.has(setting) && parent.child(setting).isOn();
    }
}
