package app.parallax.ui.document;

import app.parallax.session.OpenArticle;
import app.parallax.session.Session;
import app.parallax.session.find.SharedText;
import app.parallax.text.Span;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Highlights in every pane the wording that it shares with another one. */
final class SharedMarks {
    private final Session session;
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private List<OpenArticle> compared = List.of();
    private boolean drawn;
    private long asked;

    SharedMarks(Session session) {
        this.session = session;
    }

    BooleanProperty shown() {
        return shown;
    }

    /** Follows the shown articles; does nothing if they have not changed. */
    void follow(List<DocumentController> panes) {
        var open = panes.stream().map(DocumentController::shown).flatMap(Optional::stream).distinct().toList();
        if (open.equals(compared) && drawn == shown.get()) {
            return;
        }
        compared = open;
        drawn = shown.get();
        long request = ++asked;
        var texts = open.stream().map(OpenArticle::text).distinct().toList();
        if (!drawn || texts.size() < 2) {
            panes.forEach(pane -> mark(pane, List.of()));
            return;
        }
        session.runUnattended(SharedText.among(session, texts).thenAccept(found -> {
            if (request == asked) {
                panes.forEach(pane -> pane.shown().map(each -> texts.indexOf(each.text())).filter(at -> at >= 0)
                        .ifPresent(at -> mark(pane, found.get(at))));
            }
        }));
    }

    private static void mark(DocumentController pane, List<Span> words) {
        pane.area().article().ifPresent(article -> article.setShared(words));
    }
}
