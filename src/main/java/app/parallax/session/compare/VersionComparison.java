package app.parallax.session.compare;

import app.parallax.model.Version;
import app.parallax.session.OpenArticle;
import app.parallax.session.Session;
import app.parallax.text.Differences;
import app.parallax.text.Differences.Part;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Compares the shown version of an article with another one, in the background. */
public final class VersionComparison {
    private final Session session;

    public VersionComparison(Session session) {
        this.session = session;
    }

    /** Computes a result from the differences. */
    @FunctionalInterface
    public interface Computation<T> {
        /**
         * Computes the result, on a background thread.
         *
         * @param parts see {@link Differences#of}
         */
        T of(String before, String after, List<Part> parts);
    }

    /** Compares; empty if the other version no longer exists. */
    public <T> CompletableFuture<Optional<T>> of(Version other, OpenArticle shown, Computation<T> making) {
        return session.read(reader -> reader.version(other.id()).map(version -> reader.text(version.sha256())))
                .thenCompose(text -> session.inBackground(() -> text.map(words -> {
                    boolean older = other.number() < shown.version().number();
                    var before = older ? words : shown.text();
                    var after = older ? shown.text() : words;
                    return making.of(before, after, Differences.of(before, after));
                })));
    }
}
