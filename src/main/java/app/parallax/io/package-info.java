/** Exchange formats, one folder each, and the lists of importers and exporters. */
@NullMarked
package app.parallax.io;

import org.jspecify.annotations.NullMarked;
