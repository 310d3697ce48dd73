/** The languages of the program: puts keys and their arguments into the words of the person. */
@NullMarked
package app.parallax.i18n;

import org.jspecify.annotations.NullMarked;
