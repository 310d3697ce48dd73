/**
 * Locks on a project file that other code in the process cannot drop, and whether its files are still in the folder.
 */
@NullMarked
package app.parallax.store.lock;

import org.jspecify.annotations.NullMarked;
