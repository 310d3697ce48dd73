/** The one gate through which a project is changed, and the observable model that every view follows. */
@NullMarked
package app.parallax.session;

import org.jspecify.annotations.NullMarked;
