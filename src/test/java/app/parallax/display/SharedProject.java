package app.parallax.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.ProgramProcess;
import app.parallax.i18n.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Accesses a project that is open in a window, as other programs do. */
record SharedProject(Path file, Path article, Path data) {
    private static final Path PROCESSES = Path.of("/proc");

    /** Makes the project in a folder of its own. */
    static SharedProject in(Path folder) throws IOException {
        var file = Files.createDirectories(folder.resolve("project")).resolve("p.parallax");
        NumberedWords.create(file);
        return new SharedProject(file, Files.writeString(folder.resolve("article.txt"), "Words of another.\n"),
                folder.resolve("data"));
    }

    private Path log() {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    /** What file the log of writes is. */
    Object identity() throws IOException {
        return Files.exists(PROCESSES) ? Files.getAttribute(log(), "unix:ino") : log();
    }

    /** The log in the folder is the one that it was, and the one that the window has open. */
    void assertLogInPlace(Object identity, WindowProcess window) throws IOException {
        assertTrue(Files.exists(log()), "the log of writes was deleted");
        if (!Files.exists(PROCESSES)) {
            return; // only Linux tells what a process has open
        }
        assertEquals(identity, identity(), "the log of writes is another");
        try (var open = Files.newDirectoryStream(PROCESSES.resolve(window.pid() + "/fd"))) {
            boolean held = false;
            for (var each : open) {
                var target = target(each);
                assertTrue(!target.endsWith(" (deleted)") || !target.contains(file.getFileName().toString()),
                        "the window writes into a deleted file: " + target);
                held |= target.equals(log().toRealPath().toString());
            }
            assertTrue(held, "the window does not hold the log of writes");
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) { // closed meanwhile
            return "";
        }
    }

    /** An import from the command line is refused, naming the window's process. */
    void assertImportRefused(WindowProcess window) throws InterruptedException {
        var ended = ProgramProcess.run(data, "import", file.toString(), article.toString());
        assertEquals(3, ended.code(), ended.toString());
        assertTrue(ended.err().contains(", " + window.pid()), "the owner is named: " + ended.err());
    }

    /** The command line reads it, and closes it again. */
    void assertRead() throws InterruptedException {
        var ended = ProgramProcess.run(data, "list", file.toString(), "articles");
        assertEquals(0, ended.code(), ended.toString());
    }

    /** A second window opens it for reading alone, and says whose it is. */
    void assertSecondWindowReads(WindowProcess window) throws Exception {
        try (var second = WindowProcess.open(data.resolveSibling("second"), null, file, 0, 0)) {
            var status = second.await("shown ");
            assertTrue(status.startsWith("shown " + Messages.text("shell.readOnly")), status);
            assertTrue(status.contains(", " + window.pid()), "the owner is named: " + status);
            second.closed();
        }
    }

    /** Nobody has it open: it is sound, and stands alone. */
    void assertSound() throws Exception {
        var ended = ProgramProcess.run(data, "check", file.toString());
        assertEquals(0, ended.code(), ended.toString());
        try (var files = Files.list(file.getParent())) {
            assertTrue(files.noneMatch(each -> each.getFileName().toString().endsWith("-wal")), "a log is left");
        }
    }
}
