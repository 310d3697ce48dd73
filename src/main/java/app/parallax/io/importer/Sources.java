package app.parallax.io.importer;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that some paths stand for: a file for itself, a folder for the files in it that an importer takes, by name.
 * Hidden files in folders are left out; a file that is named twice counts once.
 *
 * @param sources
 *            in the order of the paths
 * @param refused
 *            what cannot be looked into
 */
public record Sources(List<Source> sources, List<RefusedFileException> refused) {

    /**
     * Looks for the files.
     *
     * @param paths
     *            files and folders
     * @return what was found; nothing of it has been read
     */
    public static Sources of(List<Path> paths) {
        Map<Path, Source> found = new LinkedHashMap<>();
        var refused = new ArrayList<RefusedFileException>();
        for (var path : paths) {
            if (Files.isDirectory(path)) {
                for (var file : within(path, refused)) {
                    found.putIfAbsent(file.toAbsolutePath().normalize(), Source.of(file));
                }
            } else {
                found.putIfAbsent(path.toAbsolutePath().normalize(), Source.of(path));
            }
        }
        return new Sources(List.copyOf(found.values()), refused);
    }

    private static List<Path> within(Path folder, List<RefusedFileException> refused) {
        var files = new ArrayList<Path>();
        int before = refused.size();
        try {
            // A link that is the folder itself is followed, one below it is not: it may lead round in a circle.
            var top = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
            Files.walkFileTree(top, new Walk(top, files, refused));
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

        Walk(Path top, List<Path> files, List<RefusedFileException> refused) {
            this.top = top;
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
            if (!hidden(file) && Files.isRegularFile(file) && Importers.of(file.getFileName().toString()).isPresent()) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
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
