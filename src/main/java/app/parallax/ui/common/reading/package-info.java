/** Shows long texts that nobody edits, in every script: what panes of articles and of drafts share. */
@NullMarked
package app.parallax.ui.common.reading;

import org.jspecify.annotations.NullMarked;
