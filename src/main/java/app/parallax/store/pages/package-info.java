/** SQLite's file format as bytes, read without SQLite: what can be had of a file that SQLite refuses. */
@NullMarked
package app.parallax.store.pages;

import org.jspecify.annotations.NullMarked;
