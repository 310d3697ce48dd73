/** Locks on a project file that other code in the process cannot drop, and detection of moved project files. */
@NullMarked
package app.parallax.store.lock;

import org.jspecify.annotations.NullMarked;
