package vn.congvan.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import vn.congvan.layout.Fragment;
import vn.congvan.layout.Page;

/** Writes what a click opens, once all pages are there: an address, or a place in the document (ISO 32000-1 §12.5.6.5, §12.6.4.2). */
final class LinkWriter {
    private final List<Page> pages;
    private final List<PDPage> written;
    private final StructureWriter structure;
    private final Map<String, PDPageXYZDestination> places = new HashMap<>();

    LinkWriter(List<Page> pages, List<PDPage> written, StructureWriter structure) {
        this.pages = pages;
        this.written = written;
        this.structure = structure;
    }

    void write() throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            for (Fragment fragment : pages.get(i).fragments()) {
                if (fragment.untagged() instanceof Fragment.Bookmark bookmark) {
                    places.putIfAbsent(bookmark.name(), destination(bookmark.y(), pages.get(i), written.get(i)));
                }
            }
        }
        for (int i = 0; i < pages.size(); i++) {
            addLinks(pages.get(i), written.get(i));
        }
    }

    /** @param y points from the page's top */
    static PDPageXYZDestination destination(double y, Page page, PDPage written) {
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(written);
        destination.setTop((int) Math.ceil(page.height() - y));
        return destination;
    }

    private void addLinks(Page page, PDPage to) throws IOException {
        String words = "";
        for (Fragment fragment : page.fragments()) {
            if (fragment.untagged() instanceof Fragment.Text text) {
                words = text.run().text().strip();
            } else if (fragment.untagged() instanceof Fragment.Link link) {
                Optional<PDAction> action = action(link.target());
                if (action.isPresent()) {
                    add(fragment, annotation(link, action.get(), told(link.target(), words), page.height()), to);
                }
            }
        }
    }

    /** The words of a link within the document, or where it leads, if it has none: something has to be told (ISO 14289-1 §7.18.5). */
    private static String told(String target, String words) {
        boolean within = target.startsWith("#");
        return within && !words.isEmpty() ? words : target.substring(within ? 1 : 0);
    }

    /** Empty where the place stands on no page, as in a table that fills none. */
    private Optional<PDAction> action(String target) {
        if (!target.startsWith("#")) {
            PDActionURI action = new PDActionURI();
            action.setURI(target);
            return Optional.of(action);
        }
        return Optional.ofNullable(places.get(target.substring(1))).map(place -> {
            PDActionGoTo action = new PDActionGoTo();
            action.setDestination(place);
            return action;
        });
    }

    /** @param told what a reader is told of the link: where it leads, or its words where that is a place in the document */
    private static PDAnnotationLink annotation(Fragment.Link link, PDAction action, String told, double pageHeight) {
        PDAnnotationLink annotation = new PDAnnotationLink();
        annotation.setAction(action);
        PDBorderStyleDictionary border = new PDBorderStyleDictionary();
        border.setWidth(0);
        annotation.setBorderStyle(border);
        annotation.setRectangle(new PDRectangle(
                (float) link.x(), (float) (pageHeight - link.y() - link.height()), (float) link.width(), (float)
                        link.height()));
        annotation.setContents(Words.shortened(told));
        annotation.setPrinted(true);
        return annotation;
    }

    private void add(Fragment link, PDAnnotationLink annotation, PDPage to) throws IOException {
        to.getAnnotations().add(annotation);
        if (link instanceof Fragment.Tagged tagged) {
            structure.annotation(tagged.element(), annotation.getCOSObject(), to.getCOSObject());
        } else {
            structure.marginalLink(annotation.getContents(), annotation.getCOSObject(), to.getCOSObject());
        }
    }
}
