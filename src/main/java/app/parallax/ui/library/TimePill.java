package app.parallax.ui.library;

import app.parallax.model.Dates;
import app.parallax.model.Edtf;
import app.parallax.model.Messages;
import app.parallax.session.Session;
import app.parallax.ui.common.Lifetime;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** The time to which the list of articles is narrowed, on a button that widens it again. */
final class TimePill {
    private TimePill() {}

    static void follow(Button pill, Session session, Lifetime lifetime, Runnable changed) {
        pill.managedProperty().bind(pill.visibleProperty());
        lifetime.add(session.focus().time().subscribe(range -> {
            pill.setVisible(range != null);
            if (range != null) {
                pill.setText(Messages.text("library.time", day(range.from().toLocalDate()),
                        day(range.to().minusSeconds(1).toLocalDate())));
            }
            changed.run();
        }));
    }

    /** The articles that speak of that time or were published in it; null while all are listed. */
    static @Nullable Set<UUID> within(Session session) {
        var range = session.focus().time().get();
        return range == null ? null : Set.copyOf(range.articles());
    }

    private static String day(LocalDate day) {
        return Edtf.tryParse(day.toString()).map(Dates::text).orElse(day.toString());
    }
}
