package app.parallax.io.importer;

import app.parallax.model.Limit;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * The files at some paths: a file itself, or the files of a folder or archive that have an importer, by name. Hidden
 * files in folders are skipped; duplicates count once. To be closed after reading.
 *
 * @param sources in the order of the paths
 * @param refused paths that cannot be read
 * @param open resources to be closed
 */
public record SourceFiles(List<Source> sources, List<RefusedFileException> refused, List<? extends AutoCloseable> open)
        implements
            AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SourceFiles.class.getName());

    public static SourceFiles of(List<Path> paths) {
        Map<Path, List<Source>> found = new LinkedHashMap<>();
        var refused = new ArrayList<RefusedFileException>();
        var archives = new ArrayList<Archive>();
        for (var path : paths) {
            if (Files.isDirectory(path)) {
                within(path, refused).forEach(file -> add(file, found, refused, archives));
            } else {
                add(path, found, refused, archives);
            }
        }
        return new SourceFiles(found.values().stream().flatMap(List::stream).toList(), refused, archives);
    }

    /**
     * Wraps sources that are not files.
     *
     * @param sources names and bytes
     */
    public static SourceFiles given(List<Source> sources) {
        return new SourceFiles(List.copyOf(sources), List.of(), List.of());
    }

    private static void add(Path file, Map<Path, List<Source>> found, List<RefusedFileException> refused,
            List<Archive> archives) {
        var key = file.toAbsolutePath().normalize();
        if (found.containsKey(key)) {
            return;
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) { // reading a pipe would never end
            refused.add(RefusedFileException.noFile(file.toString()));
            return;
        }
        if (!Archive.takes(file)) {
            found.put(key, List.of(Source.of(file)));
            return;
        }
        try {
            var archive = Archive.open(file);
            archives.add(archive);
            var wrong = new ArrayList<RefusedFileException>();
            found.put(key, archive.sources(wrong));
            refused.addAll(wrong);
        } catch (NoSuchFileException e) {
            refused.add(RefusedFileException.missing(file.toString(), e));
        } catch (ZipException e) {
            refused.add(RefusedFileException.packed("import.damagedZip", file.toString(), e));
        } catch (IOException e) {
            refused.add(RefusedFileException.unreadable(file.toString(), e));
        }
    }

    @Override
    public void close() {
        for (var each : open) {
            try {
                each.close();
            } catch (Exception e) { // declared by AutoCloseable: everything was read, and the system closes at the end
                LOG.log(System.Logger.Level.DEBUG, "an archive was not closed", e);
            }
        }
    }

    private static List<Path> within(Path folder, List<RefusedFileException> refused) {
        var files = new ArrayList<Path>();
        int before = refused.size();
        try {
            // A link to the folder itself is followed, one inside is not: it could lead in a circle.
            var top = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
            Files.walkFileTree(top, Set.of(), Limit.FOLDER_DEPTH.value() + 1, new Walk(top, files, refused));
        } catch (IOException e) {
            refused.add(RefusedFileException.unreadable(folder.toString(), e));
        }
        files.sort(null);
        if (files.isEmpty() && refused.size() == before) {
            refused.add(RefusedFileException.nothingIn(folder.toString()));
        }
        return files;
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path top;
        private final List<Path> files;
        private final List<RefusedFileException> refused;

        private final Path inside;

        Walk(Path top, List<Path> files, List<RefusedFileException> refused) throws IOException {
            this.top = top;
            this.inside = top.toRealPath();
            this.files = files;
            this.refused = refused;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return hidden(folder) && !folder.equals(top)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isDirectory() || files.size() > Limit.FOLDER_FILES.value()) {
                files.clear();
                refused.add(RefusedFileException.tooLargeFolder(top.toString()));
                return FileVisitResult.TERMINATE;
            }
            if (!hidden(file) && Files.isRegularFile(file) && taken(file)) {
                add(file, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        /** Adds a file; a link inside the folder is a duplicate, one to the outside is refused. */
        private void add(Path file, BasicFileAttributes attributes) {
            try {
                if (!attributes.isSymbolicLink()) {
                    files.add(file);
                } else if (!file.toRealPath().startsWith(inside)) {
                    refused.add(RefusedFileException.linkOut(file.toString()));
                }
            } catch (IOException e) {
                refused.add(RefusedFileException.unreadable(file.toString(), e));
            }
        }

        private static boolean taken(Path file) {
            return Archive.takes(file) || Importers.of(file.getFileName().toString()).isPresent();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            refused.add(RefusedFileException.unreadable(file.toString(), reason));
            return FileVisitResult.CONTINUE;
        }

        private static boolean hidden(Path path) {
            var name = path.getFileName();
            return name != null && name.toString().startsWith(".");
        }
    }
}
