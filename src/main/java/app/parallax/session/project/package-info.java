/** Project files, settings, and the sample: what precedes a session. */
@NullMarked
package app.parallax.session.project;

import org.jspecify.annotations.NullMarked;
