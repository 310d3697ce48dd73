package app.parallax.ui.timeline;

import app.parallax.model.Mark;
import app.parallax.model.TimeLink;
import app.parallax.session.Navigation;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What can be done with what articles say of the event in focus. */
record QuoteActions(Navigation navigation, EventActions actions, Consumer<CompletableFuture<?>> follow)
        implements
            LinkBlock.Actions {
    @Override
    public void reveal(Mark mark) {
        follow.accept(navigation.reveal(mark));
    }

    @Override
    public void unlink(Mark mark, TimeLink timeLink) {
        actions.unlink(mark, timeLink);
    }

    @Override
    public boolean readOnly() {
        return actions.readOnly();
    }
}
