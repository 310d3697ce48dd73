package app.parallax.store.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The files that an open project writes to. Detects when they are no longer the files in the folder: commits to a file
 * that was deleted, moved or replaced are not in the project that is opened next.
 */
public final class ProjectFiles {
    private record Known(Path file, @Nullable Object key) {}

    private final List<Known> known;

    private ProjectFiles(List<Known> known) {
        this.known = known;
    }

    /** Records the files that currently have these names, the project first. */
    public static ProjectFiles of(Path... files) {
        var known = new ArrayList<Known>();
        for (var file : files) {
            known.add(new Known(file, key(file)));
        }
        return new ProjectFiles(List.copyOf(known));
    }

    /** Whether each name still belongs to the same file. */
    public boolean inPlace() {
        return known.stream().allMatch(ProjectFiles::inPlace);
    }

    private static boolean inPlace(Known each) {
        var now = key(each.file);
        return now != null && Objects.equals(now, each.key);
    }

    /**
     * Renames the log of a project that is no longer in place: SQLite would apply it to whatever file has that name
     * next.
     *
     * @param aside the name of the project beside which its log is kept
     */
    public void putLogAside(Path aside) throws IOException {
        if (inPlace(known.getFirst())) {
            return;
        }
        var name = known.getFirst().file.getFileName().toString();
        for (var each : known.subList(1, known.size())) {
            if (inPlace(each)) {
                var ending = each.file.getFileName().toString().substring(name.length());
                Files.move(each.file, aside.resolveSibling(aside.getFileName() + ending));
            }
        }
    }

    private static @Nullable Object key(Path file) {
        try {
            return FileKeys.of(file);
        } catch (IOException e) { // the folder is missing or no longer readable
            return null;
        }
    }
}
