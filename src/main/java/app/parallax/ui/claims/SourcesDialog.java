package app.parallax.ui.claims;

import app.parallax.i18n.Messages;
import app.parallax.model.Claim;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.QuoteMarks;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.Workspace;
import app.parallax.session.compare.IndependentSources;
import app.parallax.text.Differences;
import app.parallax.text.SharedWording;
import app.parallax.text.Span;
import app.parallax.ui.common.DoubleClick;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.ModelessDialog;
import app.parallax.ui.common.StanceSign;
import app.parallax.ui.common.SupportCount;
import app.parallax.ui.common.WordFlow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Shows the independent sources of a claim as a tree, and the differences between two articles of one source. */
public final class SourcesDialog {
    private static final double WIDTH = 680;
    private static final double HEIGHT = 520;
    private static final double DIFFERENCES = 150;

    private final Session session;
    private final Navigation navigation;
    private final Claim claim;
    private final IndependentSources.Reading reading = new IndependentSources.Reading();
    private final Label support = new Label();
    private final TreeView<SourceRow> tree = new TreeView<>();
    private final Label hint = new Label(Messages.text("sources.hint"));
    private final WordFlow one = new WordFlow("", Fonts.SERIF);
    private final WordFlow other = new WordFlow("", Fonts.SERIF);
    private final HBox differences = new HBox(16, side(one), side(other));
    private final CommonSourceConfirm confirm;
    private final Lifetime lifetime = new Lifetime();
    private long asked;

    private SourcesDialog(Session session, Navigation navigation, Claim claim) {
        this.session = session;
        this.navigation = navigation;
        this.claim = claim;
        this.confirm = new CommonSourceConfirm(session);
    }

    /** Opens the dialog on the claim in focus; returns false if there is none. */
    public static boolean open(Session session, Navigation navigation, Window owner) {
        var claim = session.workspace().claim(session.focus().claim().get());
        claim.ifPresent(each -> new SourcesDialog(session, navigation, each).show(owner));
        return claim.isPresent();
    }

    private void show(Window owner) {
        var title = new WordFlow(claim.text(), Fonts.SANS);
        title.getStyleClass().add("strong");
        support.getStyleClass().add("caption");
        hint.getStyleClass().addAll("caption", "small");
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        tree.setShowRoot(false);
        tree.setAccessibleText(Messages.text("sources.title"));
        tree.setCellFactory(view -> new OriginCell(session.workspace()));
        tree.getSelectionModel().selectedItemProperty().subscribe(this::compare);
        DoubleClick.orEnterOn(tree, this::reveal);
        VBox.setVgrow(tree, Priority.ALWAYS);
        var scroll = new ScrollPane(differences);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(DIFFERENCES);
        scroll.setMinHeight(DIFFERENCES);
        scroll.visibleProperty().bind(differences.visibleProperty());
        scroll.managedProperty().bind(differences.visibleProperty());
        confirm.show(differences.visibleProperty());
        var content = new VBox(8, title, support, tree, hint, scroll, confirm);
        content.getStyleClass().addAll("form", "sources");
        content.setPrefSize(WIDTH, HEIGHT);
        var dialog = ModelessDialog.of(owner, "sources.title", content);
        dialog.setOnHidden(event -> lifetime.end());
        lifetime.add(session.workspace().revision().subscribe(revision -> read()));
        dialog.show();
    }

