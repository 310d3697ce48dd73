package app.parallax.model;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A person or organisation that articles quote.
 *
 * @param spellings other ways in which it is written, in the order in which they were met
 * @param note free text, empty if none
 */
public record Speaker(UUID id, String name, List<String> spellings, String note) implements Entity {
    /** Keeps a copy that nobody can change. */
    public Speaker {
        spellings = List.copyOf(spellings);
    }

    /**
     * Whether words are this name or another spelling of it.
     *
     * @return without regard to case
     */
    public boolean isCalled(String words) {
        return Stream.concat(Stream.of(name), spellings.stream())
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(words.strip().toLowerCase(Locale.ROOT)));
    }
}
