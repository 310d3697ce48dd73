/** UIMA XMI (INCEpTION and others): read and written. */
@NullMarked
package app.parallax.io.xmi;

import org.jspecify.annotations.NullMarked;
