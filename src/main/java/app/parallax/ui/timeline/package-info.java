/** The timeline: events on a true scale, and their links. */
@NullMarked
package app.parallax.ui.timeline;

import org.jspecify.annotations.NullMarked;
