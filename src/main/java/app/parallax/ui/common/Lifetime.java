package app.parallax.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/** Collects the subscriptions of a pane, which end with it. */
public final class Lifetime {
    private final List<Subscription> subscriptions = new ArrayList<>();

    public void add(Subscription subscription) {
        subscriptions.add(subscription);
    }

    /** Ends all subscriptions. */
    public void end() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }
}
