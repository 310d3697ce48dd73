/** The list of what is not checked yet, worked through from the keyboard. */
@NullMarked
package app.parallax.ui.checking;

import org.jspecify.annotations.NullMarked;
