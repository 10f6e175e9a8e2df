package vn.congvan.archive;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges which manifests a bag has (RFC 8493 §2.1.3, §2.2.1, §2.4). */
final class ManifestSet {
    private final List<Manifest> manifests;
    private final Telling telling;

    ManifestSet(List<Manifest> manifests, Telling telling) {
        this.manifests = manifests;
        this.telling = telling;
    }

    void judge() {
        for (Manifest manifest : manifests) {
            if (!manifest.isWellNamed()) {
                telling.at(
                        ArchiveKind.MANIFEST_NAME,
                        manifest.path(),
                        "name",
                        (manifest.tag() ? "tagmanifest-" : "manifest-") + manifest.word() + ".txt");
            }
            if (manifest.algorithm().isEmpty()) {
                telling.at(ArchiveKind.ALGORITHM_UNKNOWN, manifest.path(), "algorithm", manifest.word());
            }
        }
        List<Manifest> payload = Manifest.payload(manifests);
        if (payload.isEmpty()) {
            telling.of(ArchiveKind.MANIFEST_MISSING);
        } else {
            strength(payload);
        }
        List<Manifest> tag = Manifest.tag(manifests);
        if (tag.isEmpty()) {
            telling.of(ArchiveKind.TAG_MANIFEST_NONE);
        } else if (!payload.isEmpty() && !words(tag).equals(words(payload))) {
            telling.of(
                    ArchiveKind.TAG_MANIFEST_ALGORITHMS,
                    "tag",
                    String.join(", ", words(tag)),
                    "payload",
                    String.join(", ", words(payload)));
        }
    }

    private void strength(List<Manifest> payload) {
        List<Algorithm> algorithms =
                payload.stream().flatMap(m -> m.algorithm().stream()).toList();
        if (algorithms.isEmpty()) {
            telling.of(ArchiveKind.NOTHING_PROVED);
        } else if (algorithms.stream().allMatch(Algorithm::weak)) {
            telling.of(ArchiveKind.ALGORITHM_WEAK, "algorithm", String.join(", ", words(payload)));
        }
    }

    private static Set<String> words(List<Manifest> manifests) {
        return manifests.stream().map(Manifest::word).collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
