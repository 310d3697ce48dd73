/** A copy of a shared project: sends what was edited here, receives what others edited, and lists conflicts. */
@NullMarked
package app.parallax.session.team;

import org.jspecify.annotations.NullMarked;
