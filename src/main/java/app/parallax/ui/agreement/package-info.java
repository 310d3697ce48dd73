/** How far analysts agree, and what they marked otherwise. */
@NullMarked
package app.parallax.ui.agreement;

import org.jspecify.annotations.NullMarked;
