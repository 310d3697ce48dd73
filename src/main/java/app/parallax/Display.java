package app.parallax;

import app.parallax.i18n.Messages;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Checks whether a window can be opened before JavaFX is loaded: once its native toolkit has failed, the same process
 * cannot draw without a display.
 */
final class Display {
    /** The libraries that JavaFX's toolkit is linked with and a system may lack, with their Debian packages. */
    private static final Map<String, String> NEEDED = new TreeMap<>(
            Map.of("libX11.so.6", "libx11-6", "libXtst.so.6", "libxtst6", "libgtk-3.so.0", "libgtk-3-0"));

    private Display() {}

    /**
     * Returns why no window can be opened.
     *
     * @return a sentence with the command that helps; empty if a window can be opened
     */
    static Optional<String> whyNone() {
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            return Optional.empty(); // requested: a hidden window
        }
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Optional.empty(); // Windows and macOS always have one
        }
        var display = System.getenv("DISPLAY");
        if (display == null || display.isBlank()) {
            return Optional.of(Messages.text("display.none"));
        }
        try (var arena = Arena.ofConfined()) {
            for (var needed : NEEDED.entrySet()) {
                if (!has(needed.getKey(), arena)) {
                    return Optional.of(Messages.text("display.noLibrary", needed.getKey(), needed.getValue()));
                }
            }
            return opens(arena) ? Optional.empty() : Optional.of(Messages.text("display.refused", display));
        }
    }

    private static boolean has(String library, Arena arena) {
        try {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException e) { // the lookup reports a missing library in this way
            return false;
        }
    }

    /** Connects to the X server: the variable DISPLAY may name a server that is gone or refuses. */
    private static boolean opens(Arena arena) {
        var x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
        var linker = Linker.nativeLinker();
        var open = linker.downcallHandle(x11.findOrThrow("XOpenDisplay"),
                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        var close = linker.downcallHandle(x11.findOrThrow("XCloseDisplay"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        try {
            var display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            if (display.equals(MemorySegment.NULL)) {
                return false;
            }
            int closed = (int) close.invokeExact(display);
            return closed == 0;
        } catch (Throwable e) { // declared by a method handle; a failed call means no display
            return false;
        }
    }
}
