package app.parallax.io.importer;

import app.parallax.io.importer.document.NotReadableException;
import app.parallax.model.Limit;
import app.parallax.model.Message;
import app.parallax.model.Worded;
import app.parallax.text.RefusedTextException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Refuses a file that cannot become an article; the message names file, reason and remedy. */
public final class RefusedFileException extends Exception implements Worded {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    private RefusedFileException(Message message, @Nullable Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }

    /** The file contains no words. */
    static RefusedFileException empty(String file) {
        return new RefusedFileException(Message.of("import.empty", file), null);
    }

    /** The file is binary, whatever its name says. */
    static RefusedFileException binary(String file) {
        return new RefusedFileException(Message.of("import.binary", file), null);
    }

    /** The file contains no text that can be frozen. */
    static RefusedFileException of(String file, RefusedTextException reason) {
        return switch (reason.reason()) {
            case EMPTY -> empty(file);
            case BINARY -> binary(file);
        };
    }

    /** No importer handles this file type. */
    static RefusedFileException unknownType(String file, String endings) {
        return new RefusedFileException(Message.of("import.unknownType", file, endings), null);
    }

    /**
     * The file exceeds the limit.
     *
     * @param megabytes the limit, in units of 1,048,576 bytes
     */
    static RefusedFileException tooLarge(String file, int megabytes) {
        return new RefusedFileException(Message.of("import.tooLarge", file, megabytes), null);
    }

    /** The file does not exist. */
    static RefusedFileException missing(String file, @Nullable Throwable cause) {
        return new RefusedFileException(Message.of("import.missing", file), cause);
    }

    /** The path is a folder, a pipe or a device. */
    public static RefusedFileException noFile(String file) {
        return new RefusedFileException(Message.of("import.noFile", file), null);
    }

    /** A link in a folder leads outside of it. */
    static RefusedFileException linkOut(String file) {
        return new RefusedFileException(Message.of("import.linkOut", file), null);
    }

    /** The folder has too many files, or is nested too deeply. */
    static RefusedFileException tooLargeFolder(String folder) {
        return new RefusedFileException(Message.of("import.folderTooMany", folder, Limit.FOLDER_FILES.value(),
                Limit.FOLDER_DEPTH.value()), null);
    }

    /** The system does not allow reading the file. */
    static RefusedFileException unreadable(String file, Throwable cause) {
        return new RefusedFileException(
                Message.of("import.unreadable", file, cause.getClass().getSimpleName()), cause);
    }

    /** The document cannot become an article. */
    static RefusedFileException of(String file, NotReadableException reason) {
        return new RefusedFileException(Message.of(reason.key(), file), reason);
    }

    /** The file would exhaust the memory. */
    static RefusedFileException tooMuch(String file, Throwable cause) {
        return new RefusedFileException(Message.of("import.tooMuch", file), cause);
    }

    /** The archive contains too many files. */
    static RefusedFileException tooManyIn(String file, int most) {
        return new RefusedFileException(Message.of("import.zipTooMany", file, most), null);
    }

    static RefusedFileException nested(String file) {
        return new RefusedFileException(Message.of("import.zipNested", file), null);
    }

    /** The archive, or a file in it, cannot be unpacked. */
    static RefusedFileException packed(String key, String file, Throwable cause) {
        return new RefusedFileException(Message.of(key, file), cause);
    }

    /** The archive contains no file that can be imported. */
    static RefusedFileException nothingInArchive(String file) {
        return new RefusedFileException(Message.of("import.nothingInZip", file), null);
    }

    /** The folder contains no file that can be imported. */
    static RefusedFileException nothingIn(String folder) {
        return new RefusedFileException(Message.of("import.nothingIn", folder), null);
    }

    /**
     * The file of annotations is not imported.
     *
     * @param key message key; the file is {@code {0}}
     * @param cause the cause, or null
     * @param more further arguments of the message, from {@code {1}}
     */
    public static RefusedFileException annotations(String key, Path file, @Nullable Throwable cause, Object... more) {
        var arguments = new Object[more.length + 1];
        arguments[0] = file.toString();
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new RefusedFileException(Message.of(key, arguments), cause);
    }
}
