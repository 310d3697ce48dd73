/** What is known of articles, outlets and stories, in dialogs. */
@NullMarked
package app.parallax.ui.article;

import org.jspecify.annotations.NullMarked;
