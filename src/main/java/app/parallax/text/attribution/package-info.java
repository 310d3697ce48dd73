/** Who is said to have said what: attributions of direct and indirect speech in news, and spellings of one name. */
@NullMarked
package app.parallax.text.attribution;

import org.jspecify.annotations.NullMarked;
