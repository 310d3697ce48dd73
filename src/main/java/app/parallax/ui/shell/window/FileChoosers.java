package app.parallax.ui.shell.window;

import app.parallax.i18n.Messages;
import app.parallax.io.AnnotationImporters;
import app.parallax.io.exporter.Exporter;
import app.parallax.io.importer.Importers;
import app.parallax.io.metadata.ReferenceFiles;
import app.parallax.model.DisplaySanitizer;
import app.parallax.session.project.Settings;
import app.parallax.session.project.Settings.FolderUse;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for files and folders. */
public final class FileChoosers {
    /** The ending of project files. */
    public static final String ENDING = ".parallax";

    private static final int LONGEST_NAME = 60;

    private FileChoosers() {}

    /** Creates a file chooser for some kinds of files. */
    public static FileChooser chooser(String title, String name, String... patterns) {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text(title));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(name, patterns));
        return chooser;
    }

    /** Returns the name of a file for a project whose name may hold anything. */
    public static String fileName(String project) {
        var name = DisplaySanitizer.inPlace(project).replaceAll("[^\\p{L}\\p{N} _-]", " ").strip();
        int end = name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
        return (name.isEmpty() ? "project" : name.substring(0, end)) + ENDING;
    }

    /** Returns the project file of a name with or without the ending. */
    public static Path named(File file) {
        return file.getName().contains(".") ? file.toPath() : Path.of(file.getPath() + ENDING);
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
        begin(chooser, settings, use);
        var files = Objects.requireNonNullElse(chooser.showOpenMultipleDialog(owner), List.<File>of());
        files.stream().findFirst().ifPresent(file -> keep(settings, use, file.toPath().getParent()));
        return files;
    }

    /**
     * Asks for one file, in the folder of last time, which it keeps.
     *
     * @param settings keep the folder, null for none
     * @param show shows the chooser and returns the file, null if cancelled
     */
    public static Optional<File> one(FileChooser chooser, @Nullable Settings settings, FolderUse use,
            Function<FileChooser, @Nullable File> show) {
        begin(chooser, settings, use);
        var file = Optional.ofNullable(show.apply(chooser));
        file.ifPresent(chosen -> keep(settings, use, chosen.toPath().getParent()));
        return file;
    }

    private static void begin(FileChooser chooser, @Nullable Settings settings, FolderUse use) {
        if (settings != null) {
            settings.folder(use).or(() -> settings.folder(FolderUse.PROJECTS))
                    .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        }
    }

    private static void keep(@Nullable Settings settings, FolderUse use, @Nullable Path folder) {
        if (settings != null && folder != null) {
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

    /** Asks for a table of events, in the folder of last time; empty if cancelled. */
    public static Optional<File> events(Window owner, @Nullable Settings settings) {
        return one(chooser("window.importEvents", Messages.text("window.eventFiles"), "*.csv", "*.tsv", "*.txt"),
                settings, FolderUse.EVENTS, chooser -> chooser.showOpenDialog(owner));
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

    /** Asks for a file of references, in the folder of last time; empty if cancelled. */
    public static Optional<File> references(Window owner, @Nullable Settings settings) {
        var patterns = ReferenceFiles.endings().stream().map(ending -> "*" + ending).toArray(String[]::new);
        return one(chooser("window.importMetadata", Messages.text("window.referenceFiles"), patterns), settings,
                FolderUse.REFERENCES, chooser -> chooser.showOpenDialog(owner));
    }

    /** Asks for a project, in the folder of last time; empty if cancelled. */
    public static Optional<File> project(String title, Settings settings,
            Function<FileChooser, @Nullable File> show) {
        return one(chooser(title, "Parallax", "*" + ENDING), settings, FolderUse.PROJECTS, show);
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
