package app.parallax.session.exporting;

import app.parallax.model.ProjectReader;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A reader whose annotations are watched on their way, so that any exporter can be followed, ended and cut short. It
 * stands before the whole interface by reflection, for of its thirty methods it is about two.
 */
final class WatchedReader implements InvocationHandler {
    private static final Set<String> WATCHED = Set.of("marks", "orphans");

    private final ProjectReader reader;
    private final int most;
    private final Runnable each;

    private WatchedReader(ProjectReader reader, int most, Runnable each) {
        this.reader = reader;
        this.most = most;
        this.each = each;
    }

    /** Said of an annotation too many, and caught where it was read. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough", null, false, false);
        }
    }

    /**
     * A reader that is watched.
     *
     * @param each called before each annotation; what it throws ends the reading
     */
    static ProjectReader of(ProjectReader reader, int most, Runnable each) {
        return (ProjectReader) Proxy.newProxyInstance(WatchedReader.class.getClassLoader(),
                new Class<?>[]{ProjectReader.class}, new WatchedReader(reader, most, each));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        var passed = arguments;
        if (arguments != null && WATCHED.contains(method.getName())
                && arguments[arguments.length - 1] instanceof Consumer<?> sink) {
            passed = arguments.clone();
            passed[passed.length - 1] = watched(sink);
        }
        try {
            return method.invoke(reader, passed);
        } catch (InvocationTargetException e) {
            var cause = e.getCause();
            if (cause instanceof Enough) {
                return null;
            }
            throw cause == null ? e : cause;
        }
    }

    private <T> Consumer<T> watched(Consumer<T> sink) {
        var seen = new int[1];
        return annotation -> {
            each.run();
            if (seen[0]++ >= most) {
                throw new Enough();
            }
            sink.accept(annotation);
        };
    }
}
