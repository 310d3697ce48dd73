/** Attribution: direct and indirect speech in news with its sources, and spellings of one name. */
@NullMarked
package app.parallax.text.attribution;

import org.jspecify.annotations.NullMarked;
