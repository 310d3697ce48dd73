package app.parallax.ui.shell;

import app.parallax.model.TimeLink;
import app.parallax.ui.timeline.TimelineController;

/** Making events, and linking the selected words to one on each of its clocks. */
final class EventCommands {
    private EventCommands() {}

    static void define(Actions actions, MarkingCommands marking, TimelineController timeline) {
        actions.set(Command.NEW_EVENT, () -> marking.onProject(timeline::newEvent));
        actions.set(Command.LINK_HAPPENED,
                () -> marking.onEvent(() -> timeline.linkSelection(TimeLink.Clock.HAPPENED)));
        actions.set(Command.LINK_SAID, () -> marking.onEvent(() -> timeline.linkSelection(TimeLink.Clock.SAID)));
        actions.set(Command.LINK_PUBLISHED,
                () -> marking.onEvent(() -> timeline.linkSelection(TimeLink.Clock.PUBLISHED)));
    }
}