    private static VBox side(WordFlow words) {
        var side = new VBox(words);
        side.setMinWidth(0);
        side.setPrefWidth(100);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private void read() {
        long request = ++asked;
        session.runUnattended(session.read(reader -> reading.of(reader, Set.of(claim.id()))).thenAccept(found -> {
            if (request == asked) {
                show(found.getOrDefault(claim.id(), new IndependentSources(List.of())));
            }
        }));
    }

    private void show(IndependentSources sources) {
        support.setText(sources.origins().isEmpty() ? Messages.text("sources.none") : SupportCount.text(sources));
        tree.setRoot(SourceRow.tree(sources, session.workspace()));
        differences.setVisible(false);
        tree.getRoot().getChildren().stream().filter(item -> item.getValue().doubtful()).findFirst()
                .ifPresent(item -> tree.getSelectionModel().select(item));
    }

    /** Shows the differences between the selected passage and another one of the same source or with the same words. */
    private void compare(@Nullable TreeItem<SourceRow> chosen) {
        differences.setVisible(false);
        if (chosen == null || chosen.getParent() == null) {
            return;
        }
        var top = chosen;
        while (top.getParent() != null && !top.getParent().equals(tree.getRoot())) {
            top = top.getParent();
        }
        var here = top.getValue().all();
        var wanted = Optional.ofNullable(chosen.getValue().said()).orElse(here.getFirst());
        here.stream().filter(each -> !each.article().equals(wanted.article())).findFirst()
                .or(() -> tree.getRoot().getChildren().stream().flatMap(item -> item.getValue().all().stream())
                        .filter(each -> !each.equals(wanted))
                        .filter(each -> SharedWording.isLikely(each.passage().quote(), wanted.passage().quote()))
                        .findFirst())
                .ifPresent(each -> {
                    show(each, wanted);
                    confirm.askAbout(Stream.concat(here.stream(), Stream.of(each, wanted)).distinct().toList());
                });
    }

    private void show(MentionWithQuote before, MentionWithQuote after) {
        var from = before.passage().quote();
        var to = after.passage().quote();
        var parts = Differences.of(from, to);
        one.setText(from, spans(parts, Differences.Kind.REMOVED));
        other.setText(to, spans(parts, Differences.Kind.ADDED));
        differences.setVisible(true);
    }

    private static List<Span> spans(List<Differences.Part> parts, Differences.Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).map(Differences.Part::span).toList();
    }

    private void reveal() {
        var item = tree.getSelectionModel().getSelectedItem();
        var said = item == null ? null : item.getValue().said();
        if (said != null) {
            session.runUnattended(navigation.mentions(claim.id()).thenCompose(marks -> marks.stream()
                    .filter(mark -> mark.id().equals(said.mention().annotation())).findFirst()
                    .map(navigation::reveal).orElseGet(() -> CompletableFuture.completedFuture(null))));
        }
    }

    /** Shows a speaker or a mention. */
    private static final class OriginCell extends TreeCell<SourceRow> {
        private final Workspace workspace;
        private final HBox content = new HBox(8);

        OriginCell(Workspace workspace) {
            this.workspace = workspace;
            content.getStyleClass().add("mention-row");
            content.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable SourceRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var said = row.said();
            var words = new EllipsisText(said == null ? "strong" : "quote");
            words.show(said == null ? row.name() : QuoteMarks.of(said.passage().quote()));
            words.setPrefWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            if (said == null) {
                content.getChildren().setAll(Icons.ORIGIN.node(), words);
                if (row.doubtful()) {
                    var chip = new Label(Messages.text("sources.proposed"));
                    chip.getStyleClass().addAll("pill", "outlined");
                    chip.setMinWidth(USE_PREF_SIZE);
                    content.getChildren().add(chip);
                }
            } else {
                var badge = new Label(
                        workspace.article(said.article()).map(each -> DisplaySanitizer.inPlace(each.article().label()))
                                .orElse("?"));
                badge.getStyleClass().add("badge");
                badge.setMinWidth(USE_PREF_SIZE);
                content.getChildren().setAll(badge, new StanceSign(said.mention()),
                        words);
            }
            setAccessibleText((said == null ? "" : ((Label) content.getChildren().getFirst()).getText() + ", ")
                    + words.getText() + (row.doubtful() ? ", " + Messages.text("sources.proposed") : ""));
            setGraphic(content);
        }
    }
}
