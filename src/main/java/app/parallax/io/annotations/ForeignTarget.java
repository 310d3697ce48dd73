package app.parallax.io.annotations;

import app.parallax.text.Quote;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The target of a foreign annotation.
 *
 * @param sources names of the article: IRIs without fragment, the most exact first; may be empty
 * @param version identifier of the version, or null
 * @param file name of the article's file, or null
 * @param sha256 hash of the frozen text in lower case, or null
 * @param places alternative selectors; empty for the article as a whole
 * @param unknown whether there is an unsupported selector, so that the target is not the whole
 * @param made the original passage, null if the target is the original
 * @param json the JSON of the target
 */
public record ForeignTarget(List<String> sources, @Nullable UUID version, @Nullable String file,
        @Nullable String sha256, List<Place> places, boolean unknown,
        @Nullable Made made, String json) {
    public ForeignTarget {
        sources = List.copyOf(sources);
        places = List.copyOf(places);
    }

    /**
     * The original passage in another version, of which the target is a placement.
     *
     * @param start offset in code points, 0 or more
     * @param placed the name of a {@link app.parallax.model.Placement.State}, in lower case
     * @param score 0 to 100
     */
    public record Made(UUID version, int start, String quote, String placed, int score) {}

    public sealed interface Place {
        /** Returns the selector that refines this one, or null. */
        @Nullable
        Place within();

        /** Returns the words finally selected, or null. */
        @Nullable
        Quote words();
    }

    /**
     * A selector by quote.
     *
     * @param start expected offset in code points, -1 if unknown
     * @param ofPage whether the offset counts UTF-16 units of a page, whose text may differ from the article's
     * @param within see {@link Place#within}
     */
    public record Words(Quote quote, long start, boolean ofPage, @Nullable Place within) implements Place {
        @Override
        public @Nullable Quote words() {
            return within == null ? quote : within.words();
        }
    }

    /**
     * A selector by position.
     *
     * @param start offset, 0 or more
     * @param end offset, exclusive, greater than {@code start}
     * @param bytes whether they count bytes of the file, else code points of the text
     * @param ofPage whether they count UTF-16 units of a page, whose text may differ from the article's
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
     * A selector from the start of one selection to the start of another (REC, section 4.2.9).
     *
     * @param from its start
     * @param to the selection it ends before
     * @param within see {@link Place#within}
     */
    public record Range(Place from, Place to, @Nullable Place within) implements Place {
        @Override
        public @Nullable Quote words() {
            return within == null ? from.words() : within.words();
        }
    }

    /** Returns the selected words as given by the sender, or an empty quote. */
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
