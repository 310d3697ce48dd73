/**
 * How files that other programs wrote are opened: XML without anything that leads out of it, tables by their separator.
 */
@NullMarked
package app.parallax.io.input;

import org.jspecify.annotations.NullMarked;
