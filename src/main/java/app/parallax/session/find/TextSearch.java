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

/** Looks through one open text as a person types. Used on the FX thread. */
public final class TextSearch {
    /** How many places are found; nobody steps through more. */
    public static final int MOST = 100_000;

    private final LatestOnly<List<Span>> newest;
    /** The text that was looked through last: folding 5 MB takes longer than searching it. */
    private final AtomicReference<@Nullable FoldedText> folded = new AtomicReference<>();

    /** A search in texts of a session. */
    public TextSearch(Session session) {
        this.newest = new LatestOnly<>(session);
    }

    /**
     * Looks for words in a text, punctuation included, letter case and diacritics aside.
     *
     * @return where they stand, from left to right, at most {@link #MOST}; empty if something newer was asked meanwhile
     */
    public CompletableFuture<Optional<List<Span>>> places(String text, String words) {
        return newest.ask(outOfDate -> {
            var known = folded.get();
            if (known == null || !known.original().equals(text)) {
                known = FoldedText.of(text);
                folded.set(known);
            }
            return known.places(FoldedText.of(words), MOST);
        });
    }

    /** Forgets the text that was looked through last. */
    public void forget() {
        folded.set(null);
    }
}
