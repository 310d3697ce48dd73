/** Passwords in the secret store of the operating system, for whoever wishes it. */
@NullMarked
package app.parallax.session.secrets;

import org.jspecify.annotations.NullMarked;
