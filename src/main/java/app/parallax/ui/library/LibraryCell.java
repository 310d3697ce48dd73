package app.parallax.ui.library;

import app.parallax.i18n.Messages;
import app.parallax.model.ArticleRow;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Fact;
import app.parallax.model.Outlet;
import app.parallax.model.Story;
import app.parallax.session.DragContent;
import app.parallax.session.Focus;
import app.parallax.session.Workspace;
import app.parallax.session.library.LibraryList;
import app.parallax.session.library.LibraryOrder;
import app.parallax.session.library.LibraryRow;
import app.parallax.ui.common.ArticleDetailText;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.ListRows;
import app.parallax.ui.common.PresentSign;
import app.parallax.ui.common.StatusSign;
import app.parallax.ui.common.TextScale;
import app.parallax.ui.common.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.DataFormat;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Shows a row of the article list: title, status, badge, outlet, date and number of annotations; or the heading of a
 * group.
 */
final class LibraryCell extends ListCell<LibraryRow> {
    private static final PseudoClass FOCUSED_PANE = PseudoClass.getPseudoClass("focused-pane");

    /** The row heights in pixels at the base text size. */
    static final double HEIGHT = 45;
    static final double HEADING = 27;
    static final double BORDERS = 4;

    private final Workspace workspace;
    private final Focus focus;
    private final EllipsisText title = new EllipsisText("article-name");
    private final Label badge = new Label();
    private final Label facts = new Label();
    private final Label count = new Label();
    private final StatusSign status = new StatusSign();
    private final PresentSign present = new PresentSign();
    private final VBox content;
    private final EllipsisText group = new EllipsisText("group-name");
    private final Label groupCount = new Label();
    private final StackPane chevron = new StackPane();
    private final HBox heading = new HBox(4, chevron, group, groupCount);

    /** Sizes a list by its rows, with a fixed row height if they are equal. */
    static void fit(ListView<LibraryRow> list, LibraryList now) {
        list.setFixedCellSize(now.headings() == 0 ? TextScale.of(HEIGHT) : USE_COMPUTED_SIZE);
        list.setPrefHeight(ListRows.of((now.rows().size() - now.headings()) * TextScale.of(HEIGHT)
                + now.headings() * TextScale.of(HEADING)));
    }

    LibraryCell(Workspace workspace, Focus focus) {
        this.workspace = workspace;
        this.focus = focus;
        badge.getStyleClass().add("badge");
        badge.setMinWidth(USE_PREF_SIZE);
        facts.getStyleClass().addAll("caption", "facts");
        facts.setMinWidth(0);
        facts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        count.getStyleClass().addAll("caption", "count");
        count.setMinWidth(USE_PREF_SIZE);
        var second = new HBox(8, badge, facts, count);
        second.getStyleClass().add("second-line");
        HBox.setHgrow(title, Priority.ALWAYS);
        var first = new HBox(4, title, present, status);
        first.setAlignment(Pos.CENTER_LEFT);
        content = new VBox(3, first, second);
        groupCount.getStyleClass().addAll("caption", "count");
        groupCount.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(group, Priority.ALWAYS);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.setMinWidth(0);
        content.setMinWidth(0);
        setPrefWidth(0);
        setOnDragDetected(event -> {
            if (getItem() instanceof LibraryRow.Entry entry) {
                var row = entry.row();
                focus.dragged().set(new DragContent.OfArticle(row.article().id()));
                startDragAndDrop(TransferMode.COPY_OR_MOVE)
                        .setContent(Map.of(DataFormat.PLAIN_TEXT, row.article().shownTitle()));
                event.consume();
            }
        });
        setOnDragDone(event -> focus.dragged().set(null));
    }

    @Override
    protected void updateItem(@Nullable LibraryRow row, boolean empty) {
        super.updateItem(row, empty);
        Tip.on(this, null);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case LibraryRow.Heading over -> show(over);
            case LibraryRow.Entry entry -> show(workspace.article(entry.row().article().id()).orElse(entry.row()));
        }
    }

    /** Shows on the badge whether a pane has the article of this row. */
    void showInPane() {
        badge.pseudoClassStateChanged(FOCUSED_PANE,
                getItem() instanceof LibraryRow.Entry entry && focus.panes().stream()
                        .anyMatch(pane -> entry.row().article().id().equals(pane.article().get())));
    }

    /** Shows the row again: the present number of annotations and readers of its article. */
    void showAgain() {
        updateItem(getItem(), isEmpty());
    }

    private void show(LibraryRow.Heading over) {
        setPrefHeight(TextScale.of(HEADING));
        chevron.getChildren().setAll((over.folded() ? Icons.NEXT : Icons.DOWN).node());
        group.show(over.name());
        groupCount.setText(String.format(Messages.locale(), "%,d", over.count()));
        Tip.on(this, DisplaySanitizer.inPlace(over.name()));
        setAccessibleText(Messages.text(over.folded() ? "library.groupFolded" : "library.group", over.name(),
                over.count()));
        setGraphic(heading);
    }

    private void show(ArticleRow row) {
        setPrefHeight(TextScale.of(HEIGHT));
        var article = row.article();
        var outlet = workspace.outlet(Fact.valueOf(article.outlet()));
        title.show(article.shownTitle());
        status.show(article.status());
        var names = workspace.present().get().getOrDefault(article.id(), List.of());
        present.show(names);
        badge.setText(DisplaySanitizer.inPlace(article.label()));
        showInPane();
        facts.setText(EllipsisText.cut(ArticleDetailText.brief(article, outlet)));
        count.setText(String.valueOf(row.annotations()));
        Tip.on(this, DisplaySanitizer.inPlace(whole(row, outlet)));
        setAccessibleText(article.label() + " " + article.shownTitle() + ", " + facts.getText() + ", "
                + LibraryOrder.statusText(article.status())
                + (names.isEmpty() ? "" : ", " + PresentSign.sentence(names)));
        setGraphic(content);
    }

    /** Returns all known details, one a line. */
    private String whole(ArticleRow row, Optional<Outlet> outlet) {
        var article = row.article();
        var lines = new ArrayList<String>();
        lines.add(article.shownTitle());
        lines.add(ArticleDetailText.all(article, outlet));
        var stories = workspace.storiesOf(article.id());
        if (!stories.isEmpty()) {
            lines.add(Messages.text("article.stories",
                    String.join(", ", stories.stream().map(Story::name).toList())));
        }
        lines.add(Messages.text("article.status", LibraryOrder.statusText(article.status())));
        var same = workspace.sameText(row);
        if (!same.isEmpty()) {
            lines.add(Messages.text("article.sameText",
                    String.join(", ", same.stream().map(each -> each.article().label()).toList()), same.size() + 1));
        }
        return String.join("\n", lines);
    }
}
