package app.parallax.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/** What a pane listens to, ended with the pane. */
public final class Lifetime {
    private final List<Subscription> subscriptions = new ArrayList<>();

    /** Ends a subscription with this life. */
    public void add(Subscription subscription) {
        subscriptions.add(subscription);
    }

    /** Ends everything that was added. */
    public void end() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }
}
