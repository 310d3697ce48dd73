package app.parallax.session;

import app.parallax.io.exporter.AtomicOutput;
import app.parallax.model.DiskReason;
import app.parallax.model.ProjectException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Writes output files chosen by the person: never over a project, and into place only when complete. */
public final class OutputFile {
    private static final int FLUSHED_AT_ONCE = 16;

    private OutputFile() {}

    /**
     * Writes a file.
     *
     * @param output the file, which is replaced
     * @throws ProjectException if it cannot be written; an existing file is then unchanged
     */
    public static void write(Path output, Path project, AtomicOutput.FileContent writing) {
        try {
            refuse(output, project, false);
            AtomicOutput.of(output, writing);
        } catch (IOException e) {
            throw new ProjectException.Refused("export.failed", output, DiskReason.of(e));
        }
    }

    /**
     * Writes a folder.
     *
     * @param output the folder, which is replaced if it contains nothing but files of such an export
     * @param writes tests whether such an export writes a file of a name
     * @throws ProjectException if it cannot be written; an existing folder is then unchanged
     */
    public static void writeFolder(Path output, Path project, Predicate<String> writes,
            AtomicOutput.FileContent writing) {
        try {
            var folder = output.toAbsolutePath().normalize().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new ProjectException.Refused("export.noFolder", output);
            }
            if (Files.isDirectory(output)) {
                try (var all = Files.list(output)) {
                    var other = all.filter(each -> Files.isDirectory(each)
                            || !writes.test(each.getFileName().toString())).sorted().findFirst();
                    if (other.isPresent()) {
                        throw new ProjectException.Refused("export.otherFiles", output, other.get().getFileName());
                    }
                }
            } else if (Files.exists(output)) {
                throw new ProjectException.Refused("export.isFile", output);
            }
            refuse(output, project, true);
            try (var threads = Executors.newFixedThreadPool(FLUSHED_AT_ONCE,
                    Thread.ofPlatform().daemon(true).name("parallax-flush-", 0).factory())) {
                AtomicOutput.ofFolder(output, threads, writing);
            }
        } catch (IOException e) {
            throw new ProjectException.Refused("export.failed", output, DiskReason.of(e));
        }
    }

    /** Refuses to replace an open project, whose write-ahead log SQLite would apply to the new file. */
    public static void refuseOpenProject(Path output) {
        for (var ending : List.of("-wal", "-journal", "-writer")) {
            if (Files.exists(output.resolveSibling(output.getFileName() + ending))) {
                throw new ProjectException.Refused("export.isOpen", output);
            }
        }
    }

    /** Refuses to replace the file that the output is about. */
    public static void refuseSource(Path output, Path source) {
        try {
            if (output.toAbsolutePath().normalize().equals(source.toAbsolutePath().normalize())
                    || (Files.exists(output) && Files.exists(source) && Files.isSameFile(output, source))) {
                throw new ProjectException.Refused("export.isDraft", output);
            }
        } catch (IOException e) {
            throw new ProjectException.Refused("export.failed", output, DiskReason.of(e));
        }
    }

    private static void refuse(Path output, Path project, boolean isFolder) throws IOException {
        var place = output.toAbsolutePath().normalize();
        var folder = place.getParent();
        if (Files.isDirectory(output) && !isFolder) {
            throw new ProjectException.Refused("export.isFolder", output);
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ProjectException.Refused("export.noFolder", output);
        }
        var home = project.toAbsolutePath().normalize().getParent();
        boolean beside = home != null
                && (folder.equals(home) || (Files.exists(home) && Files.isSameFile(folder, home)));
        // names of SQLite's files beside a project have an ending after a hyphen
        // where the project was removed, its log may remain and would be applied to the new file
        if (place.equals(project.toAbsolutePath().normalize())
                || (Files.exists(output) && Files.exists(project) && Files.isSameFile(output, project))
                || (beside && place.getFileName().toString().startsWith(project.getFileName() + "-"))) {
            throw new ProjectException.Refused("export.isProject", output);
        }
    }
}
