/** What goes out: a job that reads one state of the project, writes beside and moves into place. */
@NullMarked
package app.parallax.session.exporting;

import org.jspecify.annotations.NullMarked;
