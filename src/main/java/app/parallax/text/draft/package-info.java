/** What a draft quotes, counts and dates, and how that differs from the words of a source. */
@NullMarked
package app.parallax.text.draft;

import org.jspecify.annotations.NullMarked;
