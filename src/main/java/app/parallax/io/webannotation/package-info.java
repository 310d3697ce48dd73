/** Imports and exports W3C Web Annotations (JSON-LD); other importers build their annotations in this form. */
@NullMarked
package app.parallax.io.webannotation;

import org.jspecify.annotations.NullMarked;
