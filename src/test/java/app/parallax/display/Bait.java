package app.parallax.display;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Holds a POSIX lock of this process, which is lost when any code of the process opens and closes the file, to detect
 * that the file chooser of the system has read the files of a folder. Linux only.
 */
final class Bait {
    private static final Path LOCKS = Path.of("/proc/locks");

    private final FileChannel channel;
    private final String inode;
    private FileLock lock;

    /** Makes the file, whose name tells no kind, so that a chooser looks into it. */
    Bait(Path folder) throws IOException {
        var file = folder.resolve("bait");
        Files.writeString(file, "of no kind"); // an empty file is not looked into
        channel = FileChannel.open(file, StandardOpenOption.WRITE);
        inode = ":" + Files.getAttribute(file, "unix:ino") + " ";
        lock = channel.lock();
    }

    /** Lays it out again. */
    void lay() throws IOException {
        lock.release();
        lock = channel.lock();
        if (isTaken()) {
            throw new IllegalStateException("no lock is seen of " + inode);
        }
    }

    /** Whether somebody in this process has opened and closed the file. */
    boolean isTaken() throws IOException {
        var mine = " " + ProcessHandle.current().pid() + " ";
        return Files.readAllLines(LOCKS).stream().noneMatch(line -> line.contains(mine) && line.contains(inode));
    }
}
