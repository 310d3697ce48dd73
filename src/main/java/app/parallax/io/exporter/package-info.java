/** What writers of all formats share: the interface, files written beside and moved, names of what is listed. */
@NullMarked
package app.parallax.io.exporter;

import org.jspecify.annotations.NullMarked;
