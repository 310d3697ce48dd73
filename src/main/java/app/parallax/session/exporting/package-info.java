/** Export jobs: they read one snapshot, write a temporary file and move it into place. */
@NullMarked
package app.parallax.session.exporting;

import org.jspecify.annotations.NullMarked;
