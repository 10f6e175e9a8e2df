package vn.congvan.word;

import java.util.Optional;

/** The pictures that a story's relationships name. */
final class Pictures {
    private Pictures() {}

    /**
     * @param id of the relationship
     * @param vector the relationship of the same picture as SVG, empty if there is none
     * @return empty where there is no such part, or it is of a format that is not laid out
     */
    static Optional<Image> of(Story story, String id, String vector) {
        Optional<byte[]> svg = target(story, vector);
        return target(story, id).flatMap(bytes -> Image.kindOf(bytes).map(kind -> new Image(kind, bytes, svg)));
    }

    private static Optional<byte[]> target(Story story, String id) {
        WordPackage word = story.context().word();
        return word.relationships(story.part()).stream()
                .filter(r -> r.id().equals(id) && !r.outside() && word.has(r.target()))
                .map(r -> word.part(r.target()))
                .findFirst();
    }
}
