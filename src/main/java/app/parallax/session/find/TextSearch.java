package app.parallax.session.find;

import app.parallax.session.LatestOnly;
import app.parallax.session.Session;

import app.parallax.text.FoldedText;
import app.parallax.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Searches one open text as a person types. Used on the FX thread. */
public final class TextSearch {
    /** The maximal number of matches. */
    public static final int MOST = 100_000;

    private final LatestOnly<List<Span>> latest;
    /** The last searched text in folded form: folding 5 MB takes longer than searching it. */
    private final AtomicReference<@Nullable FoldedText> folded = new AtomicReference<>();

    public TextSearch(Session session) {
        this.latest = new LatestOnly<>(session);
    }

    /**
     * Finds words in a text, including punctuation, ignoring case and diacritics.
     *
     * @return ranges in text order, at most {@link #MOST}; empty if a newer request came
     */
    public CompletableFuture<Optional<List<Span>>> places(String text, String words) {
        return latest.ask(outOfDate -> {
            var known = folded.get();
            if (known == null || !known.original().equals(text)) {
                known = FoldedText.of(text);
                folded.set(known);
            }
            return known.places(FoldedText.of(words), MOST);
        });
    }

    /** Drops the cached text. */
    public void forget() {
        folded.set(null);
    }
}
