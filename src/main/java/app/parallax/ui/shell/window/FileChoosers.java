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
import java.util.Map;
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
    /** Other endings of the same kind of file, which a name keeps. */
    private static final Map<String, List<String>> ALIKE = Map.of(".html", List.of(".htm"), ".md",
            List.of(".markdown"), ".jsonld", List.of(".json"));

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

    /**
     * Asks for a file to write, in the folder of last time, which it keeps. A name with none of the endings, nor one
     * for the same kind of file, gets the first one.
     *
     * @param settings keep the folder, null for none
     * @param show shows the chooser and returns the file, null if cancelled
     */
    public static Optional<Path> save(FileChooser chooser, @Nullable Settings settings, FolderUse use,
            Function<FileChooser, @Nullable File> show, String... endings) {
        return one(chooser, settings, use, shown -> whole(shown, show, endings)).map(File::toPath);
    }

    /** Asks again where the file with the ending exists: the system asked only whether to replace the one without. */
    private static @Nullable File whole(FileChooser chooser, Function<FileChooser, @Nullable File> show,
            String... endings) {
        var file = show.apply(chooser);
        while (file != null) {
            var lower = file.getName().toLowerCase(Locale.ROOT);
            if (Stream.of(endings)
                    .flatMap(each -> Stream.concat(Stream.of(each), ALIKE.getOrDefault(each, List.of()).stream()))
                    .anyMatch(lower::endsWith)) {
                return file;
            }
            file = new File(file.getParentFile(), file.getName() + endings[0]);
            if (!file.exists()) {
                return file;
            }
            chooser.setInitialDirectory(file.getParentFile());
            chooser.setInitialFileName(file.getName());
            file = show.apply(chooser);
        }
        return null;
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
        var chosen = Optional
                .ofNullable(whole(chooser, shown -> shown.showSaveDialog(owner), exporter.ending()))
                .map(File::toPath);
        chosen.ifPresent(file -> keep(settings, FolderUse.EXPORTS, file.getParent()));
        return chosen;
    }

    /** Asks for a file of references, in the folder of last time; empty if cancelled. */
    public static Optional<File> references(Window owner, @Nullable Settings settings) {
        var patterns = ReferenceFiles.endings().stream().map(ending -> "*" + ending).toArray(String[]::new);
        return one(chooser("window.importMetadata", Messages.text("window.referenceFiles"), patterns), settings,
                FolderUse.REFERENCES, chooser -> chooser.showOpenDialog(owner));
    }

    /** Asks for a project file to write, in the folder of last time; empty if cancelled. */
    public static Optional<Path> newProject(String title, Settings settings,
            Function<FileChooser, @Nullable File> show) {
        return save(chooser(title, "Parallax", "*" + ENDING), settings, FolderUse.PROJECTS, show, ENDING);
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
