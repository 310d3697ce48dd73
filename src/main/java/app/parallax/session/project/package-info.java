/** Project files, settings and the sample: what is there before a session is. */
@NullMarked
package app.parallax.session.project;

import org.jspecify.annotations.NullMarked;
