/** Notes: Markdown, and links in it that survive renames. */
@NullMarked
package app.parallax.text.note;

import org.jspecify.annotations.NullMarked;
