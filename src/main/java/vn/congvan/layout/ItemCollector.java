package vn.congvan.layout;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.congvan.finding.CodePoint;
import vn.congvan.finding.Place;
import vn.congvan.word.Inline;
import vn.congvan.word.NumberFormats;
import vn.congvan.word.Paragraph;
import vn.congvan.word.Paragraph.Bookmark;
import vn.congvan.word.Paragraph.ListLabel;

/** Collects the items of a paragraph: words, spaces, tabs and breaks, with the places where a line may end. */
final class ItemCollector {
    private static final char SOFT_HYPHEN = '\u00AD';
    /** Two inches: what Word draws, the standard gives no length. */
    private static final double NOTE_RULE = 144;

    /** ECMA-376 Part 1 §17.15.1.60 and §17.15.1.59 for Chinese, and the small Japanese letters. */
    private static final String NEVER_FIRST = "!),.:;?]}¨·ˇˉ―‖’”…∶、。〃々〉》」』】〕〗！＂＇），．：；？］｀｜｝～￠ぁぃぅぇぉっゃゅょァィゥェォッャュョー";

    private static final String NEVER_LAST = "([{·‘“〈《「『【〔〖（．［｛￡￥";
    private static final char ZERO_WIDTH_SPACE = '\u200B';

    private final Typographer typographer;
    private final Set<String> linked;
    private final PageNumbers numbers;
    private final double width;
    private final DrawingLayout drawings;
    private double left;
    private double right;
    private final List<Item> items = new ArrayList<>();
    private final List<Item> waiting = new ArrayList<>();

    /** @param width of the text, in points */
    ItemCollector(BlockLayout blocks, PageNumbers numbers, double width, DrawingLayout drawings) {
        this.typographer = blocks.typographer();
        this.linked = blocks.linked();
        this.numbers = numbers;
        this.width = width;
        this.drawings = drawings;
    }

    /**
     * What PAGE, NUMPAGES and SECTIONPAGES say where the paragraph stands.
     *
     * @param page in the section's format
     * @param asked notes which of them was wanted
     */
    record PageNumbers(String page, int number, int pages, int sectionPages, Asked asked) {}

    /** Which numbers of pages some work has asked for: with others it would have to be done again. */
    static final class Asked {
        private boolean page;
        private boolean totals;

        boolean page() {
            return page;
        }

        boolean totals() {
            return totals;
        }

        private void note(Inline.PageFieldKind kind) {
            page |= kind == Inline.PageFieldKind.PAGE;
            totals |= kind != Inline.PageFieldKind.PAGE;
        }
    }

    List<Item> collect(Paragraph paragraph) {
        Place place = paragraph.place();
        left = paragraph.format().indents().left() / 20.0;
        right = paragraph.format().indents().right() / 20.0;
        paragraph.label().ifPresent(label -> add(label, place));
        Iterator<Bookmark> bookmarks = paragraph.bookmarks().iterator();
        Optional<Bookmark> next = next(bookmarks);
        for (int i = 0; i < paragraph.inlines().size(); i++) {
            for (; next.isPresent() && next.get().at() <= i; next = next(bookmarks)) {
                waiting.add(new Item.Bookmark(next.get().name()));
            }
            add(paragraph.inlines().get(i), place);
        }
        for (; next.isPresent(); next = next(bookmarks)) {
            waiting.add(new Item.Bookmark(next.get().name()));
        }
        placeLast();
        return items;
    }

