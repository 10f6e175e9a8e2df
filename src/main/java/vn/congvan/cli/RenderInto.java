package vn.congvan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congvan.RenderListener;
import vn.congvan.RenderedFile;
import vn.congvan.finding.Finding;

/** {@code render FILE… | FOLDER… --to DIR}: what is told of each file as soon as it and those before it are done. */
final class RenderInto implements RenderListener {
    private final Command.Surroundings surroundings;
    private final ObjectNode data = Outcome.noData();
    private final ArrayNode files = data.putArray("files");
    private Progress progress = Progress.hidden();
    private int done;
    private int failed;
    private int pages;

    RenderInto(Command.Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Outcome run(List<String> words, String folder, int jobs, boolean embedSource) throws UsageError {
        List<Path> given = new ArrayList<>();
        for (String word : words) {
            given.add(surroundings.file(word));
        }
        Path to = surroundings.file(folder);
        try {
            surroundings.office().renderAll(given, to, jobs, embedSource, this);
        } finally {
            progress.close();
        }
        data.put("done", done).put("failed", failed).put("pages", pages);
        Map<String, String> counts = Map.of("done", "" + done, "failed", "" + failed, "pages", "" + pages);
        String said = surroundings.words().text("report.render.total", counts);
        return new Outcome(failed == 0 ? ExitCode.DONE : ExitCode.INPUT_AT_FAULT, List.of(said), data, List.of());
    }

    @Override
    public void begins(int count) {
        progress = surroundings.progress(surroundings.words().text("report.render.progress"), count);
    }

    @Override
    public void oneIsDone() {
        progress.step();
    }

    @Override
    public void told(RenderedFile file) {
        String name = surroundings.name(file.file());
        ObjectNode node = files.addObject().put("file", name);
        if (file instanceof RenderedFile.Written written) {
            String pdf = surroundings.name(written.pdf());
            node.put("written", true).put("pdf", pdf).put("pages", written.pages());
            done++;
            pages += written.pages();
            tell(
                    "report.render.done",
                    Map.of("file", name, "pdf", pdf, "count", "" + written.pages()),
                    written.findings(),
                    node);
        } else if (file instanceof RenderedFile.Failed failure) {
            fail(name, failure.findings(), node);
        } else if (file instanceof RenderedFile.Broken broken) {
            fail(name, List.of(Bug.of(broken.fault())), node);
        }
    }

    private void fail(String name, List<Finding> findings, ObjectNode node) {
        node.put("written", false);
        failed++;
        tell("report.render.failed", Map.of("file", name), findings, node);
    }

    private void tell(String key, Map<String, String> arguments, List<Finding> findings, ObjectNode node) {
        ArrayNode told = node.putArray("findings");
        findings.forEach(finding -> told.add(FindingJson.of(finding, surroundings.words())));
        String line = surroundings.words().text(key, arguments);
        progress.aside(() -> surroundings.tell(line, findings));
    }
}
