package app.parallax.ui.common;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Runs parts of a test on the FX thread, started once without a display. */
public final class FxThread {
    static {
        System.setProperty("parallax.noSqlOn", "JavaFX Application Thread");
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            started.await();
            Platform.setImplicitExit(false);
        } catch (IllegalStateException alreadyStarted) {
            // another test class of this JVM started it
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private FxThread() {}

    /** Runs a task on the FX thread, at once if this is it, and waits for what it returns. */
    public static <T> T call(Callable<T> task) throws Exception {
        if (Platform.isFxApplicationThread()) {
            return task.call();
        }
        var future = new FutureTask<>(task);
        Platform.runLater(future);
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Waits at most ten seconds until a condition holds on the FX thread. */
    public static void await(Callable<Boolean> condition) throws Exception {
        for (long end = System.nanoTime() + 10_000_000_000L; !call(condition);) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come true in ten seconds");
            }
            settle();
        }
    }

    /** Waits until three pulses have passed, so that style and layout are done. */
    public static void settle() throws Exception {
        for (int pulse = 0; pulse < 3; pulse++) {
            var passed = new CountDownLatch(1);
            var timer = call(() -> {
                var counter = new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        passed.countDown();
                    }
                };
                counter.start();
                return counter;
            });
            passed.await();
            call(() -> {
                timer.stop();
                return timer;
            });
        }
    }

    /** Draws a scene that no window shows, and keeps the picture under target/. */
    public static WritableImage draw(Scene scene, String name) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pixels = ((DataBufferInt) copy.getRaster().getDataBuffer()).getData();
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try {
            var file = Path.of("target", "pictures", name + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return image;
    }
}
