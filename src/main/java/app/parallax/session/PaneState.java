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

/** The content of one document pane. */
public final class PaneState {
    private final ObjectProperty<@Nullable UUID> article = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Span> selection = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Span> reveal = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Proposal>> proposals = new SimpleObjectProperty<>(List.of());

    private final ObjectProperty<@Nullable Version> compared = new SimpleObjectProperty<>();

    private final PaneHistory history = new PaneHistory();
    private IntSupplier start = () -> 0;

    /** Where the pane has been. */
    public PaneHistory history() {
        return history;
    }

    /**
     * Says where the pane stands in its article; by default at its beginning.
     *
     * @param supplier UTF-16 offset of what stands where passages are brought to
     */
    public void standsAt(IntSupplier supplier) {
        start = supplier;
    }

    /**
     * Where the pane stands.
     *
     * @return empty for an empty pane
     */
    public Optional<Place> place() {
        return Optional.ofNullable(article.get()).map(shown -> new Place(shown, start.getAsInt()));
    }

    /** Keeps where the pane stands for the way back: to be called before it goes elsewhere. */
    public void leave() {
        place().ifPresent(history::leave);
    }

    /**
     * Identifier of the shown article.
     *
     * @return null for an empty pane
     */
    public ObjectProperty<@Nullable UUID> article() {
        return article;
    }

    /**
     * What is selected in the text.
     *
     * @return start before end; null if nothing was selected yet
     */
    public ObjectProperty<@Nullable Span> selection() {
        return selection;
    }

    /**
     * What of the shown article is proposed as not its text, to be accepted or left.
     *
     * @return by place; empty where nothing is proposed
     */
    public ObjectProperty<List<Proposal>> proposals() {
        return proposals;
    }

    /**
     * The version that the shown one is compared with: the pane shows the differences in place of the text.
     *
     * @return null for the text alone
     */
    public ObjectProperty<@Nullable Version> compared() {
        return compared;
    }

    /**
     * A span that the pane is asked to bring into view; the pane sets it back to null.
     *
     * @return null when there is nothing to do
     */
    public ObjectProperty<@Nullable Span> reveal() {
        return reveal;
    }
}
