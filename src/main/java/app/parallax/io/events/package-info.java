/** Events: read from CSV, written as iCalendar and TimelineJS. */
@org.jspecify.annotations.NullMarked
package app.parallax.io.events;
