package app.parallax.ui.shell;

/** The commands that bring back what was: backups, and what can be read of a damaged file. */
final class BackupCommands {
    private BackupCommands() {}

    static void define(Actions actions, WindowCommands window) {
        actions.set(Command.RESTORE, window::restore);
        actions.set(Command.SALVAGE, window::salvage);
    }
}
