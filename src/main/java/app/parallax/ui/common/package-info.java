/** What every pane draws with: theme, fonts, icons and the flow for text that people wrote. */
@NullMarked
package app.parallax.ui.common;

import org.jspecify.annotations.NullMarked;
