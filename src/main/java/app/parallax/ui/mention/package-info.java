/** The form of a mention: figures, attribution chain and Admiralty code. */
@NullMarked
package app.parallax.ui.mention;

import org.jspecify.annotations.NullMarked;
