/** The languages of the program: translates keys with arguments. */
@NullMarked
package app.parallax.i18n;

import org.jspecify.annotations.NullMarked;
