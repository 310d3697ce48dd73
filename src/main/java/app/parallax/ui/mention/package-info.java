/** The form of what a mention says: its figures, on whose word it is, and how far it is trusted. */
@NullMarked
package app.parallax.ui.mention;

import org.jspecify.annotations.NullMarked;
