package app.parallax.ui.common;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.model.Edtf;
import app.parallax.session.Session;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** A button that shows the time by which a list is filtered and removes the filter; hidden without a filter. */
public final class TimePill {
    private TimePill() {}

    /**
     * Creates the button.
     *
     * @param changed updates the list; called at once and whenever the time changes
     */
    public static Button make(Session session, Lifetime lifetime, Runnable changed) {
        var pill = new Button();
        pill.getStyleClass().addAll("pill", "outlined", "time-pill");
        pill.setAccessibleText(Messages.text("range.allTimes"));
        pill.setMinWidth(0);
        pill.setOnAction(event -> session.focus().timeFilter().set(null));
        pill.managedProperty().bind(pill.visibleProperty());
        lifetime.add(session.focus().timeFilter().subscribe(range -> {
            pill.setVisible(range != null);
            if (range != null) {
                pill.setText(Messages.text("range.pill", day(range.from().toLocalDate()),
                        day(range.to().minusSeconds(1).toLocalDate())));
            }
            changed.run();
        }));
        return pill;
    }

    /** Returns the identifiers of the articles that pass the time filter; null without a filter. */
    public static @Nullable Set<UUID> within(Session session) {
        var range = session.focus().timeFilter().get();
        return range == null ? null : Set.copyOf(range.articles());
    }

    private static String day(LocalDate day) {
        return Edtf.tryParse(day.toString()).map(DateFormats::text).orElse(day.toString());
    }
}