    private void add(Inline inline, Place place) {
        if (inline instanceof Inline.Text text) {
            Optional<String> link = text.link().filter(this::leadsSomewhere);
            addText(text.text(), typographer.style(text.format(), link, place), place);
        } else if (inline instanceof Inline.Tab tab) {
            items.add(new Item.Tab(
                    typographer.style(tab.format(), Optional.empty(), place),
                    tab.absolute().map(this::stop)));
        } else if (inline instanceof Inline.Break hard) {
            items.add(new Item.Break(hard.kind(), typographer.style(hard.format(), Optional.empty(), place)));
        } else if (inline instanceof Inline.PageField field) {
            addText(number(field), typographer.style(field.format(), Optional.empty(), place), place);
        } else if (inline instanceof Inline.Drawn drawn) {
            add(drawn, drawings.lay(drawn.drawing()));
        } else if (inline instanceof Inline.NoteCall call) {
            addText(call.mark(), typographer.style(call.format(), Optional.empty(), place), place);
            items.add(new Item.Note(call));
        } else if (inline instanceof Inline.NoteRule rule) {
            TextStyle style = typographer.style(rule.format(), Optional.empty(), place);
            items.add(new Item.Stroke(rule.whole() ? width : Math.min(width, NOTE_RULE), style));
        } else if (inline instanceof Inline.Unsupported unsupported) {
            TextStyle style = typographer.style(unsupported.format(), Optional.empty(), place);
            addText(" " + unsupported.words() + " ", style, place);
        }
    }

    /** Where an absolute tab leads (§17.3.3.23). */
    private TabStops.Stop stop(Inline.AbsoluteTab tab) {
        double from = tab.fromIndents() ? left : 0;
        double to = left + width + (tab.fromIndents() ? 0 : right);
        double position = switch (tab.kind()) {
            case RIGHT -> to;
            case CENTRE -> (from + to) / 2;
            default -> from;
        };
        return new TabStops.Stop(position, tab.kind(), tab.leader());
    }

    private Optional<Bookmark> next(Iterator<Bookmark> bookmarks) {
        while (bookmarks.hasNext()) {
            Bookmark bookmark = bookmarks.next();
            if (linked.contains(bookmark.name())) {
                return Optional.of(bookmark);
            }
        }
        return Optional.empty();
    }

    private boolean leadsSomewhere(String link) {
        return !link.startsWith("#") || linked.contains(link.substring(1));
    }

    /** Bookmarks that no word follows stand after the last one: spaces at a line's end stay there. */
    private void placeLast() {
        int at = items.size();
        while (at > 0 && !(items.get(at - 1) instanceof Item.Word)) {
            at--;
        }
        items.addAll(at, waiting);
        waiting.clear();
    }

    private void placeWaiting() {
        items.addAll(waiting);
        waiting.clear();
    }

    private void add(Inline.Drawn drawn, DrawingLayout.Laid laid) {
        TextStyle style = typographer.style(drawn.format(), Optional.empty(), drawn.place());
        items.add(drawn.anchor()
                .<Item>map(anchor -> new Item.Anchored(anchor, laid.width(), laid.height(), laid.fragments()))
                .orElseGet(() -> new Item.Drawn(laid.width(), laid.height(), laid.fragments(), style)));
    }

    private void add(ListLabel label, Place place) {
        TextStyle style = typographer.style(label.format(), Optional.empty(), place);
        addText(label.text(), style, place);
        double wide = items.stream().mapToDouble(Item::width).sum();
        // §17.9.7: where the line begins is the label's left edge, its middle or its right edge
        switch (label.alignment()) {
            case RIGHT -> items.add(0, new Item.LabelStart(-wide));
            case CENTRE -> items.add(0, new Item.LabelStart(-wide / 2));
            default -> {}
        }
        items.add(new Item.LabelEnd());
        switch (label.after()) {
            case TAB -> items.add(new Item.Tab(style));
            case SPACE -> addText(" ", style, place);
            case NOTHING -> {}
        }
    }

    private String number(Inline.PageField field) {
        numbers.asked().note(field.kind());
        if (field.kind() == Inline.PageFieldKind.PAGE && field.numbers().isEmpty()) {
            return numbers.page();
        }
        int number = switch (field.kind()) {
            case PAGE -> numbers.number();
            case NUMPAGES -> numbers.pages();
            case SECTIONPAGES -> numbers.sectionPages();
        };
        return NumberFormats.format(number, field.numbers().orElse("decimal"));
    }

