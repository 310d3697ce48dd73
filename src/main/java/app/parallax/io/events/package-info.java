/** Reads events from CSV and writes them as iCalendar and TimelineJS. */
@org.jspecify.annotations.NullMarked
package app.parallax.io.events;
