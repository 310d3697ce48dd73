/** The W3C Web Annotation Data Model as JSON-LD: read and written; other readers build their annotations through it. */
@NullMarked
package app.parallax.io.webannotation;

import org.jspecify.annotations.NullMarked;
