package app.parallax.ui.tags;

import app.parallax.model.Tag;
import org.jspecify.annotations.Nullable;

/** Edits the name of a tag in place in the tree. */
interface TagNaming {
    /** Starts naming a new tag under another, null for the top level. */
    void begin(@Nullable Tag above);

    void rename(Tag tag);

    /** Accepts the typed name. */
    void named(TagRow row, String name);

    void cancelName();

    /** Called with the typed text, because another cell may show the row while a person types. */
    void typed(String text);

    /** Returns the text of the field of a row: the typed text, a refused name, else the name. */
    String textOf(TagRow row);
}
