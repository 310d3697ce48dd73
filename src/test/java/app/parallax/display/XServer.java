package app.parallax.display;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Queries the X server for what JavaFX does not tell, such as the window under the pointer, including dialogs of the
 * system. For one thread.
 */
final class XServer {
    /** {@code PointerRoot} of {@code X.h}: keys go to the window under the pointer, as without a window manager. */
    private static final long POINTER_ROOT = 1;
    private static final MemoryLayout ID = ValueLayout.JAVA_LONG;

    private final SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
    private final MethodHandle queryPointer = handle("XQueryPointer", ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ID,
            ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS,
            ValueLayout.ADDRESS, ValueLayout.ADDRESS);
    private final MethodHandle setInputFocus = handle("XSetInputFocus", ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ID,
            ValueLayout.JAVA_INT, ID);
    private final MethodHandle sync = handle("XSync", ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    private final MemorySegment display;
    private final long root;

    XServer() {
        try {
            display = (MemorySegment) handle("XOpenDisplay", ValueLayout.ADDRESS, ValueLayout.ADDRESS)
                    .invokeExact(MemorySegment.NULL);
            root = (long) handle("XDefaultRootWindow", ID, ValueLayout.ADDRESS).invokeExact(display);
        } catch (Throwable e) { // what a method handle declares
            throw new IllegalStateException(e);
        }
    }

    private MethodHandle handle(String name, MemoryLayout result, MemoryLayout... arguments) {
        return Linker.nativeLinker().downcallHandle(x11.findOrThrow(name), FunctionDescriptor.of(result, arguments));
    }

    /** Which window of the screen is under the pointer. */
    long windowUnderPointer() {
        try (var arena = Arena.ofConfined()) {
            var place = arena.allocate(8, 8);
            var child = arena.allocate(8, 8);
            int _ = (int) queryPointer.invokeExact(display, root, arena.allocate(8, 8), child, place, place, place,
                    place, place);
            return child.get(ValueLayout.JAVA_LONG, 0);
        } catch (Throwable e) { // as above
            throw new IllegalStateException(e);
        }
    }

    /** Lets keys go to the window under the pointer. */
    void keysFollowPointer() {
        try {
            int _ = (int) setInputFocus.invokeExact(display, POINTER_ROOT, (int) POINTER_ROOT, 0L);
            int _ = (int) sync.invokeExact(display, 0);
        } catch (Throwable e) { // as above
            throw new IllegalStateException(e);
        }
    }
}
