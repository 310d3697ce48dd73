package app.parallax.ui.shell.window;

import app.parallax.i18n.Messages;
import app.parallax.io.AnnotationImporters;
import app.parallax.io.exporter.Exporter;
import app.parallax.io.importer.Importers;
import app.parallax.io.metadata.ReferenceFiles;
import app.parallax.session.project.Settings;
import app.parallax.session.project.Settings.FolderUse;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for files and folders. */
public final class FileChoosers {
    /** The ending of project files. */
    public static final String ENDING = ".parallax";

    private FileChoosers() {}

    /** Creates a file chooser for some kinds of files. */
    public static FileChooser chooser(String title, String name, String... patterns) {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text(title));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(name, patterns));
        return chooser;
    }

    /** Returns the project file of a name with or without the ending. */
    public static Path named(File file) {
        return file.getName().contains(".") ? file.toPath() : Path.of(file.getPath() + ENDING);
    }

    /** Asks for articles; empty if cancelled. */
    public static List<File> articles(Window owner) {
        return articles(owner, null);
    }

    /**
     * Asks for articles, in the folder of last time; none if the person thinks better of it.
     *
     * @param settings keep the folder, null for none
     */
    public static List<File> articles(Window owner, @Nullable Settings settings) {
        var patterns = Importers.endings().stream()
                .flatMap(ending -> Stream.of("*" + ending, "*" + ending.toUpperCase(Locale.ROOT)))
                .toArray(String[]::new);
        return several(owner, chooser("window.import", Messages.text("window.articles"), patterns), settings,
                FolderUse.ARTICLES);
    }

    private static List<File> several(Window owner, FileChooser chooser, @Nullable Settings settings, FolderUse use) {
        if (settings != null) {
            settings.folder(use).ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        }
        var files = chooser.showOpenMultipleDialog(owner);
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        if (settings != null) {
            keep(settings, use, files.getFirst().toPath().getParent());
        }
        return files;
    }

    private static void keep(Settings settings, FolderUse use, @Nullable Path folder) {
        if (folder != null) {
            settings.setFolder(use, folder);
        }
    }

    /** Asks for files of annotations, in the folder of last time; none if the person thinks better of it. */
    public static List<File> annotations(Window owner, Settings settings) {
        var patterns = Stream.concat(AnnotationImporters.endings().stream(), Stream.of(".zip"))
                .map(ending -> "*" + ending).toArray(String[]::new);
        return several(owner, chooser("window.importAnnotations", Messages.text("window.annotationFiles"), patterns),
                settings, FolderUse.ANNOTATIONS);
    }

    /** Asks for a table of events; empty if cancelled. */
    public static Optional<File> events(Window owner) {
        return Optional.ofNullable(chooser("window.importEvents", Messages.text("window.eventFiles"), "*.csv", "*.tsv",
                "*.txt").showOpenDialog(owner));
    }

    /**
     * Asks where an export is written to: in the folder of last time, at first beside the project; empty if the person
     * thinks better of it.
     */
    public static Optional<Path> export(Window owner, Exporter exporter, Path project, Settings settings) {
        if (exporter.folder()) {
            return folder(owner, "window.exportFolder", settings, FolderUse.EXPORTS).stream().findFirst()
                    .map(File::toPath);
        }
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("window.export"));
        var name = project.getFileName().toString().replaceFirst("\\.parallax$", "");
        chooser.setInitialFileName(name + exporter.ending());
        settings.folder(FolderUse.EXPORTS).or(() -> Optional.ofNullable(project.getParent()).filter(Files::isDirectory))
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(exporter.ending(),
                "*" + exporter.ending()));
        var chosen = Optional.ofNullable(chooser.showSaveDialog(owner))
                .map(file -> withEnding(file.toPath(), exporter));
        chosen.ifPresent(file -> keep(settings, FolderUse.EXPORTS, file.getParent()));
        return chosen;
    }

    /** Adds the ending of the format to a name without one. */
    static Path withEnding(Path chosen, Exporter exporter) {
        var name = chosen.getFileName().toString();
        return name.contains(".") ? chosen : chosen.resolveSibling(name + exporter.ending());
    }

    /** Asks for a file of references; empty if cancelled. */
    public static Optional<File> references(Window owner) {
        var patterns = ReferenceFiles.endings().stream().map(ending -> "*" + ending).toArray(String[]::new);
        return Optional.ofNullable(chooser("window.importMetadata", Messages.text("window.referenceFiles"), patterns)
                .showOpenDialog(owner));
    }

    /** Whether the name of a file is that of an annotation format. */
    public static boolean isOfAnnotations(File file) {
        var name = file.getName().toLowerCase(Locale.ROOT);
        return AnnotationImporters.endings().stream().anyMatch(name::endsWith) && !file.isDirectory();
    }

    /** Asks for a folder, at first that of last time; none if the person thinks better of it. */
    public static List<File> folder(Window owner, String title, Settings settings, FolderUse use) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text(title));
        settings.folder(use).ifPresent(last -> chooser.setInitialDirectory(last.toFile()));
        var folder = chooser.showDialog(owner);
        if (folder == null) {
            return List.of();
        }
        keep(settings, use, folder.toPath());
        return List.of(folder);
    }
}
