/** Events from files of others. */
@org.jspecify.annotations.NullMarked
package app.parallax.io.events;
