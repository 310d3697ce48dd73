/** Reads SQLite's file format without SQLite, to recover files that SQLite refuses. */
@NullMarked
package app.parallax.store.pages;

import org.jspecify.annotations.NullMarked;
