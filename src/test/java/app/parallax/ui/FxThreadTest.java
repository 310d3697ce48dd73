package app.parallax.ui;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Runs parts of a test on the FX thread and waits for pulses; an exception there fails the test. */
public abstract class FxThreadTest {
    static {
        System.setProperty("parallax.noSqlOn", "JavaFX Application Thread");
    }

    private static final int PATIENCE_SECONDS = 30;
    private static final List<Throwable> THROWN = new CopyOnWriteArrayList<>();

    /** Not while the class is made: the FX thread would wait for that. */
    @BeforeAll
    static void startToolkit() {
        var started = new CompletableFuture<Void>();
        Runnable begin = () -> {
            Platform.setImplicitExit(false);
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> THROWN.add(failure));
            started.complete(null);
        };
        try {
            Platform.startup(begin);
        } catch (IllegalStateException alreadyStarted) { // by this or another class of tests
            Platform.runLater(begin);
        }
        started.join();
    }

    @BeforeEach
    void forgetThrown() {
        THROWN.clear();
    }

    @AfterEach
    void nothingWasThrown() {
        if (!THROWN.isEmpty()) {
            throw new AssertionError("thrown on the FX thread", THROWN.getFirst());
        }
    }

    /** Told when something did not come true, before the test fails. */
    protected void failed() {
        // nothing to keep
    }

    /** Does something on the FX thread and returns what came of it. */
    protected <T> T on(Callable<T> work) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable e) { // an assertion too is to be seen by the test
                done.completeExceptionally(e);
            }
        });
        return get(done, "the work on the FX thread");
    }

    /** Waits until something is so, asked in every pulse. */
    protected void await(String what, Callable<Boolean> condition) {
        var held = new CompletableFuture<Boolean>();
        var timer = on(() -> {
            var each = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    try {
                        if (condition.call()) {
                            stop();
                            held.complete(true);
                        }
                    } catch (Throwable e) { // as above
                        stop();
                        held.completeExceptionally(e);
                    }
                }
            };
            each.start();
            return each;
        });
        try {
            get(held, what);
        } catch (AssertionError e) {
            on(() -> {
                timer.stop();
                return true;
            });
            failed();
            throw e;
        }
    }

    private static <T> T get(CompletableFuture<T> future, String what) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("not in " + PATIENCE_SECONDS + " s: " + what, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AssertionError failed ? failed : new AssertionError(what, e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for some pulses, where nothing is to happen. */
    protected void pulses() {
        var count = new AtomicInteger();
        await("pulses", () -> count.incrementAndGet() > 3);
    }
}