    private void addText(String text, TextStyle style, Place place) {
        switch (style.format().letters()) {
            case AS_TYPED -> addWords(text, style, place);
            case CAPITALS -> addWords(text.toUpperCase(Locale.ROOT), style, place);
            case SMALL_CAPITALS -> addSmallCapitals(text, style, place);
        }
    }

    private void addSmallCapitals(String text, TextStyle style, Place place) {
        int start = 0;
        for (int at = 1; at <= text.length(); at++) {
            boolean ends = at == text.length()
                    || Character.isLowerCase(text.charAt(at)) != Character.isLowerCase(text.charAt(start));
            if (ends) {
                boolean small = Character.isLowerCase(text.charAt(start));
                String piece = text.substring(start, at).toUpperCase(Locale.ROOT);
                addWords(piece, small ? style.smallCapital() : style, place);
                start = at;
            }
        }
    }

    private void addWords(String text, TextStyle style, Place place) {
        int start = 0;
        while (start < text.length()) {
            int end = start + 1;
            if (text.charAt(start) == ' ') {
                while (end < text.length() && text.charAt(end) == ' ') {
                    end++;
                }
                for (Segment segment : typographer.shape(text.substring(start, end), style, place)) {
                    items.add(new Item.Space(segment, 0, segment.length()));
                }
            } else {
                while (end < text.length() && !breaksBetween(text, end)) {
                    end++;
                }
                boolean open =
                        end < text.length() ? isWideBreak(text, end) : CodePoint.isWide(text.codePointBefore(end));
                addWord(text.substring(start, end), open, style, place);
            }
            start = end;
        }
    }

    /** @param open whether a line may end after it though it ends in no hyphen */
    private void addWord(String text, boolean open, TextStyle style, Place place) {
        char last = text.charAt(text.length() - 1);
        boolean soft = last == SOFT_HYPHEN;
        String shown = text.codePoints()
                .filter(ItemCollector::isShown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (shown.isEmpty()) {
            if (soft) {
                openLastWord();
            }
            return;
        }
        placeWaiting();
        boolean breakAfter = open || soft || last == ZERO_WIDTH_SPACE || isHyphen(last);
        List<Segment> segments = typographer.shape(shown, style, place);
        for (int i = 0; i < segments.size(); i++) {
            boolean isEnd = i == segments.size() - 1;
            Segment segment = segments.get(i);
            items.add(new Item.Word(segment, 0, segment.length(), isEnd && breakAfter, isEnd && soft));
        }
    }

    /** An optional hyphen that is a run of its own belongs to the word before it. */
    private void openLastWord() {
        int last = items.size() - 1;
        if (last >= 0 && items.get(last) instanceof Item.Word word) {
            items.set(last, new Item.Word(word.segment(), word.from(), word.to(), true, true));
        }
    }

    /** Word ends a line after a space, a hyphen or a dash inside a word, and where an optional hyphen stands. */
    private static boolean breaksBetween(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (after == ' ' || before == SOFT_HYPHEN || before == ZERO_WIDTH_SPACE) {
            return true;
        }
        if (isWideBreak(text, at)) {
            return true;
        }
        boolean first = at == 1 || text.charAt(at - 2) == ' ';
        return isHyphen(before) && !first && !isHyphen(after);
    }

    /** Beside a character of East Asia a line may end, but not before a closing sign or after an opening one. */
    private static boolean isWideBreak(String text, int at) {
        if (Character.isLowSurrogate(text.charAt(at))) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        return (CodePoint.isWide(before) || CodePoint.isWide(after))
                && NEVER_FIRST.indexOf(after) < 0
                && NEVER_LAST.indexOf(before) < 0;
    }

    private static boolean isHyphen(int c) {
        return c == '-' || c == '\u2010' || c == '\u2013' || c == '\u2014';
    }

    /** Characters that steer a line or the direction of writing have no glyph. */
    private static boolean isShown(int c) {
        return c != SOFT_HYPHEN
                && Character.getType(c) != Character.FORMAT
                && Character.getType(c) != Character.CONTROL;
    }
}
