package vn.congvan.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import vn.congvan.layout.Structure;
import vn.congvan.layout.Structure.Element;
import vn.congvan.layout.Structure.Kind;

/**
 * Writes the structure tree (ISO 32000-1 §14.7): which marked content of which page belongs to which element. Elements that nothing was
 * put into are left out, but for the cells of a table, which has to be as wide in every row.
 */
final class StructureWriter {
    private final Structure structure;
    private final Map<Integer, List<Integer>> rowsAndCells;
    private final Map<Integer, COSDictionary> dictionaries = new LinkedHashMap<>();
    private final Map<Integer, COSArray> kids = new LinkedHashMap<>();
    private final Map<String, COSDictionary> marginalLinks = new LinkedHashMap<>();
    private final List<COSArray> byPage = new ArrayList<>();
    private final List<COSDictionary> annotations = new ArrayList<>();
    private final List<COSDictionary> annotated = new ArrayList<>();

    StructureWriter(Structure structure) {
        this.structure = structure;
        this.rowsAndCells = rowsAndCells(structure.elements());
    }

    /** The name of an element's type, as marked content carries it too. */
    String type(int element) {
        Element told = structure.elements().get(element);
        return switch (told.kind()) {
            case DOCUMENT -> "Document";
            case DIVISION -> "Div";
            case PARAGRAPH -> "P";
            case HEADING -> "H" + Math.min(told.level(), 6);
            case TABLE -> "Table";
            case ROW -> "TR";
            case HEADER_CELL -> "TH";
            case CELL -> "TD";
            case FIGURE -> "Figure";
            case LINK -> "Link";
            case LIST -> "L";
            case LIST_ITEM -> "LI";
            case LABEL -> "Lbl";
            case LIST_BODY -> "LBody";
            case NOTE -> "Note";
        };
    }

    /** Begins a page: its content is counted from 0 again. */
    void beginPage(COSDictionary page) {
        page.setInt(COSName.STRUCT_PARENTS, byPage.size());
        page.setItem(COSName.getPDFName("Tabs"), COSName.S);
        byPage.add(new COSArray());
    }

    /** @return the number of the marked content on the page begun last */
    int content(int element, COSDictionary page) {
        COSArray marked = byPage.get(byPage.size() - 1);
        int number = marked.size();
        COSDictionary dictionary = dictionary(element);
        marked.add(dictionary);
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        reference.setItem(COSName.PG, page);
        reference.setInt(COSName.MCID, number);
        kids(element).add(reference);
        return number;
    }

    /** An annotation that belongs to an element; asked for before {@link #finish}. */
    void annotation(int element, COSDictionary annotation, COSDictionary page) {
        kids(element).add(reference(annotation, page));
        annotated.add(dictionary(element));
        annotations.add(annotation);
    }

    /**
     * A link in a page's margin. Its words are told to nobody, but a link has to be (ISO 14289-1 §7.18.5): once for each address, after
     * all else, however many pages repeat it.
     */
    void marginalLink(String target, COSDictionary annotation, COSDictionary page) {
        COSDictionary link = marginalLinks.computeIfAbsent(target, t -> {
            COSDictionary dictionary = new COSDictionary();
            dictionary.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
            dictionary.setItem(COSName.S, COSName.getPDFName("Link"));
            dictionary.setString(COSName.ALT, Words.shortened(t));
            dictionary.setItem(COSName.P, dictionary(0));
            dictionary.setItem(COSName.K, new COSArray());
            return dictionary;
        });
        ((COSArray) link.getDictionaryObject(COSName.K)).add(reference(annotation, page));
        annotated.add(link);
        annotations.add(annotation);
    }

    private static COSDictionary reference(COSDictionary annotation, COSDictionary page) {
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
        reference.setItem(COSName.PG, page);
        reference.setItem(COSName.getPDFName("Obj"), annotation);
        return reference;
    }

    private COSArray kids(int element) {
        dictionary(element);
        return kids.computeIfAbsent(element, e -> new COSArray());
    }

