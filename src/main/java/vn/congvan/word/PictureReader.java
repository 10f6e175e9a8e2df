package vn.congvan.word;

import java.util.List;
import java.util.Optional;
import vn.congvan.finding.Place;

/** Reads DrawingML pictures that stand in the line (ECMA-376 Part 1 §20.4.2.8, §20.2.2.5). */
final class PictureReader {
    private final Context context;
    private final String part;
    private final Place place;

    PictureReader(Context context, String part, Place place) {
        this.context = context;
        this.part = part;
        this.place = place;
    }

    /** Empty for a drawing that is no picture, floats, or is of a format that is not laid out. */
    Optional<Inline> read(Node drawing, RunFormat format) {
        Node inline = drawing.child("wp:inline");
        Node picture = inline.child("a:graphic").child("a:graphicData").child("pic:pic");
        Node blip = picture.child("pic:blipFill").child("a:blip");
        Optional<byte[]> bytes = target(blip);
        Optional<Image.Kind> kind = bytes.flatMap(Image::kindOf);
        long width = emu(inline, "cx");
        long height = emu(inline, "cy");
        if (kind.isEmpty() || width <= 0 || height <= 0) {
            return Optional.empty();
        }
        Node properties = inline.child("wp:docPr");
        String words = properties.attribute("descr", properties.attribute("title", ""));
        Image image = new Image(kind.get(), bytes.orElseThrow(), vector(blip));
        return Optional.of(new Inline.Picture(image, width, height, words, format, place));
    }

    private static long emu(Node inline, String name) {
        try {
            return Long.parseLong(inline.child("wp:extent").attribute(name, "0"));
        } catch (NumberFormatException e) {
            return 0; // no extent, no picture: told as a construct that is not laid out
        }
    }

    /** Word 2016 and later keep the vector picture in an extension beside its PNG ([MS-ODRAWXML] 2.13.3). */
    private Optional<byte[]> vector(Node blip) {
        for (Node extension : blip.child("a:extLst").all("a:ext")) {
            Optional<byte[]> svg = target(extension.child("asvg:svgBlip"));
            if (svg.isPresent()) {
                return svg;
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> target(Node blip) {
        String id = blip.attribute("r:embed", "");
        List<Relationship> relationships = context.word().relationships(part);
        return relationships.stream()
                .filter(r -> r.id().equals(id) && !r.outside() && context.word().has(r.target()))
                .map(r -> context.word().part(r.target()))
                .findFirst();
    }
}
