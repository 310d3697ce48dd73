/** The history view: edits with analysts and changes. */
@NullMarked
package app.parallax.ui.history;

import org.jspecify.annotations.NullMarked;
