package app.parallax.store.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the files of an open project are still those in the folder: what is written to a removed, moved or
 * replaced file is missing when the project is opened next.
 */
public final class ProjectFiles {
    private record Known(Path file, @Nullable Object key) {}

    private final List<Known> known;

    private ProjectFiles(List<Known> known) {
        this.known = known;
    }

    /** The files that bear these names now, the project first. */
    public static ProjectFiles of(Path... files) {
        var known = new ArrayList<Known>();
        for (var file : files) {
            known.add(new Known(file, key(file)));
        }
        return new ProjectFiles(List.copyOf(known));
    }

    /** Whether each is there and the same. */
    public boolean inPlace() {
        return known.stream().allMatch(ProjectFiles::inPlace);
    }

    private static boolean inPlace(Known each) {
        var now = key(each.file);
        return now != null && Objects.equals(now, each.key);
    }

    /**
     * Renames the log of a project that is no longer in its place: SQLite would read it into whatever file takes that
     * name next.
     *
     * @param aside the name of the project under which its log is kept
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
        } catch (IOException e) { // its folder is gone, or may not be looked into any more
            return null;
        }
    }
}
