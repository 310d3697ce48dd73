package app.parallax.io.annotations;

import app.parallax.text.Quote;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a foreign annotation is about.
 *
 * @param sources
 *            what names the article: IRIs without their fragment, the most exact first; may be empty
 * @param version
 *            identifier of the version, null if not said
 * @param file
 *            name of the article's file, null if not said
 * @param sha256
 *            hash of the frozen text, lower case, null if not said
 * @param places
 *            ways to find the words, each by itself; empty for the article as a whole
 * @param unknown
 *            whether there is a selector of another kind, which says less than the whole
 * @param json
 *            the target as it came
 */
public record ForeignTarget(List<String> sources, @Nullable UUID version, @Nullable String file,
        @Nullable String sha256, List<Place> places, boolean unknown, String json) {
    /** Copies the lists. */
    public ForeignTarget {
        sources = List.copyOf(sources);
        places = List.copyOf(places);
    }

    /**
     * One way to find words.
     *
     * @param quote
     *            the words with their surroundings, null where only a position is given
     * @param start
     *            code point offset, -1 if not given
     * @param end
     *            code point offset, exclusive, greater than {@code start}; -1 if not given
     * @param within
     *            what is to be found within the words first found, null if these are all
     */
    public record Place(@Nullable Quote quote, long start, long end, @Nullable Place within) {

        /**
         * The words that are meant in the end.
         *
         * @return null if only a position is given
         */
        public @Nullable Quote words() {
            return within == null ? quote : within.words();
        }
    }

    /**
     * The words that are meant, in the sender's own.
     *
     * @return empty words if none are given
     */
    public Quote words() {
        for (var place : places) {
            var quote = place.words();
            if (quote != null) {
                return quote;
            }
        }
        return new Quote("", "", "");
    }
}
