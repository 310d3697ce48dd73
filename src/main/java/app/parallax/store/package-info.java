/** The project file in SQLite; the only package that uses {@code java.sql}. */
@NullMarked
package app.parallax.store;

import org.jspecify.annotations.NullMarked;
