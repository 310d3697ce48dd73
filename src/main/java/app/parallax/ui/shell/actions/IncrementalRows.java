package app.parallax.ui.shell.actions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * Fills columns with the visible rows at once and with the rest a few rows a pulse: styling hundreds of labels at once
 * would delay the first picture by a tenth of a second or more.
 */
final class IncrementalRows {
    /** The number of rows in each column before the first picture; the visible rest follows four pulses later. */
    private static final int FIRST = 6;
    private static final int EACH_PULSE = 9;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            for (int i = 0; i < EACH_PULSE && !waiting.isEmpty(); i++) {
                waiting.removeFirst().run();
            }
            if (waiting.isEmpty()) {
                stop();
            }
        }
    };

    void fill(List<VBox> columns, List<List<Node>> nodes) {
        waiting.clear();
        for (int i = 0; i < columns.size(); i++) {
            var all = nodes.get(i);
            columns.get(i).getChildren().setAll(all.subList(0, Math.min(FIRST, all.size())));
        }
        int most = nodes.stream().mapToInt(List::size).max().orElse(0);
        for (int row = FIRST; row < most; row++) {
            for (int i = 0; i < columns.size(); i++) {
                if (row < nodes.get(i).size()) {
                    var column = columns.get(i);
                    var node = nodes.get(i).get(row);
                    waiting.add(() -> column.getChildren().add(node));
                }
            }
        }
        timer.start();
    }

    /** Adds the remaining rows at once. */
    void finish() {
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    /** Stops adding rows. */
    void end() {
        waiting.clear();
        timer.stop();
    }
}
