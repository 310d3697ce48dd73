package app.parallax.ui.speakers;

import app.parallax.i18n.Messages;
import app.parallax.model.Speaker;
import app.parallax.session.Session;
import app.parallax.session.compare.SpeakerPairs;
import app.parallax.session.compare.SpeakerPairs.Pair;
import app.parallax.session.edit.SpeakerEditor;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.ListDialog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Lists the speakers of a project with their names, spellings and notes, and suggests pairs to merge. Each change
 * applies at once.
 */
public final class SpeakersDialog {
    private static final double PAIRS = 110;

    private final Session session;
    private final SpeakerEditor editor;
    private final SpeakerPairs pairs;
    private final Set<SpeakerPairs.Pair> left = new HashSet<>();
    private final VBox rows = new VBox(2);
    private final VBox proposed = new VBox(4);
    private long asked;

    public SpeakersDialog(Session session) {
        this.session = session;
        this.editor = new SpeakerEditor(session);
        this.pairs = new SpeakerPairs(session);
    }

    /** Shows the dialog once it is filled, without waiting for it. */
    public void show(@Nullable Window owner) {
        var heading = new Label(Messages.text("speakers.mayBeOne"));
        heading.getStyleClass().add("strong");
        rows.getStyleClass().add("pair-rows");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(PAIRS);
        scroll.setMinHeight(PAIRS / 2); // the pairs arrive when the dialog has its size
        scroll.getStyleClass().add("pairs");
        proposed.getChildren().setAll(heading, scroll);
        new ListDialog<>(session,
                new ListDialog.Words("speakers", "speakers.title", "speakers.empty", "mentions"),
                new ListDialog.Kind<>(session.workspace()::speakers, Speaker::name, speaker -> ""),
                new SpeakerFields(session))
                .show(owner, proposed, findPairs(), () -> session.runUnattended(findPairs()));
    }

    private CompletableFuture<Void> findPairs() {
        long request = ++asked;
        return pairs.read().thenAccept(found -> {
            if (request == asked) {
                showPairs(found);
            }
        });
    }

    private void showPairs(List<SpeakerPairs.Pair> found) {
        var nodes = new ArrayList<Node>();
        if (session.whyReadOnly() == null) {
            found.stream().filter(pair -> !left.contains(pair))
                    .forEach(pair -> nodes.add(new PairRow(pair, this::merge, this::dismiss)));
        }
        rows.getChildren().setAll(nodes);
        proposed.setVisible(!nodes.isEmpty());
        proposed.setManaged(!nodes.isEmpty());
    }

    private void merge(SpeakerPairs.Pair pair) {
        session.runUnattended(editor.merge(pair.from().entity(), pair.into().entity()));
    }

    private void dismiss(SpeakerPairs.Pair pair) {
        left.add(pair);
        session.runUnattended(pairs.dismiss(pair));
        session.runUnattended(findPairs());
    }

    /** Two speakers that may be the same, merged or dismissed by one click. */
    private static final class PairRow extends HBox {
        PairRow(Pair pair, Consumer<Pair> take, Consumer<Pair> leave) {
            super(8);
            getStyleClass().addAll("mention-row", "pair-row");
            var names = new EllipsisText();
            names.show(Messages.text("speakers.pair", pair.into().entity().name(), pair.from().entity().name()));
            HBox.setHgrow(names, Priority.ALWAYS);
            var one = button("speakers.one", pair);
            one.setOnAction(event -> take.accept(pair));
            var two = button("speakers.two", pair);
            two.setOnAction(event -> leave.accept(pair));
            getChildren().addAll(names, one, two);
        }

        private static Button button(String key, Pair pair) {
            var button = new Button(Messages.text(key));
            button.getStyleClass().add("small-button");
            button.setMinWidth(USE_PREF_SIZE);
            button.setAccessibleText(Messages.text("speakers.pair", pair.into().entity().name(),
                    pair.from().entity().name()) + " " + button.getText());
            return button;
        }
    }
}
