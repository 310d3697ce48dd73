package app.parallax.hub;

import app.parallax.model.Message;
import app.parallax.model.Worded;
import org.jspecify.annotations.Nullable;

/** The failure of a request to the hub, with a sentence for the person. */
public final class HubException extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Message message;

    /** The kind of a failure, by its remedy. */
    public enum Reason {
        /** There is no connection: the request may have been fulfilled or not, and can be repeated later. */
        UNREACHABLE,
        /** The login is wrong, no member, or its role does not allow the request. */
        FORBIDDEN,
        /** Another file claims to be the same copy, and was connected since. */
        TWIN,
        /** The hub has no such project or content, or is of a newer format. */
        UNSUITABLE
    }

    /** Creates a failure. */
    public HubException(Reason reason, Message message, @Nullable Throwable cause) {
        super(message.toString(), cause);
        this.reason = reason;
        this.message = message;
    }

    /** Returns the kind of this failure. */
    public Reason reason() {
        return reason;
    }

    @Override
    public Message message() {
        return message;
    }
}
