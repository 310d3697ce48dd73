package app.parallax.ui.export;

import app.parallax.i18n.Messages;
import app.parallax.io.report.PdfPages;
import app.parallax.session.Session;
import app.parallax.session.exporting.PreviewPages;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Shows the pages of a report below one another, as wide as the view; each is drawn when it becomes visible. */
final class PagesView extends ListView<Integer> {
    /** Space beside and between pages, in pixels. */
    private static final double GAP = 12;
    private static final double SCROLL_BAR = 14;
    private static final double LEAST = 80;
    private static final int MOST_DRAWN = 12;

    private final Session session;
    /** The pictures of pages shown last; each stays until it is redrawn, so that nothing flickers. */
    private final Map<Integer, Image> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Image> eldest) {
            boolean full = size() > MOST_DRAWN;
            if (full) {
                asked.remove(eldest.getKey());
            }
            return full;
        }
    };
    private final Map<Integer, Integer> asked = new HashMap<>();
    private @Nullable PreviewPages pages;

    PagesView(Session session) {
        this.session = session;
        getStyleClass().add("pages-view");
        setCellFactory(list -> new PageCell());
        widthProperty().subscribe(this::fit);
    }

    void show(PreviewPages shown) {
        leave();
        pages = shown;
        asked.clear();
        fit();
        int count = shown.sizes().size();
        drawn.keySet().removeIf(page -> page >= count);
        if (getItems().size() > count) {
            getItems().remove(count, getItems().size());
        }
        getItems().addAll(IntStream.range(getItems().size(), count).boxed().toList()); // the reader stays at a page
        refresh();
    }

    /** Stops drawing. */
    void leave() {
        if (pages != null) {
            pages.leave();
        }
        pages = null;
    }

    private double pageWidth() {
        return Math.max(LEAST, Math.floor(getWidth() - 2 * GAP - SCROLL_BAR));
    }

    private double pageHeight(PdfPages.Size size) {
        return Math.round(pageWidth() * size.height() / size.width());
    }

    private void fit() {
        if (pages != null && !pages.sizes().isEmpty()) {
            setFixedCellSize(pageHeight(pages.sizes().getFirst()) + GAP);
        }
    }

    /** Requests a page in screen pixels, once per width. */
    private void ask(int page) {
        var of = pages;
        var window = getScene() == null ? null : getScene().getWindow();
        int width = (int) Math.round(pageWidth() * (window == null ? 1 : window.getOutputScaleX()));
        if (of == null || Integer.valueOf(width).equals(asked.put(page, width))) {
            return;
        }
        session.runUnattended(of.draw(page, width).thenAccept(made -> made.ifPresent(picture -> {
            if (of == pages && asked.getOrDefault(page, 0) == width) {
                drawn.put(page, PageImage.of(picture));
                refresh();
            }
        })));
    }

    /** A page on paper, white in either theme. */
    private final class PageCell extends ListCell<Integer> {
        private final ImageView image = new ImageView();
        private final StackPane paper = new StackPane(image);
        private final StackPane around = new StackPane(paper);

        PageCell() {
            paper.getStyleClass().add("page");
            around.setAlignment(Pos.TOP_CENTER);
            setPrefWidth(0);
            setFocusTraversable(false);
        }

        @Override
        protected void updateItem(@Nullable Integer page, boolean empty) {
            super.updateItem(page, empty);
            var of = pages;
            if (page == null || empty || of == null || page >= of.sizes().size()) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            double width = pageWidth();
            double height = pageHeight(of.sizes().get(page));
            paper.setMinSize(width, height);
            paper.setMaxSize(width, height);
            image.setImage(drawn.get(page));
            image.setFitWidth(width);
            image.setFitHeight(height);
            setGraphic(around);
            setAccessibleText(Messages.text("export.page", String.valueOf(page + 1)));
            ask(page);
        }
    }
}
