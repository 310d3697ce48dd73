package app.parallax;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The signals by which the system ends a program: at the end of a desktop session, at Ctrl+C in its terminal. The
 * window is closed as by its command, while the FX thread still runs: in a shutdown hook it no longer does.
 */
final class EndSignals {
    private static final System.Logger LOG = System.getLogger(EndSignals.class.getName());
    /** The exit code of a program that a signal ended. */
    private static final int ENDED = 128 + 15;

    private EndSignals() {}

    /**
     * Handles the signals of this process from now on.
     *
     * @param end begins to end the program, on a thread of its own
     * @param ended counted down when the project is closed, after which the program ends by itself
     * @param bound the time after which it is ended nevertheless
     */
    static void handle(Runnable end, CountDownLatch ended, Duration bound) {
        List.of("TERM", "INT", "HUP").forEach(name -> handle(name, () -> {
            try {
                end.run();
                if (ended.await(bound.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException | RuntimeException e) { // the toolkit has ended already
                LOG.log(System.Logger.Level.DEBUG, "ended at once", e);
            }
            System.exit(ENDED);
        }));
    }

    /** Reflection, for the compiler warns of the class, which the module jdk.unsupported exports to everybody. */
    private static void handle(String name, Runnable work) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            signal.getMethod("handle", signal, handler).invoke(null,
                    signal.getConstructor(String.class).newInstance(name),
                    Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[]{handler},
                            (proxy, method, given) -> {
                                work.run();
                                return null;
                            }));
        } catch (ReflectiveOperationException | IllegalArgumentException e) { // not on this system
            LOG.log(System.Logger.Level.DEBUG, "no signal " + name, e);
        }
    }
}
