package app.parallax.model;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A failure of a file, with the reason for the person. */
public final class WordedIOException extends IOException implements Worded {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    /** A failure. */
    public WordedIOException(Message message, @Nullable Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }
}
