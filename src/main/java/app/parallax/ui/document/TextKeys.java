package app.parallax.ui.document;

import app.parallax.session.CurrentPassage;
import app.parallax.session.Session;
import app.parallax.session.edit.Editor;
import app.parallax.ui.common.TagByKey;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Plain keys in the text: a tag's key tags the selected words, or the mark under the caret. */
final class TextKeys {
    private final Session session;
    private final Editor editor;
    private final CurrentPassage passage;
    private final MarkEnds ends;

    TextKeys(Session session, Editor editor, CurrentPassage passage, MarkEnds ends) {
        this.session = session;
        this.editor = editor;
        this.passage = passage;
        this.ends = ends;
    }

    void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && ends.cancel()) {
            event.consume();
            return;
        }
        var tag = TagByKey.of(session, event);
        var words = passage.get();
        if (tag.isPresent() && words.isPresent()) {
            session.seeTo(editor.tag(words.get(), tag.get().id())
                    .thenAccept(mark -> session.focus().mark().set(mark.orElse(null))));
            event.consume();
        }
    }
}
