package app.parallax.session.importing;

import app.parallax.model.ProjectReader;
import app.parallax.model.Version;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The articles in which annotations are being anchored, and as many of their texts as fit into some memory; those used
 * last stay.
 */
final class ForeignTexts {
    /** In bytes, roughly. */
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

    /** The articles as they are: read once, and again only where somebody changed something meanwhile. */
    ForeignArticles articles(ProjectReader reader) {
        var now = reader.historyState();
        if (articles == null || !now.equals(read)) {
            articles = new ForeignArticles(reader);
            read = now;
        }
        return Objects.requireNonNull(articles);
    }

    /** The import itself brought articles. */
    void forgetArticles() {
        articles = null;
    }
}
