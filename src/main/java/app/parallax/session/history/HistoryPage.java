package app.parallax.session.history;

import app.parallax.i18n.Messages;
import app.parallax.model.Entity;
import app.parallax.model.HistoryEntry;
import app.parallax.model.HistoryFilter;
import app.parallax.model.HistoryLine;
import app.parallax.model.Kind;
import app.parallax.model.ProjectReader;
import app.parallax.session.merge.EntityNaming;
import app.parallax.session.merge.MergeSide.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads edits of the history with their changes in words. */
public final class HistoryPage {
    /** The number of edits of a page. */
    public static final int SIZE = 200;
    /** The maximal number of changes listed for an edit. */
    public static final int MOST_CHANGES = 500;

    private final ProjectReader reader;
    private final Map<Ref, Optional<Entity>> known = new HashMap<>();
    private final EntityNaming naming = new EntityNaming(this::find);

    public HistoryPage(ProjectReader reader) {
        this.reader = reader;
    }

    private @Nullable Entity find(Ref ref) {
        return known.computeIfAbsent(ref, key -> reader.entities(key.kind(), List.of(key.id())).stream()
                .<Entity>map(each -> each).findFirst()).orElse(null);
    }

    public String name(Kind kind, UUID id) {
        var entity = find(new Ref(kind, id));
        return entity == null ? Messages.text("history.gone") : naming.nameOf(entity);
    }

    /** Returns the changes of an edit in words. */
    public List<HistoryLine> lines(UUID edit) {
        var lines = new ArrayList<HistoryLine>();
        for (var change : reader.changes(edit, MOST_CHANGES)) {
            var before = change.before();
            var after = change.after();
            var entity = after == null ? before : after;
            var what = entity == null ? Messages.text("history.gone") : naming.nameOf(entity);
            var kind = change.kind().name().toLowerCase(Locale.ROOT);
            if (before == null || after == null) {
                lines.add(new HistoryLine(kind, change.id(), change.action(), what, "", "", ""));
            } else {
                naming.differences(before, after).forEach(each -> lines.add(new HistoryLine(kind, change.id(),
                        change.action(), what, each.field(), each.before(), each.after())));
            }
        }
        return lines;
    }

    /** Streams every edit of a filter, newest first, page by page. */
    public void each(HistoryFilter filter, BiConsumer<HistoryEntry, List<HistoryLine>> sink) {
        UUID before = null;
        List<HistoryEntry> page;
        do {
            page = reader.history(filter, Messages.words(), before, SIZE);
            for (var entry : page) {
                sink.accept(entry, lines(entry.id()));
                before = entry.id();
            }
            known.clear();
        } while (page.size() == SIZE);
    }
}
