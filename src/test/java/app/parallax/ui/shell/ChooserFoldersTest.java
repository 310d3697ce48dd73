package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.parallax.session.project.Settings;
import app.parallax.session.project.Settings.FolderUse;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.window.FileChoosers;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that choosers begin in the folder of last time, one for each use. */
class ChooserFoldersTest {
    @TempDir
    private Path folder;

    /** Asks, answers with a file, and returns the folder in which the chooser began. */
    private static @Nullable File begin(Settings settings, FolderUse use, @Nullable File answer) throws Exception {
        var began = new AtomicReference<@Nullable File>();
        assertEquals(Optional.ofNullable(answer), FxThread.call(() -> FileChoosers.one(new FileChooser(), settings, use,
                chooser -> {
                    began.set(chooser.getInitialDirectory());
                    return answer;
                })));
        return began.get();
    }

    @ParameterizedTest
    @EnumSource(FolderUse.class)
    void aChooserBeginsWhereTheLastFileWasChosen(FolderUse use) throws Exception {
        var chosen = Files.createDirectory(folder.resolve("chosen"));
        assertNull(begin(Settings.in(folder), use, chosen.resolve("a.csv").toFile()));
        var later = Settings.in(folder);
        assertEquals(chosen.toFile(), begin(later, use, null));
        for (var other : FolderUse.values()) {
            assertEquals(other == use ? Optional.of(chosen) : Optional.empty(), later.folder(other), other.name());
        }
    }

    @Test
    void theFirstImportBeginsInTheFolderOfTheProject() throws Exception {
        var settings = Settings.in(folder);
        begin(settings, FolderUse.PROJECTS, folder.resolve("p.parallax").toFile());
        assertEquals(folder.toFile(), begin(settings, FolderUse.ARTICLES, null));
    }

    /** Saves with answers one after another; each goes with the name that the chooser proposed. */
    private Optional<String> save(List<String> answers, List<String> proposed, String... endings) throws Exception {
        var next = answers.iterator();
        return FxThread.call(() -> FileChoosers.save(new FileChooser(), Settings.in(folder), FolderUse.EXPORTS,
                chooser -> {
                    proposed.add(String.valueOf(chooser.getInitialFileName()));
                    return next.hasNext() ? folder.resolve(next.next()).toFile() : null;
                }, endings)).map(file -> file.getFileName().toString());
    }

    @Test
    void aNameGetsTheEndingThatItLacks() throws Exception {
        assertEquals(Optional.of("Talks.v2.parallax"), save(List.of("Talks.v2"), new ArrayList<>(), ".parallax"));
        assertEquals(Optional.of("Talks.PARALLAX"), save(List.of("Talks.PARALLAX"), new ArrayList<>(), ".parallax"));
        assertEquals(Optional.of("h.jsonl"), save(List.of("h.jsonl"), new ArrayList<>(), ".csv", ".jsonl"));
        assertEquals(Optional.of("r.htm"), save(List.of("r.htm"), new ArrayList<>(), ".html"));
        assertEquals(Optional.of("r.Markdown"), save(List.of("r.Markdown"), new ArrayList<>(), ".md"));
        assertEquals(Optional.of("r.htm.md"), save(List.of("r.htm"), new ArrayList<>(), ".md"));
        assertEquals(Optional.of("h.csv"), save(List.of("h"), new ArrayList<>(), ".csv", ".jsonl"));
    }

    @Test
    void aFileThatTheSystemDidNotAskAboutIsAskedForAgain() throws Exception {
        Files.createFile(folder.resolve("report.docx"));
        var proposed = new ArrayList<String>();
        assertEquals(Optional.of("report.docx"), save(List.of("report", "report.docx"), proposed, ".docx"));
        assertEquals("report.docx", proposed.getLast());
        assertEquals(Optional.empty(), save(List.of("report"), proposed, ".docx"));
    }

    @Test
    void aFolderThatIsGoneIsForgotten() throws Exception {
        var chosen = Files.createDirectory(folder.resolve("chosen"));
        var settings = Settings.in(folder);
        begin(settings, FolderUse.EVENTS, chosen.resolve("a.csv").toFile());
        Files.delete(chosen);
        assertNull(begin(settings, FolderUse.EVENTS, null));
    }
}
