package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import app.parallax.text.guide.GuideText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Opens the guide in a dialog: chapters at the left, the selected one at the right. */
public final class GuideSheet {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 760;
    private static final List<String> FILES = List.of("guide", "file-format");

    private @Nullable Dialog<ButtonType> dialog;
    private @Nullable ListView<GuideText.Section> shown;

    /**
     * Opens the guide, or brings the open one to the front.
     *
     * @param place the chapter to show; empty for the first, or the one that is open
     */
    public void show(Window owner, Optional<GuidePlace> place) {
        var chapters = shown;
        if (dialog != null && chapters != null) {
            dialog.getDialogPane().getScene().getWindow().requestFocus();
        } else {
            chapters = chapters();
            var sheet = ModelessDialog.of(owner, "command.guide", content(chapters));
            sheet.setOnHidden(event -> dialog = null);
            dialog = sheet;
            shown = chapters;
            sheet.show();
        }
        if (place.isPresent()) {
            choose(place.get().anchor(), chapters);
        }
    }

    public void close() {
        if (dialog != null) {
            dialog.close();
        }
    }

    /** Creates chapters and page. */
    public static BorderPane content() {
        return content(chapters());
    }

    private static ListView<GuideText.Section> chapters() {
        var sections = FILES.stream().flatMap(file -> read(file).sections().stream()).toList();
        var chapters = new ListView<GuideText.Section>();
        chapters.setId("guide-chapters");
        chapters.getStyleClass().add("guide-chapters");
        chapters.setAccessibleText(Messages.text("guide.chapters"));
        chapters.getItems().setAll(sections);
        chapters.setCellFactory(list -> new Chapter());
        chapters.setPrefWidth(260);
        chapters.setMinWidth(160);
        return chapters;
    }

    private static BorderPane content(ListView<GuideText.Section> chapters) {
        var page = new GuidePage(GuidePage::picture, link -> follow(link, chapters));
        var around = new StackPane(page);
        around.getStyleClass().add("guide-around");
        var scroll = new ScrollPane(around);
        scroll.setId("guide-scroll");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("guide-scroll");
        chapters.getSelectionModel().selectedItemProperty().subscribe(section -> {
            if (section != null) {
                page.show(section);
                scroll.setVvalue(0);
            }
        });
        chapters.getSelectionModel().select(0);
        var both = new BorderPane(scroll);
        both.setLeft(chapters);
        both.setPrefSize(WIDTH - 40, HEIGHT - 100);
        if (!Messages.locale().getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            var notice = new WordFlow(Messages.text("guide.english"), Fonts.SANS);
            notice.getStyleClass().addAll("caption", "guide-notice");
            both.setTop(notice);
        }
        return both;
    }

    /** Goes to the chapter of a link; external links are ignored, for nothing is fetched. */
    private static void follow(String link, ListView<GuideText.Section> chapters) {
        var wanted = link.substring(link.indexOf('#') + 1);
        Stream.concat(chapters.getItems().stream().filter(section -> section.anchor().equals(wanted)),
                link.endsWith("file-format.md")
                        ? read("file-format").sections().stream().limit(1)
                        : Stream.empty())
                .findFirst().ifPresent(section -> choose(section.anchor(), chapters));
    }

    private static void choose(String anchor, ListView<GuideText.Section> chapters) {
        chapters.getItems().stream().filter(each -> each.anchor().equals(anchor)).findFirst()
                .ifPresent(each -> chapters.getSelectionModel().select(each));
        chapters.scrollTo(chapters.getSelectionModel().getSelectedIndex());
    }

    static GuideText read(String file) {
        try (var in = Objects.requireNonNull(GuideSheet.class.getResourceAsStream("/guide/" + file + ".md"), file)) {
            return GuideText.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows a chapter in the list, below its part. */
    private static final class Chapter extends ListCell<GuideText.Section> {
        @Override
        protected void updateItem(GuideText.@Nullable Section section, boolean empty) {
            super.updateItem(section, empty);
            setPrefWidth(0); // exactly as wide as the list
            getStyleClass().removeAll("guide-part", "guide-chapter");
            if (empty || section == null) {
                setGraphic(null);
                return;
            }
            getStyleClass().add(section.level() == 1 ? "guide-part" : "guide-chapter");
            var title = new EllipsisText(section.level() == 1 ? "guide-part-title" : "guide-chapter-title");
            title.show(section.title());
            setGraphic(title);
            setAccessibleText(section.title());
        }
    }
}
