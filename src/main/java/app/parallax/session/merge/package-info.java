/** How two copies of a project become one: pure rules over what both hold. */
@NullMarked
package app.parallax.session.merge;

import org.jspecify.annotations.NullMarked;
