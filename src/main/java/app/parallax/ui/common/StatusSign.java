package app.parallax.ui.common;

import app.parallax.model.ReadingStatus;
import app.parallax.session.library.LibraryOrder;
import java.util.Locale;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The status of an article as an icon: a full circle for unread, a half one for reading, a tick for done. */
public final class StatusSign extends StackPane {
    private static final int SIDE = 14;

    private @Nullable ReadingStatus shown;

    public StatusSign() {
        getStyleClass().add("status-sign");
        setMinSize(SIDE, SIDE);
        setPrefSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        setMouseTransparent(true);
    }

    public void show(ReadingStatus status) {
        if (status == shown) {
            return; // rows are shown again with each edit
        }
        shown = status;
        getChildren().setAll(of(status));
        setAccessibleText(LibraryOrder.statusText(status));
    }

    public static FontIcon of(ReadingStatus status) {
        var icon = switch (status) {
            case UNREAD -> Icons.UNREAD.node();
            case READING -> Icons.READING.node();
            case DONE -> Icons.CHECK.node();
        };
        icon.getStyleClass().add("status-" + status.name().toLowerCase(Locale.ROOT));
        return icon;
    }
}
