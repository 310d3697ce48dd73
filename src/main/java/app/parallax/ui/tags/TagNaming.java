package app.parallax.ui.tags;

import app.parallax.model.Tag;
import org.jspecify.annotations.Nullable;

/** Edits the name of a tag in place in the tree. */
interface TagNaming {
    /** Begins to name a new tag under another, null for the top. */
    void begin(@Nullable Tag above);

    /** Begins to change the name of a tag. */
    void rename(Tag tag);

    /** Takes the name that was typed. */
    void named(TagRow row, String name);

    /** Leaves the name as it was. */
    void cancelName();

    /** Is told what stands in the field: the row may be drawn by another cell while a person types. */
    void typed(String text);

    /** What stands in the field of a row: what was typed, a name that could not be, else its name. */
    String textOf(TagRow row);
}
