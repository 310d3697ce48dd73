/** Detection and reports of unexpected ends, without any text of a project. */
@NullMarked
package app.parallax.session.crash;

import org.jspecify.annotations.NullMarked;
