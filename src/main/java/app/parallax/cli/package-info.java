/** The command line: one class a subcommand. */
@NullMarked
package app.parallax.cli;

import org.jspecify.annotations.NullMarked;
