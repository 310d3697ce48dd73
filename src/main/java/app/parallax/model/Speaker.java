package app.parallax.model;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person or organisation that articles quote.
 *
 * @param spellings other spellings of the name, in the order in which they were found
 * @param note free text, empty if none
 * @param type what an analyst says that it is, null while nobody has
 */
public record Speaker(UUID id, String name, List<String> spellings, String note, @Nullable Type type)
        implements
            Entity {
    public enum Type {
        /** One human being. */
        PERSON,
        /** A ministry, an agency, a movement, a state. */
        ORGANISATION
    }

    /** Keeps a copy that nobody can change. */
    public Speaker {
        spellings = List.copyOf(spellings);
    }

    /** Whether words are the name or another spelling of it, in any case. */
    public boolean isCalled(String words) {
        return Stream.concat(Stream.of(name), spellings.stream())
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(words.strip().toLowerCase(Locale.ROOT)));
    }
}
