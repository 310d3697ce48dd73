package app.parallax.io.annotations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files in folders from strangers: not endlessly many, not endlessly deep, links not followed. */
final class Folders {
    private static final int DEEPEST = 8;
    private static final int MOST = 200_000;

    private Folders() {}

    /** The files whose names end so, in the order of their names. */
    static List<Path> files(Path folder, String ending) throws IOException {
        try (var all = Files.walk(folder, DEEPEST)) {
            return all.limit(MOST).filter(each -> each.getFileName().toString().endsWith(ending)
                    && Files.isRegularFile(each)).sorted().toList();
        }
    }

    /** The names of some files, enough to tell what a folder is. */
    static List<String> names(Path folder) throws IOException {
        try (var all = Files.walk(folder, DEEPEST)) {
            return all.limit(MOST).filter(Files::isRegularFile).map(each -> each.getFileName().toString()).toList();
        }
    }
}
