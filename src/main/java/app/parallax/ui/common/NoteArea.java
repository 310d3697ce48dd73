package app.parallax.ui.common;

import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextAlignment;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SyntaxDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.skin.CodeAreaSkin;
import jfx.incubator.scene.control.richtext.skin.RichTextAreaSkin;

/** A field for notes of several lines, in any script: its words are laid out one by one where they must be. */
public final class NoteArea extends CodeArea {
    /** An empty field. */
    public NoteArea() {
        getStyleClass().addAll("field", "note-area");
        setWrapText(true);
        ArrowKeys.follow(this);
        setSyntaxDecorator(new Words());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> { // else it writes tabs, and who has no mouse cannot leave it
            if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown()) {
                requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        focusedProperty().subscribe(focused -> {
            if (focused && getCaretPosition() == null) { // without a caret it takes no letters, and Delete throws
                select(getDocumentEnd());
            }
        });
    }

    @Override
    protected RichTextAreaSkin createDefaultSkin() {
        return new CodeAreaSkin(this) {
            @Override
            protected ScrollBar createVScrollBar() {
                return new FloatingScrollBar();
            }
        };
    }

    private static final class Words implements SyntaxDecorator {
        private static final StyleAttributeMap FROM_RIGHT = StyleAttributeMap.builder()
                .setTextAlignment(TextAlignment.RIGHT).build();

        @Override
        public RichParagraph createRichParagraph(CodeTextModel model, int index) {
            var paragraph = RichParagraph.builder();
            if (Segments.startsRightToLeft(model.getPlainText(index))) {
                paragraph.setParagraphAttributes(FROM_RIGHT);
            }
            for (var segment : Segments.of(model.getPlainText(index), "Inter")) {
                paragraph.addWithStyleNames(segment.text(), switch (segment.family()) {
                    case "Noto Serif Hebrew" -> "note-hebrew";
                    case "Vazirmatn" -> "note-arabic";
                    default -> "note-text";
                });
            }
            return paragraph.build();
        }

        @Override
        public void handleChange(CodeTextModel model, TextPos start, TextPos end, int charsTop, int linesAdded,
                int charsBottom) {
            // each paragraph is decorated by itself
        }
    }
}
