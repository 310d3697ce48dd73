package app.parallax.store.lock;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Detects files on network drives. The index of SQLite's log is memory that processes of one computer share: where two
 * computers write, the project is destroyed (sqlite.org: "Write-Ahead Logging", "How To Corrupt").
 */
public final class NetworkDrive {
    /**
     * Types of file systems that other computers write to. Folders that a virtual machine shares with its host alone
     * (9p, vboxsf) are none: all of a small machine may lie on one.
     */
    private static final Pattern TYPES = Pattern.compile("(?i)(fuse\\.)?(nfs\\d?|cifs|smb\\d?|smbfs|smbnetfs|ncpfs|afs|"
            + "afpfs|coda|ceph(-fuse)?|glusterfs|lustre|gpfs|beegfs|sshfs|davfs\\d?|webdav|rclone|s3fs|curlftpfs|"
            + "gvfsd-fuse)");

    /** A file system of a program, whose device is a place elsewhere: {@code user@host:/folder}, {@code https://…}. */
    private static final Pattern ELSEWHERE = Pattern.compile("https?://.*|[^/:]+:.*");
    private static final Pattern OF_A_PROGRAM = Pattern.compile("(?i)(mac|osx)?fuse(\\..*)?");

    /** DRIVE_REMOTE of GetDriveTypeW: a drive letter that stands for a folder of another computer. */
    private static final int REMOTE = 4;

    private NetworkDrive() {}

    /**
     * Returns the type of the network drive on which a file lies, or would lie.
     *
     * @param file its parent must exist
     * @return empty if it is none, or that cannot be known
     */
    public static Optional<String> of(Path file) {
        try {
            if (NativeFile.WINDOWS) {
                var root = String.valueOf(file.toAbsolutePath().getRoot());
                return root.startsWith("\\\\") || driveType(root) == REMOTE ? Optional.of(root) : Optional.empty();
            }
            var there = Files.exists(file) ? file : file.toAbsolutePath().getParent();
            var store = Files.getFileStore(there);
            return isNetwork(store.type(), store.name()) ? Optional.of(store.type()) : Optional.empty();
        } catch (IOException | SecurityException e) {
            System.getLogger(NetworkDrive.class.getName()).log(System.Logger.Level.DEBUG, "the drive is not known", e);
            return Optional.empty();
        }
    }

    /** Whether a type of file systems, with the device of one, is that of a network drive; not for Windows. */
    static boolean isNetwork(String type, String device) {
        return TYPES.matcher(type).matches()
                || (OF_A_PROGRAM.matcher(type).matches() && ELSEWHERE.matcher(device).matches());
    }

    private static int driveType(String root) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var call = Linker.nativeLinker().downcallHandle(
                    SymbolLookup.libraryLookup("kernel32", arena).findOrThrow("GetDriveTypeW"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            return (int) call.invokeExact(arena.allocateFrom(root, StandardCharsets.UTF_16LE));
        } catch (Throwable e) { // declared by method handles
            throw new IOException("GetDriveTypeW " + root, e);
        }
    }
}
