/** Dates that articles state, the events that they date, and conflicts between them. */
@NullMarked
package app.parallax.session.time;

import org.jspecify.annotations.NullMarked;
