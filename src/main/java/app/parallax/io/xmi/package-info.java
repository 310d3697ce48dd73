/** Reads and writes UIMA XMI (INCEpTION and others). */
@NullMarked
package app.parallax.io.xmi;

import org.jspecify.annotations.NullMarked;
