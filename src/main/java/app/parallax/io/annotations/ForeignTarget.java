package app.parallax.io.annotations;

import app.parallax.text.Quote;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a foreign annotation is about.
 *
 * @param sources what names the article: IRIs without their fragment, the most exact first; may be empty
 * @param version identifier of the version, null if not said
 * @param file name of the article's file, null if not said
 * @param sha256 hash of the frozen text, lower case, null if not said
 * @param places ways to find the words, each by itself; empty for the article as a whole
 * @param unknown whether there is a selector of another kind, which says less than the whole
 * @param made where the words were marked, null if it was where they stand
 */
public record ForeignTarget(List<String> sources, @Nullable UUID version, @Nullable String file,
        @Nullable String sha256, List<Place> places, boolean unknown,
        @Nullable Made made, String json) {
    /** Copies the lists. */
    public ForeignTarget {
        sources = List.copyOf(sources);
        places = List.copyOf(places);
    }

    /**
     * A passage of another version, of which the target is a placement.
     *
     * @param start offset in code points, 0 or more
     * @param placed the name of a {@link app.parallax.model.Placement.State}, in lower case
     * @param score 0 to 100
     */
    public record Made(UUID version, int start, String quote, String placed, int score) {}

    /** One way to find words. */
    public sealed interface Place {
        /**
         * What is to be found within the words first found.
         *
         * @return null if these are all
         */
        @Nullable
        Place within();

        /**
         * The words that are meant in the end.
         *
         * @return null if none are given
         */
        @Nullable
        Quote words();
    }

    /**
     * By words.
     *
     * @param start offset where they should begin, in code points by the rules; -1 if not given
     * @param ofPage whether the offset counts UTF-16 units of a page, whose text may be another than the article's
     * @param within see {@link Place#within}
     */
    public record Words(Quote quote, long start, boolean ofPage, @Nullable Place within) implements Place {
        @Override
        public @Nullable Quote words() {
            return within == null ? quote : within.words();
        }
    }

    /**
     * By position alone.
     *
     * @param start offset, 0 or more
     * @param end offset, exclusive, greater than {@code start}
     * @param bytes whether they count the bytes of the file, else code points of the text
     * @param ofPage whether they count UTF-16 units of a page, whose text may be another than the article's
     * @param within see {@link Place#within}
     */
    public record Position(long start, long end, boolean bytes, boolean ofPage,
            @Nullable Place within) implements Place {
        @Override
        public @Nullable Quote words() {
            return within == null ? null : within.words();
        }
    }

    /**
     * From the start of one place to the start of another (REC, section 4.2.9).
     *
     * @param from where it begins
     * @param to what it ends before
     * @param within see {@link Place#within}
     */
    public record Range(Place from, Place to, @Nullable Place within) implements Place {
        @Override
        public @Nullable Quote words() {
            return within == null ? from.words() : within.words();
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
