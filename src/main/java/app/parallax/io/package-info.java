/** Exchange formats, a folder each, and the lists of those that are offered. */
@NullMarked
package app.parallax.io;

import org.jspecify.annotations.NullMarked;
