package app.parallax.ui.common;

import app.parallax.text.guide.GuideText;
import app.parallax.text.note.NoteBlock;
import app.parallax.text.note.NoteText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Separator;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** Shows a section of the guide. */
public final class GuidePage extends VBox {
    /** The maximal width of lines and pictures. */
    private static final double WIDEST = 720;
    private static final double PICTURE = 660;

    private final Function<String, Optional<Image>> pictures;
    private final Consumer<String> go;

    /**
     * Creates an empty page.
     *
     * @param pictures returns the picture of a name without blocking
     * @param go follows a link, which may be broken
     */
    public GuidePage(Function<String, Optional<Image>> pictures, Consumer<String> go) {
        this.pictures = pictures;
        this.go = go;
        getStyleClass().add("guide-page");
        setMaxWidth(WIDEST);
        setMinHeight(USE_PREF_SIZE);
    }

    /** Shows a section from its beginning. */
    public void show(GuideText.Section section) {
        var nodes = new ArrayList<Node>();
        var title = new WordFlow(section.title(), Fonts.SANS_SEMIBOLD);
        title.getStyleClass().add("note-heading-1");
        nodes.add(title);
        for (var part : section.parts()) {
            switch (part) {
                case GuideText.Words words -> words.text().blocks().forEach(block -> nodes.add(row(block)));
                case GuideText.Table table -> nodes.add(table(table));
                case GuideText.Picture picture -> picture(picture).ifPresent(nodes::add);
            }
        }
        getChildren().setAll(nodes);
    }

    private Node row(NoteBlock block) {
        if (block.type() == NoteBlock.Type.RULE) {
            return new Separator();
        }
        var content = NoteRow.words(block, switch (block.type()) {
            case HEADING -> "note-heading-" + Math.min(block.level(), 4);
            case CODE -> "note-code-block";
            default -> "note-paragraph";
        }, this::lead);
        return NoteRow.of(block, content);
    }

    private void lead(List<Text> words, String address) {
        NoteLinkNodes.activate(words, NoteLinkNodes.joined(words), () -> go.accept(address));
    }

    private Node table(GuideText.Table table) {
        var grid = new GridPane();
        grid.getStyleClass().add("guide-table");
        int columns = table.rows().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < columns; i++) {
            int column = i;
            var widest = table.rows().stream().filter(row -> column < row.size()).mapToInt(
                    row -> length(row.get(column))).max().orElse(1);
            var width = new ColumnConstraints();
            width.setHgrow(Priority.ALWAYS);
            width.setPercentWidth(-1);
            width.setPrefWidth(Math.clamp(widest * 7L + 24, 60, 420));
            width.setMinWidth(50);
            grid.getColumnConstraints().add(width);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.rows().get(row).size(); column++) {
                var cell = cell(table.rows().get(row).get(column), row == 0);
                GridPane.setValignment(cell, VPos.TOP);
                grid.add(cell, column, row);
            }
        }
        return grid;
    }

    private static int length(NoteText cell) {
        return cell.blocks().stream().mapToInt(block -> block.words().length()).max().orElse(0);
    }

    private Region cell(NoteText text, boolean head) {
        var cell = new VBox();
        cell.getStyleClass().add(head ? "guide-head" : "guide-cell");
        text.blocks().forEach(block -> cell.getChildren().add(NoteRow.words(block, "note-paragraph", this::lead)));
        return cell;
    }

    private Optional<Node> picture(GuideText.Picture picture) {
        return pictures.apply(picture.file()).map(image -> {
            var view = new ImageView(image);
            view.setPreserveRatio(true);
            view.setSmooth(true);
            view.setFitWidth(PICTURE);
            view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            view.setAccessibleText(picture.words());
            var caption = new WordFlow(picture.words(), Fonts.SANS);
            caption.getStyleClass().add("caption");
            var box = new VBox(4, view, caption);
            box.getStyleClass().add("guide-picture");
            return box;
        });
    }

    /** Returns a picture of the guide, loaded in the background. */
    public static Optional<Image> picture(String file) {
        return Optional.ofNullable(GuidePage.class.getResource("/guide/" + Objects.requireNonNull(file)))
                .map(url -> new Image(url.toExternalForm(), true));
    }
}
