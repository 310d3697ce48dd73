/** The timeline: events on a true scale of time, and what the articles link to them. */
@NullMarked
package app.parallax.ui.timeline;

import org.jspecify.annotations.NullMarked;
