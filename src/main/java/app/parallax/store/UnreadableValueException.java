package app.parallax.store;

import app.parallax.model.Message;
import app.parallax.model.Worded;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A value in a project file that no program of ours wrote. */
final class UnreadableValueException extends SQLException implements Worded {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    UnreadableValueException(Message message, @Nullable Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }
}
