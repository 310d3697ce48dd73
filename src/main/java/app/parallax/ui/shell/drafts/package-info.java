/** The commands on drafts, and the pane of a draft beside the articles. */
@NullMarked
package app.parallax.ui.shell.drafts;

import org.jspecify.annotations.NullMarked;
