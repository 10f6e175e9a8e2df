package vn.congvan;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;

/**
 * After each test, without its asking: every PDF that it left in its temporary folder is valid. Known to JUnit through
 * {@code META-INF/services}.
 */
public final class PdfsAreValid implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext context) throws IOException, IllegalAccessException {
        for (Path folder : temporaryFolders(context.getRequiredTestInstance())) {
            for (Path file : pdfs(folder)) {
                byte[] content = Files.readAllBytes(file);
                if (isPdf(content)) { // what a test itself wrote in a PDF's place is none
                    Oracles.valid(context.getDisplayName() + ": " + folder.relativize(file), content);
                }
            }
        }
    }

    private static List<Path> temporaryFolders(Object test) throws IllegalAccessException {
        List<Path> folders = new ArrayList<>();
        for (Field field : test.getClass().getDeclaredFields()) {
            if (((AnnotatedElement) field).isAnnotationPresent(TempDir.class)) {
                field.setAccessible(true);
                folders.add((Path) field.get(test));
            }
        }
        return folders;
    }

    private static List<Path> pdfs(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isPdf(byte[] content) {
        return content.length > 4 && content[0] == '%' && content[1] == 'P' && content[2] == 'D' && content[3] == 'F';
    }
}
