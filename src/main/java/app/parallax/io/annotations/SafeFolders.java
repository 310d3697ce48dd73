package app.parallax.io.annotations;

import app.parallax.model.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Lists untrusted folders with limits on number and depth; links are not followed. */
public final class SafeFolders {
    private SafeFolders() {}

    /** The files whose names end so, in the order of their names. */
    public static List<Path> files(Path folder, String ending) throws IOException {
        try (var all = Files.walk(folder, Limit.FOLDER_DEPTH.value())) {
            return all.limit(Limit.FOLDER_FILES.value()).filter(each -> each.getFileName().toString().endsWith(ending)
                    && Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        }
    }

    /** The names of some files, enough to tell what a folder is. */
    public static List<String> names(Path folder) throws IOException {
        try (var all = Files.walk(folder, Limit.FOLDER_DEPTH.value())) {
            return all.limit(Limit.FOLDER_FILES.value())
                    .filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .map(each -> each.getFileName().toString()).toList();
        }
    }
}
