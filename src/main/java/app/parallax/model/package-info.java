/** Records and pure rules: the entities of a project and the changes to them. */
@NullMarked
package app.parallax.model;

import org.jspecify.annotations.NullMarked;
