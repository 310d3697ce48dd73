package app.parallax.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;

/** Translates an I/O error into a reason that a person understands. */
public final class DiskReason {
    private record Known(String said, String key) {}

    private static final List<Known> KNOWN = List.of(new Known("no space left", "reason.full"),
            new Known("quota exceeded", "reason.full"), new Known("not enough space", "reason.full"),
            new Known("read-only file system", "reason.readOnly"), new Known("input/output error", "reason.disk"),
            new Known("file too large", "reason.disk"), new Known("operation not permitted", "export.denied"));

    private DiskReason() {}

    public static Message of(IOException failure) {
        if (failure instanceof Worded worded) {
            return worded.message();
        }
        if (failure instanceof AccessDeniedException) {
            return Message.of("export.denied");
        }
        if (failure instanceof NoSuchFileException) {
            return Message.of("reason.gone");
        }
        var said = failure instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : String.valueOf(failure.getMessage());
        var folded = said.toLowerCase(Locale.ROOT);
        return KNOWN.stream().filter(each -> folded.contains(each.said)).findFirst()
                .map(each -> Message.of(each.key)).orElse(Message.verbatim(said));
    }
}
