package vn.congvan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.congvan.finding.CalledOff;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Refused;

/** A bag that is a folder. No link is followed, and what is no file is not opened. */
public final class FolderBag implements BagFiles {
    private final Path folder;
    private final String name;

    /**
     * @param folder the bag's folder, which may be named by a link
     * @param name what people call it, for findings
     */
    public FolderBag(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void each(Consumer<BagFile> files, Consumer<Finding> findings) {
        try {
            Path real = folder.toRealPath();
            if (!Files.isDirectory(real)) {
                throw new NotDirectoryException(real.toString());
            }
            Files.walkFileTree(real, new Walk(real, files, findings));
        } catch (IOException e) {
            throw new Refused(Finding.of(ArchiveKind.UNREADABLE, BagPlace.of(name, "")));
        }
    }

    @Override
    public InputStream open(BagFile file) throws IOException {
        try {
            return Files.newInputStream(folder.resolve(file.path()), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException e) {
            throw new IOException(e); // its name is not in the encoding that the system has for names
        }
    }

    @Override
    public void close() {
        // a folder stays open to nobody
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Consumer<BagFile> files;
        private final Consumer<Finding> findings;
        /** For each folder that we are in, how much of it we have seen. */
        private final Deque<Integer> within = new ArrayDeque<>();

        Walk(Path root, Consumer<BagFile> files, Consumer<Finding> findings) {
            this.root = root;
            this.files = files;
            this.findings = findings;
        }

        private String path(Path file) {
            String path = root.relativize(file).toString();
            return root.getFileSystem().getSeparator().equals("/") ? path : path.replace('\\', '/');
        }

        private void countOne() {
            if (!within.isEmpty()) {
                within.push(within.pop() + 1);
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            CalledOff.stopIfSo();
            countOne();
            within.push(0);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException cut) {
            if (cut != null) {
                findings.accept(Finding.of(ArchiveKind.UNREADABLE, BagPlace.of(name, path(dir))));
            } else if (within.peek() == 0 && !dir.equals(root)) {
                files.accept(new BagFile(path(dir), BagFile.Kind.FOLDER, 0, 0));
            }
            within.pop();
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            CalledOff.stopIfSo();
            countOne();
            BagFile.Kind kind = attributes.isRegularFile()
                    ? BagFile.Kind.FILE
                    : attributes.isSymbolicLink() ? BagFile.Kind.LINK : BagFile.Kind.OTHER;
            files.accept(new BagFile(path(file), kind, attributes.size(), 0));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            countOne();
            if (file.equals(root)) {
                throw failure;
            }
            findings.accept(Finding.of(ArchiveKind.UNREADABLE, BagPlace.of(name, path(file))));
            return FileVisitResult.CONTINUE;
        }
    }
}
