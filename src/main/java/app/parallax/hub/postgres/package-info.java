/** The hub in a PostgreSQL database: the only room that opens a connection. */
@NullMarked
package app.parallax.hub.postgres;

import org.jspecify.annotations.NullMarked;
