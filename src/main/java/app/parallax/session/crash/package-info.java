/** What is left of a program that ended unexpectedly: a report without any words of a project, and a mark of it. */
@NullMarked
package app.parallax.session.crash;

import org.jspecify.annotations.NullMarked;
