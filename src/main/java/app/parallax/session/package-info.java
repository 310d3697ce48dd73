/** The one gate through which a project is changed, and the observable model of it. */
@NullMarked
package app.parallax.session;

import org.jspecify.annotations.NullMarked;
