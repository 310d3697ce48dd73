package app.parallax.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/** The subscriptions of a pane, which end with the pane. */
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
