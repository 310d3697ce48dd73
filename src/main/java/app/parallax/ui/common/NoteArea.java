package app.parallax.ui.common;

import app.parallax.model.DisplaySanitizer;
import app.parallax.text.note.NoteLinks;
import java.util.List;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
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

/**
 * Edits a multi-line note in any script, with words laid out one by one where needed. Bidirectional controls are
 * removed from shown and pasted text.
 */
public final class NoteArea extends CodeArea {
    public NoteArea() {
        getStyleClass().addAll("field", "note-area");
        setWrapText(true);
        ArrowKeys.follow(this);
        CaretBlink.whileShown(this);
        setSyntaxDecorator(new Words());
        getInputMap().registerFunction(Tag.PASTE, this::pasteWords);
        getInputMap().registerFunction(Tag.PASTE_PLAIN_TEXT, this::pasteWords);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> { // else Tab inserts tabs, and keyboard users cannot leave the
                                                        // area
            if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown()) {
                requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        focusedProperty().subscribe(focused -> {
            if (focused && getCaretPosition() == null) { // without a caret it accepts no text, and Delete throws
                select(getDocumentEnd());
            }
        });
    }

    /** Shows a note without bidirectional controls. */
    void show(String note) {
        setText(DisplaySanitizer.withoutTurns(note));
    }

    /** Sets the listener of text changes. */
    void onChange(Runnable work) {
        var model = getModel();
        if (model != null) {
            model.addListener(change -> {
                if (change.isEdit()) {
                    work.run();
                }
            });
        }
    }

    private void pasteWords() {
        var words = Clipboard.getSystemClipboard().getString();
        var chosen = getSelection();
        if (words != null && chosen != null && isEditable()) {
            select(replaceText(chosen.getMin(), chosen.getMax(), DisplaySanitizer.withoutTurns(words)));
        }
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
            var text = model.getPlainText(index);
            if (TextSegments.startsRightToLeft(text)) {
                paragraph.setParagraphAttributes(FROM_RIGHT);
            }
            var links = NoteLinks.in(text);
            int at = 0;
            for (var segment : TextSegments.of(text, "Inter")) {
                add(paragraph, segment, at, links);
                at += segment.text().length();
            }
            return paragraph.build();
        }

        /** Emphasises the words of a link; its kind and identifier are small and faint. */
        private static void add(RichParagraph.Builder paragraph, TextSegments.Segment segment, int start,
                List<NoteLinks.Place> links) {
            int end = start + segment.text().length();
            int at = start;
            for (var place : links) {
                if (place.end() <= at || place.start() >= end) {
                    continue;
                }
                var words = place.link().words();
                int behind = place.end() - NoteLinks.CLOSE.length();
                int before = words.isEmpty() ? behind : behind - words.length();
                at = add(paragraph, segment, start, at, Math.min(end, place.start()), style(segment));
                at = add(paragraph, segment, start, at, Math.min(end, before), "note-link-id");
                at = add(paragraph, segment, start, at, Math.min(end, behind), style(segment) + "-link");
                at = add(paragraph, segment, start, at, Math.min(end, place.end()), "note-link-id");
            }
            add(paragraph, segment, start, at, end, style(segment));
        }

        private static int add(RichParagraph.Builder paragraph, TextSegments.Segment segment, int start, int from,
                int to,
                String style) {
            if (from < to) {
                paragraph.addWithStyleNames(segment.text().substring(from - start, to - start), style);
            }
            return Math.max(from, to);
        }

        private static String style(TextSegments.Segment segment) {
            return switch (segment.family()) {
                case "Noto Serif Hebrew" -> "note-hebrew";
                case "Vazirmatn" -> "note-arabic";
                default -> "note-text";
            };
        }

        @Override
        public void handleChange(CodeTextModel model, TextPos start, TextPos end, int charsTop, int linesAdded,
                int charsBottom) {
            // each paragraph is decorated separately
        }
    }
}
