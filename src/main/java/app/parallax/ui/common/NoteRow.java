package app.parallax.ui.common;

import app.parallax.text.Span;
import app.parallax.text.note.NoteBlock;
import app.parallax.text.note.NoteRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Shows a block of Markdown as a row, with bars for quotations and bullets before its text. */
final class NoteRow {
    private NoteRow() {}

    static HBox of(NoteBlock block, Region content) {
        var row = new HBox(6);
        row.getStyleClass().add("note-row");
        if (content.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT) {
            row.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        for (int i = 0; i < block.quote(); i++) {
            var bar = new Region();
            bar.getStyleClass().add("note-quote-bar");
            row.getChildren().add(bar);
        }
        if (block.indent() > 0) {
            var marker = new Label(block.marker());
            marker.getStyleClass().add("note-marker");
            marker.setMinWidth(Region.USE_PREF_SIZE);
            var place = new HBox(marker);
            place.getStyleClass().addAll("note-marker-place", "note-indent-" + block.indent());
            place.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(place);
        }
        HBox.setHgrow(content, Priority.ALWAYS);
        row.getChildren().add(content);
        if (block.quote() > 0) {
            content.getStyleClass().add("note-quoted");
        }
        return row;
    }

    /** Returns the style classes of a run, as a modifiable list. */
    static List<String> styles(NoteRun run) {
        var styles = new ArrayList<String>();
        if (run.strong()) {
            styles.add(WordFlow.STRONG);
        }
        if (run.emphasis()) {
            styles.add("note-emphasis");
        }
        if (run.code()) {
            styles.add("note-code");
        }
        return styles;
    }

    /** Creates the text of a block; {@code leads} receives words with an address. */
    static WordFlow words(NoteBlock block, String styleClass, BiConsumer<List<Text>, String> leads) {
        var flow = new WordFlow("", block.type() == NoteBlock.Type.HEADING ? Fonts.SANS_SEMIBOLD : Fonts.SANS);
        flow.getStyleClass().add(styleClass);
        var text = new StringBuilder();
        var stretches = new ArrayList<WordFlow.StyledRange>();
        for (var run : block.runs()) {
            var span = new Span(text.length(), text.length() + run.text().length());
            text.append(run.text());
            var styles = styles(run);
            var address = run.address();
            if (address != null) {
                styles.add("note-link");
            }
            stretches.add(new WordFlow.StyledRange(span, styles, each -> {
                if (address != null) {
                    leads.accept(each, address);
                }
            }));
        }
        flow.setStyledRanges(text.toString(), stretches.stream().filter(each -> each.span().end() > each.span().start()
                && !each.styleClasses().isEmpty()).toList());
        return flow;
    }
}
