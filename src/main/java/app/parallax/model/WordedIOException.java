package app.parallax.model;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A failure to read or write a file, with a reason for the person. */
public final class WordedIOException extends IOException implements Worded {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    /** Creates a failure. */
    public WordedIOException(Message message, @Nullable Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }
}
