package vn.congvan.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * The objects of a signing copy, and which of them signing may change: the catalog gets a form, pages get annotations of signature fields,
 * the structure gets an element for each, and what the file says of itself is written anew. All else has to stay as it is.
 */
final class SigningCopy {
    private static final Set<COSName> CATALOG = Set.of(
            COSName.ACRO_FORM,
            COSName.METADATA,
            COSName.DSS,
            COSName.PERMS,
            COSName.VERSION,
            COSName.getPDFName("Extensions"));
    private static final Set<COSName> PAGE =
            Set.of(COSName.ANNOTS, COSName.getPDFName("Tabs"), COSName.getPDFName("LastModified"));

    /** The parent tree only repeats what the tree of elements says (ISO 32000-1 §14.7.4.4). */
    private static final Set<COSName> STRUCTURE = Set.of(COSName.K, COSName.PARENT_TREE, COSName.PARENT_TREE_NEXT_KEY);

    private final OpenPdf base;
    private final List<COSDictionary> pages;
    private final Set<COSBase> free = identities();
    private final Set<COSBase> elements = identities();
    private final Map<COSBase, String> names = new IdentityHashMap<>();

    SigningCopy(OpenPdf base) {
        this.base = base;
        this.pages = base.pages();
        free.add(SameObjects.resolved(base.trailer().getItem(COSName.INFO)));
        free.add(SameObjects.resolved(base.catalog().getItem(COSName.METADATA)));
        for (int i = 0; i < pages.size(); i++) {
            COSDictionary page = pages.get(i);
            String name = "page " + (i + 1);
            free.add(SameObjects.resolved(page.getItem(COSName.ANNOTS)));
            names.put(SameObjects.resolved(page.getItem(COSName.CONTENTS)), name + " /Contents");
            names.put(SameObjects.resolved(page.getItem(COSName.RESOURCES)), name + " /Resources");
            names.put(page, name);
        }
        free.remove(COSNull.NULL); // what is not there
        names.put(base.catalog(), "/Root");
        COSDictionary structure = base.catalog().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        if (structure != null) {
            collect(structure, elements, List.of(COSName.K));
            COSDictionary parents = structure.getCOSDictionary(COSName.PARENT_TREE);
            if (parents != null) {
                collect(parents, free, List.of(COSName.KIDS));
                freeEntries();
            }
        }
    }

    private static Set<COSBase> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** A node, and the dictionaries and arrays under it. */
    private static void collect(COSDictionary root, Set<COSBase> into, List<COSName> under) {
        Deque<COSBase> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            COSBase one = open.pop();
            if (one instanceof COSDictionary node && into.add(node)) {
                under.forEach(key -> open.push(SameObjects.resolved(node.getItem(key))));
            } else if (one instanceof COSArray array && into.add(array)) {
                for (int i = 0; i < array.size(); i++) {
                    open.push(SameObjects.resolved(array.get(i)));
                }
            }
        }
    }

    /** The arrays of the parent tree that stand as objects of their own. */
    private void freeEntries() {
        for (COSBase node : List.copyOf(free)) {
            COSArray entries = node instanceof COSDictionary one ? one.getCOSArray(COSName.NUMS) : null;
            for (int i = 1; entries != null && i < entries.size(); i += 2) {
                if (entries.getObject(i) instanceof COSArray array) {
                    free.add(array);
                }
            }
        }
    }

    /** @throws vn.congvan.finding.Refused if anything but signature fields was added */
    void refuseChanges(OpenPdf revision) {
        if (!SameObjects.same(
                base.trailer().getItem(COSName.ROOT), revision.trailer().getItem(COSName.ROOT))) {
            throw Revisions.changed("/Root", base.place());
        }
        for (COSObjectKey key : List.copyOf(base.keys())) {
            COSBase old = base.object(key);
            if (!free.contains(old) && !isTableOfObjects(old)) {
                compare(old, revision.object(key), key);
            }
        }
        AddedFields added = new AddedFields(revision);
        List<COSDictionary> now = revision.pages();
        for (int i = 0; i < pages.size(); i++) {
            added.refuseOthers(pages.get(i), now.get(i), i + 1);
        }
    }

    private void compare(COSBase old, COSBase now, COSObjectKey key) {
        String name = names.getOrDefault(old, "object " + key.getNumber());
        if (old instanceof COSDictionary before && now instanceof COSDictionary after) {
            Set<COSName> differing = SameObjects.differing(before, after, mayChange(before));
            differing.removeIf(one -> isEmptyRoleMap(one, before, after));
            if (!differing.isEmpty()) {
                throw Revisions.changed(name + " /" + smallest(differing), base.place());
            } else if (!SameObjects.sameContent(before, after)
                    || elements.contains(before) && !onlyFormsAdded(before, after)) {
                throw Revisions.changed(name, base.place());
            }
        } else if (!SameObjects.same(old, now)) {
            throw Revisions.changed(name, base.place());
        }
    }

    /** iText adds one that says nothing. */
    private static boolean isEmptyRoleMap(COSName key, COSDictionary before, COSDictionary after) {
        return key.equals(COSName.ROLE_MAP)
                && !before.containsKey(key)
                && after.getDictionaryObject(key) instanceof COSDictionary map
                && map.size() == 0;
    }

    private static String smallest(Set<COSName> names) {
        return names.stream().map(COSName::getName).sorted().findFirst().orElse("");
    }

    private Set<COSName> mayChange(COSDictionary old) {
        if (old == base.catalog()) {
            return CATALOG;
        } else if (elements.contains(old)) {
            return STRUCTURE;
        }
        return pages.stream().anyMatch(page -> page == old) ? PAGE : Set.of();
    }

    /** How a file tells where its objects are (ISO 32000-1 §7.5.8): each revision tells anew. */
    private static boolean isTableOfObjects(COSBase object) {
        return object instanceof COSDictionary dictionary && COSName.XREF.equals(dictionary.getCOSName(COSName.TYPE));
    }

    /** An element keeps its content in its order, and gets nothing but elements that stand for annotations of fields. */
    private static boolean onlyFormsAdded(COSDictionary old, COSDictionary now) {
        COSArray before = asArray(SameObjects.resolved(old.getItem(COSName.K)), old);
        COSArray after = asArray(SameObjects.resolved(now.getItem(COSName.K)), now);
        if (!SameObjects.startsWith(before, after)) {
            return false;
        }
        for (int i = before.size(); i < after.size(); i++) {
            if (!(after.getObject(i) instanceof COSDictionary element) || !isForm(element)) {
                return false;
            }
        }
        return true;
    }

    private static COSArray asArray(COSBase kids, COSDictionary owner) {
        if (kids instanceof COSArray array) {
            return array;
        }
        COSArray one = new COSArray();
        if (owner.containsKey(COSName.K)) {
            one.add(owner.getItem(COSName.K));
        }
        return one;
    }

    private static boolean isForm(COSDictionary element) {
        if (!element.getNameAsString(COSName.S, "").equals("Form")) {
            return false;
        }
        COSArray content = asArray(SameObjects.resolved(element.getItem(COSName.K)), element);
        for (int i = 0; i < content.size(); i++) {
            COSBase one = content.getObject(i);
            if (one instanceof COSInteger
                    || !(one instanceof COSDictionary object)
                    || !object.getNameAsString(COSName.TYPE, "").equals("OBJR")) {
                return false;
            }
        }
        return true;
    }
}
