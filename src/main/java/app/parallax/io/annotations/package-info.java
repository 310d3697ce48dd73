/** One final class a format that annotations are imported from, and the one list of them. */
@NullMarked
package app.parallax.io.annotations;

import org.jspecify.annotations.NullMarked;
