package app.parallax.session;

import app.parallax.model.Version;
import app.parallax.session.PaneHistory.Place;
import app.parallax.text.BoilerplateRules.Proposal;
import app.parallax.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The state of one document pane. Used on the FX thread. */
public final class PaneState {
    private final ObjectProperty<@Nullable UUID> article = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Span> selection = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Span> reveal = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Proposal>> proposals = new SimpleObjectProperty<>(List.of());

    private final ObjectProperty<@Nullable Version> compared = new SimpleObjectProperty<>();

    private final PaneHistory history = new PaneHistory();
    private IntSupplier start = () -> 0;

    /** Returns the back and forward history. */
    public PaneHistory history() {
        return history;
    }

    /**
     * Sets the supplier of the pane's scroll position, by default the begin of the text.
     *
     * @param supplier UTF-16 offset of the text at the reading height
     */
    public void setScrollPosition(IntSupplier supplier) {
        start = supplier;
    }

    /** Returns the pane's place; empty for an empty pane. */
    public Optional<Place> place() {
        return Optional.ofNullable(article.get()).map(shown -> new Place(shown, start.getAsInt()));
    }

    /** Adds the pane's place to the history; called before a jump. */
    public void recordPlace() {
        place().ifPresent(history::add);
    }

    /** Returns the identifier of the shown article; null for an empty pane. */
    public ObjectProperty<@Nullable UUID> article() {
        return article;
    }

    /** Returns the selection, start before end; null if nothing was selected yet. */
    public ObjectProperty<@Nullable Span> selection() {
        return selection;
    }

    /** Returns the suggested boilerplate of the article in text order, to be accepted or rejected. */
    public ObjectProperty<List<Proposal>> proposals() {
        return proposals;
    }

    /** Returns the version whose differences are shown in place of the text; null for the text. */
    public ObjectProperty<@Nullable Version> compared() {
        return compared;
    }

    /** Returns the span to scroll to; the pane sets it to null when it is done. */
    public ObjectProperty<@Nullable Span> reveal() {
        return reveal;
    }
}
