/** New versions of articles, re-anchoring of marks, and their review. */
@NullMarked
package app.parallax.session.anchoring;

import org.jspecify.annotations.NullMarked;
