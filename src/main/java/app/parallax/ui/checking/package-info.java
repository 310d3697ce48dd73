/** The checking list of claims and articles. */
@NullMarked
package app.parallax.ui.checking;

import org.jspecify.annotations.NullMarked;
