/** Where a mark stands when its text has changed: new versions, and marks that need a hand. */
@NullMarked
package app.parallax.session.anchoring;

import org.jspecify.annotations.NullMarked;
