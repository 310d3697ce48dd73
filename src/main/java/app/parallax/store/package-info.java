/** SQLite and nothing else: the only room that knows {@code java.sql}. */
@NullMarked
package app.parallax.store;

import org.jspecify.annotations.NullMarked;
