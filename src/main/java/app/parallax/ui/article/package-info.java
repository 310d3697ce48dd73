/** The dialogs of articles, outlets and stories. */
@NullMarked
package app.parallax.ui.article;

import org.jspecify.annotations.NullMarked;
