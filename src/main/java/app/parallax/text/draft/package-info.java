/** Reads the quotations, figures and dates of a draft and compares them with the words of sources. */
@NullMarked
package app.parallax.text.draft;

import org.jspecify.annotations.NullMarked;
