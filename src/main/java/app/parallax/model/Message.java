package app.parallax.model;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that is not yet in a language: the key of its pattern, and what stands in it.
 *
 * @param key empty for words that others wrote, which are its one argument
 * @param arguments for {@code {0}}, {@code {1}} …: {@link String}, {@link Integer}, {@link Long}, {@link Edtf}, another
 *            message, or a {@link Count}, for which the key has two endings
 */
public record Message(String key, List<Object> arguments) {
    /** How many: the key goes on with {@code .one} or {@code .many}. */
    public record Count(int number) {}

    /** Keeps a copy that nobody can change. */
    public Message {
        arguments = List.copyOf(arguments);
    }

    /** A sentence; files and what is no number are named as they are written. */
    public static Message of(String key, @Nullable Object... arguments) {
        return new Message(key, Arrays.stream(arguments).map(Message::plain).toList());
    }

    /**
     * A sentence for one or many.
     *
     * @param key without its ending {@code .one} or {@code .many}
     */
    public static Message count(String key, int number) {
        return new Message(key, List.of(new Count(number)));
    }

    /** What the system or another program said, in its own words. */
    public static Message verbatim(@Nullable String words) {
        return new Message("", List.of(String.valueOf(words)));
    }

    /** What a failure says: its own message or that of the first cause that has one, else its words as they are. */
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
            case Message message -> message;
            case Count count -> count;
            case Path file -> file.toString();
            case null, default -> String.valueOf(argument);
        };
    }

    /** For logs and tests: the key with what stands in it. */
    @Override
    public String toString() {
        return arguments.stream().map(String::valueOf).collect(Collectors.joining(", ", key + "(", ")"));
    }
}
