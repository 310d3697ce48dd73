/** Finds expressions of time in running text and input fields, and resolves them to dates. */
@NullMarked
package app.parallax.text.time;

import org.jspecify.annotations.NullMarked;
