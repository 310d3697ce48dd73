package app.parallax.io.annotations;

import app.parallax.model.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Lists files of untrusted folders, with limits on number and depth, without following links. */
public final class SafeFolders {
    private SafeFolders() {}

    /** Returns the files with an extension, sorted by path. */
    public static List<Path> files(Path folder, String ending) throws IOException {
        try (var all = Files.walk(folder, Limit.FOLDER_DEPTH.value())) {
            return all.limit(Limit.FOLDER_FILES.value()).filter(each -> each.getFileName().toString().endsWith(ending)
                    && Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        }
    }

    /** Returns the names of files, enough to recognise the format of a folder. */
    public static List<String> names(Path folder) throws IOException {
        try (var all = Files.walk(folder, Limit.FOLDER_DEPTH.value())) {
            return all.limit(Limit.FOLDER_FILES.value())
                    .filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .map(each -> each.getFileName().toString()).toList();
        }
    }
}
