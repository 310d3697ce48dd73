package app.parallax.ui.shell;

/** What is handed to other programs and other analysts. */
final class ExchangeCommands {
    private ExchangeCommands() {}

    static void define(Actions actions, WindowCommands window) {
        actions.set(Command.EXPORT_QDPX, () -> window.export("qdpx"));
        actions.set(Command.EXPORT_QDC, () -> window.export("qdc"));
    }
}
