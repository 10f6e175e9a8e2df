package vn.congvan.fidelity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.congvan.Office;
import vn.congvan.RenderListener;
import vn.congvan.RenderedFile;
import vn.congvan.finding.Finding;

/**
 * How well pages are broken where Word broke them, for every DOCX of a folder. Word itself is the judge: see {@link WordPages}. Run by
 * {@code src/oracles/fidelity FOLDER [--beside FOLDER_OF_PDFS]}; the PDFs that it makes stay in {@code target/fidelity}.
 */
public final class FidelityTable implements RenderListener {
    /** Characters before and after a break; a word of Chinese is a whole paragraph. */
    private static final int SHOWN = 60;

    private final Path pdfs;
    private final Optional<Path> beside;
    private final TreeMap<String, RenderedFile> rendered = new TreeMap<>();
    private final List<Comparison> ours = new ArrayList<>();
    private final List<Comparison> others = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();

    private FidelityTable(Path pdfs, Optional<Path> beside) {
        this.pdfs = pdfs;
        this.beside = beside;
    }

    public static void main(String[] arguments) throws IOException {
        boolean compares = arguments.length == 3 && arguments[1].equals("--beside");
        if (arguments.length != 1 && !compares) {
            System.err.println("usage: src/oracles/fidelity FOLDER [--beside FOLDER_OF_PDFS]");
            System.exit(2);
        }
        Path project = Path.of("").toAbsolutePath();
        Path pdfs = project.resolve("target/fidelity");
        Optional<Path> beside = compares ? Optional.of(Path.of(arguments[2])) : Optional.empty();
        FidelityTable table = new FidelityTable(pdfs, beside);
        Office.in(project)
                .open()
                .renderAll(
                        List.of(Path.of(arguments[0])),
                        pdfs,
                        Runtime.getRuntime().availableProcessors(),
                        false,
                        table);
        table.print();
    }

    @Override
    public void begins(int files) {
        System.err.println(files + " files");
    }

    @Override
    public void oneIsDone() {}

    @Override
    public void told(RenderedFile file) {
        rendered.put(file.file().getFileName().toString(), file);
    }

    private void print() {
        System.out.println("file | pages by Word, by us" + (beside.isPresent() ? ", beside" : "")
                + " | breaks agreeing, by us" + (beside.isPresent() ? ", beside" : ""));
        rendered.forEach(this::print);
        passedOver.forEach(System.out::println);
        System.out.println("us: " + new Totals(ours).line());
        if (beside.isPresent()) {
            System.out.println("beside: " + new Totals(others).line());
        }
    }

    private void print(String name, RenderedFile file) {
        try {
            WordPages word = WordPages.read(file.file());
            if (!word.unfair().isEmpty()) {
                passedOver.add(name + " | passed over: " + word.unfair());
            } else if (file instanceof RenderedFile.Written written) {
                print(name, word, written);
            } else {
                passedOver.add(name + " | passed over: NOT RENDERED, see congvan render");
            }
        } catch (IOException e) {
            passedOver.add(name + " | passed over: " + e.getMessage());
        }
    }

    private void print(String name, WordPages word, RenderedFile.Written written) throws IOException {
        Comparison us = Comparison.of(word, PdfPages.read(written.pdf()));
        ours.add(us);
        Optional<Comparison> other = besideOf(written.pdf(), word);
        other.ifPresent(others::add);
        System.out.println(name + " | " + us.wordPages() + " " + us.pdfPages()
                + other.map(o -> " " + o.pdfPages()).orElse("")
                + " | " + share(us) + other.map(o -> " " + share(o)).orElse(""));
        us.firstDiffering()
                .ifPresent(b ->
                        System.out.println("    first that differs: … " + last(b.before()) + " ¶ " + first(b.after())
                                + " … " + (b.pages().isEmpty() ? "(words not found)" : "(pages " + b.pages() + ")")));
        if (!us.wholly()) {
            System.out.println("    may be due to: " + causes(written.findings()));
        }
    }

    private Optional<Comparison> besideOf(Path pdf, WordPages word) throws IOException {
        Optional<Path> file =
                beside.map(folder -> folder.resolve(pdfs.relativize(pdf).toString()));
        return file.isPresent() && Files.exists(file.get())
                ? Optional.of(Comparison.of(word, PdfPages.read(file.get())))
                : Optional.empty();
    }

    private static String last(String words) {
        return words.substring(Math.max(0, words.length() - SHOWN));
    }

    private static String first(String words) {
        return words.substring(0, Math.min(words.length(), SHOWN));
    }

    private static String share(Comparison comparison) {
        return comparison.agreeing() + "/" + comparison.breaks().size();
    }

    /** What the rendering itself told that moves lines: fonts that are not there, constructs that are not drawn. */
    private static String causes(List<Finding> findings) {
        Set<String> causes = new LinkedHashSet<>();
        for (Finding finding : findings) {
            switch (finding.id()) {
                case "FONT-SUBSTITUTED-OTHER" ->
                    causes.add("font " + finding.arguments().get("fonts"));
                case "WORD-UNSUPPORTED" ->
                    causes.add("construct " + finding.arguments().get("construct"));
                default -> {
                    // the rest does not move lines
                }
            }
        }
        return causes.isEmpty() ? "unknown" : String.join(", ", causes).toLowerCase(Locale.ROOT);
    }
}
