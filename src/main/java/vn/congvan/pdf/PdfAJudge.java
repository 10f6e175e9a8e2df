package vn.congvan.pdf;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;

/**
 * Whether a PDF keeps to PDF/A and PDF/UA, as far as it says that it does. Who judges is a module of its own, which need not be there:
 * it is large, and only {@code verify} asks it.
 */
public interface PdfAJudge {
    /** Where the module's jars are, from the program's folder. */
    String FOLDER = "target/verapdf";

    /**
     * Everything in which a file breaks what it claims, a finding a rule; a note for a file that claims nothing. Files of others may keep
     * it busy for very long, or take very much memory or depth: the caller sets the bounds.
     *
     * @param file as people call it
     */
    List<Finding> judge(byte[] pdf, String file);

    /**
     * The judge, if his module is there.
     *
     * @param program the program's folder
     */
    static Optional<PdfAJudge> find(Path program) {
        ClassLoader own = PdfAJudge.class.getClassLoader();
        List<URL> jars = jars(program.resolve(FOLDER));
        return find(jars.isEmpty() ? own : new URLClassLoader(jars.toArray(URL[]::new), own));
    }

    /** One of another version of the program is as none. */
    static Optional<PdfAJudge> find(ClassLoader loader) {
        try {
            return ServiceLoader.load(PdfAJudge.class, loader).findFirst();
        } catch (ServiceConfigurationError | LinkageError e) {
            return Optional.empty();
        }
    }

    /** That nobody has judged the PDFs, and how to get somebody who does. */
    static Finding missing(Place place) {
        return Finding.of(PdfKind.PDFA_NOT_JUDGED, place);
    }

    private static List<URL> jars(Path folder) {
        List<URL> jars = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return jars;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path file : files) {
                jars.add(url(file));
            }
        } catch (IOException e) {
            return List.of(); // a folder that cannot be read is as none
        }
        return jars;
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("every file has an address", e);
        }
    }
}
