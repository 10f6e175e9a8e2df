package vn.congvan;

import java.util.ArrayList;
import java.util.List;
import vn.congvan.directory.Agency;
import vn.congvan.directory.Directory;
import vn.congvan.directory.Official;
import vn.congvan.directory.Post;
import vn.congvan.directory.Reference;
import vn.congvan.directory.Statistics;

/**
 * The directory as it stood on a day, for people.
 *
 * @param counts name and number
 */
public record DirectoryPage(List<Row> agencies, List<Row> posts, List<Row> references, List<Row> counts) {
    /** @param id in the directory's files */
    public record Row(String id, String name, String more) {}

    static DirectoryPage of(Directory.AsOf asOf) {
        List<Row> agencies = new ArrayList<>();
        for (Agency agency : asOf.agencies()) {
            List<String> others = agency.names().subList(1, agency.names().size());
            agencies.add(new Row(agency.id(), agency.name(), String.join(", ", others)));
        }
        List<Row> posts = new ArrayList<>();
        for (Post post : asOf.directory().posts()) {
            List<String> holders =
                    asOf.holders(post.id()).stream().map(Official::name).toList();
            if (!holders.isEmpty()) {
                posts.add(new Row(post.id(), post.title(), String.join(", ", holders)));
            }
        }
        List<Row> references = new ArrayList<>();
        for (Reference reference : asOf.inForce()) {
            references.add(new Row(reference.id(), reference.later(), reference.subject()));
        }
        List<Row> counts = new ArrayList<>();
        for (Statistics.Count count : asOf.directory().statistics().counts()) {
            count.on(asOf.day())
                    .ifPresent(number -> counts.add(new Row(count.id(), count.name(), number.toPlainString())));
        }
        return new DirectoryPage(
                List.copyOf(agencies), List.copyOf(posts), List.copyOf(references), List.copyOf(counts));
    }
}
