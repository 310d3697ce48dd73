/** Records and pure rules: what a project consists of, and what may be changed in it. */
@NullMarked
package app.parallax.model;

import org.jspecify.annotations.NullMarked;
