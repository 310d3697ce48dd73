package app.parallax.session.importing;

import app.parallax.model.ProjectReader;
import app.parallax.model.Version;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Caches the articles in which annotations are anchored, and the texts used last, up to a bound of memory. */
final class ForeignTexts {
    /** The bound, in approximate bytes. */
    private static final long MOST = 128L << 20;

    private final LinkedHashMap<UUID, ForeignAnchors> places = new LinkedHashMap<>(16, 0.75f, true);
    private long size;
    private @Nullable ForeignArticles articles;
    private String read = "";

    ForeignAnchors of(ProjectReader reader, Version version) {
        var there = places.get(version.id());
        if (there == null) {
            there = new ForeignAnchors(reader.text(version.sha256()),
                    version.sha256().equals(version.originalSha256()));
            places.put(version.id(), there);
            size += there.size();
        }
        var oldest = places.entrySet().iterator();
        while (size > MOST && places.size() > 1) {
            size -= oldest.next().getValue().size();
            oldest.remove();
        }
        return there;
    }

    /** Returns the articles; they are read once, and again after changes by others. */
    ForeignArticles articles(ProjectReader reader) {
        var now = reader.historyState();
        if (articles == null || !now.equals(read)) {
            articles = new ForeignArticles(reader);
            read = now;
        }
        return Objects.requireNonNull(articles);
    }

    /** Drops the articles after the import added some. */
    void forgetArticles() {
        articles = null;
    }
}
