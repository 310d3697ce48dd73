package app.parallax.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence before translation: the key of its pattern, and its arguments.
 *
 * @param key empty for words of others, which are the only argument
 * @param arguments for {@code {0}}, {@code {1}} …: {@link String}, {@link Integer}, {@link Long}, {@link Edtf},
 *            {@link Instant}, another message, or a {@link Count}, which selects one of two keys
 */
public record Message(String key, List<Object> arguments) {
    /** A number that selects the key: with the ending {@code .one} or {@code .many}. */
    public record Count(int number) {}

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** Creates a sentence; arguments that are no numbers are inserted as they are written. */
    public static Message of(String key, @Nullable Object... arguments) {
        return new Message(key, Arrays.stream(arguments).map(Message::plain).toList());
    }

    /**
     * Creates a sentence with a singular and a plural form.
     *
     * @param key without its ending {@code .one} or {@code .many}
     */
    public static Message count(String key, int number) {
        return new Message(key, List.of(new Count(number)));
    }

    /** Creates a message of the system or another program, which is not translated. */
    public static Message verbatim(@Nullable String words) {
        return new Message("", List.of(String.valueOf(words)));
    }

    /** Returns the message of a failure or of its first cause that has one, else its text. */
    public static Message said(Throwable failure) {
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return said(failure.getCause());
        }
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof Worded worded) {
                return worded.message();
            }
        }
        return verbatim(failure.getMessage());
    }

    private static Object plain(@Nullable Object argument) {
        return switch (argument) {
            case Integer number -> number;
            case Long number -> number;
            case Edtf date -> date;
            case Instant at -> at;
            case Message message -> message;
            case Count count -> count;
            case Path file -> file.toString();
            case null, default -> String.valueOf(argument);
        };
    }

    /** Returns key and arguments, for logs and tests. */
    @Override
    public String toString() {
        return arguments.stream().map(String::valueOf).collect(Collectors.joining(", ", key + "(", ")"));
    }
}
