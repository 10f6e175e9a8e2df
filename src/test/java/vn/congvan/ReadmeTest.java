package vn.congvan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.finding.Catalogue;

/** What the documents say is true. */
class ReadmeTest {
    private static final String README = OfficeFolder.read(OfficeFolder.PROJECT.resolve("README.md"));

    @TempDir
    Path folder;

    @Test
    void theLibraryExampleRuns() throws Exception {
        OfficeFolder.withNovember(folder);
        Files.createSymbolicLink(folder.resolve("fonts"), OfficeFolder.PROJECT.resolve("fonts"));
        Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(README);
        assertTrue(block.find());
        String body = block.group(1).replace("Path.of(\".\")", "Path.of(\"" + folder + "\")");
        assertTrue(body.lines().count() <= 10, "ten lines");
        String source =
                "import java.nio.file.Path; import java.util.List; import vn.congvan.*; import vn.congvan.finding.*;"
                        + "public class Example { public static void run() {" + body + "} }";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        Path classes = Files.createDirectory(folder.resolve("classes"));
        assertTrue(compiler.getTask(null, null, null, List.of("-d", classes.toString()), null, List.of(file))
                .call());
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            loader.loadClass("Example").getMethod("run").invoke(null);
        }
        assertTrue(Files.exists(folder.resolve("out/2024-11/cong-bo-bo-chi-so-2024-11-du-thao.pdf")));
    }

    @Test
    void everyLinkOfTheDocumentsLeadsSomewhere() throws Exception {
        try (var files = Files.walk(OfficeFolder.PROJECT.resolve("docs"))) {
            List<Path> documents = new java.util.ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".md")).toList());
            documents.add(OfficeFolder.PROJECT.resolve("README.md"));
            for (Path document : documents) {
                Matcher link = Pattern.compile("]\\((?!http)([^)#]+)").matcher(OfficeFolder.read(document));
                while (link.find()) {
                    assertTrue(Files.exists(document.resolveSibling(link.group(1))), document + " -> " + link.group(1));
                }
            }
        }
    }

    @Test
    void theGuideShowsMessagesAsTheyAre() {
        Catalogue words = Catalogue.in("vi");
        String remedy = words.text("DATA-RANK-BEYOND.remedy");
        for (String document : List.of("README.md", "docs/huong-dan.md")) {
            String text = OfficeFolder.read(OfficeFolder.PROJECT.resolve(document));
            assertTrue(text.contains(
                    "LỖI DATA-RANK-BEYOND: “Xếp hạng tổng hợp” là 70, trong khi chỉ có 63 đơn vị được xếp hạng"));
            assertTrue(text.contains("Cần làm: " + remedy), document);
        }
        assertEquals("LỖI", words.severity(vn.congvan.finding.Severity.ERROR));
    }
}
