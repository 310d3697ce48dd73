/** The search commands and the result tabs below the articles. */
@NullMarked
package app.parallax.ui.shell.search;

import org.jspecify.annotations.NullMarked;
