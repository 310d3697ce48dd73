/** Dates that articles state, the events they speak of, and the clocks they are held against. */
@NullMarked
package app.parallax.session.time;

import org.jspecify.annotations.NullMarked;
