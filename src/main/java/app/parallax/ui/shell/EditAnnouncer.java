package app.parallax.ui.shell;

import app.parallax.model.HistoryEntry;
import app.parallax.session.Session;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Says each edit as it is made, in place of what was said of an earlier one. What has more to say, says it after. */
final class EditAnnouncer {
    private EditAnnouncer() {}

    /**
     * Tells the label of every new edit.
     *
     * @return ends it
     */
    static Subscription follow(Session session, Consumer<String> tell) {
        return session.workspace().undo().subscribe((before, now) -> {
            if (now != null && isNewer(now, before)) { // undo goes back to an older one, and says so itself
                tell.accept(now.label());
            }
        });
    }

    private static boolean isNewer(HistoryEntry now, @Nullable HistoryEntry before) {
        return before == null || (!now.id().equals(before.id()) && !now.at().isBefore(before.at()));
    }
}