    /** An element is hung into its parent when it is met first, so that kids stand in reading order. */
    private COSDictionary dictionary(int element) {
        COSDictionary known = dictionaries.get(element);
        if (known != null) {
            return known;
        }
        Element told = structure.elements().get(element);
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        dictionary.setItem(COSName.S, COSName.getPDFName(type(element)));
        if (told.kind() == Kind.FIGURE) {
            dictionary.setString(COSName.ALT, told.words().isEmpty() ? " " : Words.shortened(told.words()));
        }
        if (told.kind() == Kind.NOTE) {
            dictionary.setString(COSName.getPDFName("ID"), "note-" + element); // ISO 14289-1 §7.9
        }
        attributes(told, dictionary);
        dictionaries.put(element, dictionary);
        if (told.parent() >= 0) {
            dictionary.setItem(COSName.P, dictionary(told.parent()));
            kids(told.parent()).add(dictionary);
        }
        if (told.kind() == Kind.TABLE) {
            wholeTable(element);
        }
        return dictionary;
    }

    private void wholeTable(int table) {
        rowsAndCells.getOrDefault(table, List.of()).forEach(this::dictionary);
    }

    /** The rows and cells of each table, in one walk for all of them: a document may have thousands. */
    private static Map<Integer, List<Integer>> rowsAndCells(List<Element> elements) {
        Map<Integer, List<Integer>> found = new HashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            Element inner = elements.get(i);
            if (inner.kind() == Kind.ROW) {
                found.computeIfAbsent(inner.parent(), table -> new ArrayList<>())
                        .add(i);
            } else if (inner.kind() == Kind.CELL || inner.kind() == Kind.HEADER_CELL) {
                int table = elements.get(inner.parent()).parent();
                found.computeIfAbsent(table, t -> new ArrayList<>()).add(i);
            }
        }
        return found;
    }

    /** A header cell says that it heads its column; a cell says what it spans (ISO 32000-1 §14.8.5.7). */
    private static void attributes(Element told, COSDictionary dictionary) {
        boolean isHeader = told.kind() == Kind.HEADER_CELL;
        if (!isHeader && told.columns() == 1 && told.rows() == 1) {
            return;
        }
        COSDictionary attributes = new COSDictionary();
        attributes.setItem(COSName.getPDFName("O"), COSName.getPDFName("Table"));
        if (isHeader) {
            attributes.setItem(COSName.getPDFName("Scope"), COSName.getPDFName("Column"));
        }
        if (told.columns() > 1) {
            attributes.setInt("ColSpan", told.columns());
        }
        if (told.rows() > 1) {
            attributes.setInt("RowSpan", told.rows());
        }
        dictionary.setItem(COSName.A, attributes);
    }

    /** What stands before the text is painted last, but read where it is anchored: elements beside one another go by their numbers. */
    private static COSArray inReadingOrder(COSArray array, IdentityHashMap<COSBase, Integer> numbers) {
        List<COSBase> elements = new ArrayList<>();
        array.forEach(elements::add);
        if (!elements.stream().allMatch(numbers::containsKey)) {
            return array; // it has content of its own, and its order is the content's
        }
        elements.sort(Comparator.comparing(numbers::get));
        COSArray ordered = new COSArray();
        elements.forEach(ordered::add);
        return ordered;
    }

    /** Puts the tree into the catalogue. */
    void finish(COSDictionary catalog) {
        COSDictionary document = dictionary(0);
        IdentityHashMap<COSBase, Integer> numbers = new IdentityHashMap<>();
        dictionaries.forEach((element, dictionary) -> numbers.put(dictionary, element));
        kids.forEach((element, array) -> dictionary(element).setItem(COSName.K, inReadingOrder(array, numbers)));
        if (!marginalLinks.isEmpty()) {
            COSArray last = inReadingOrder(kids(0), numbers);
            marginalLinks.values().forEach(last::add);
            document.setItem(COSName.K, last);
        }
        COSArray numberTree = new COSArray();
        for (int i = 0; i < byPage.size(); i++) {
            numberTree.add(COSInteger.get(i));
            numberTree.add(byPage.get(i));
        }
        for (int i = 0; i < annotations.size(); i++) {
            int number = byPage.size() + i;
            annotations.get(i).setInt(COSName.STRUCT_PARENT, number);
            numberTree.add(COSInteger.get(number));
            numberTree.add(annotated.get(i));
        }
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numberTree);
        COSDictionary root = new COSDictionary();
        root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        root.setItem(COSName.K, document);
        root.setItem(COSName.PARENT_TREE, parents);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, byPage.size() + annotations.size());
        document.setItem(COSName.P, root);
        catalog.setItem(COSName.STRUCT_TREE_ROOT, root);
        COSDictionary marked = new COSDictionary();
        marked.setBoolean(COSName.getPDFName("Marked"), true);
        catalog.setItem(COSName.MARK_INFO, marked);
    }
}
