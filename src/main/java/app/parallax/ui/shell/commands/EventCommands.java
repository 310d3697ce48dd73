package app.parallax.ui.shell.commands;

import app.parallax.i18n.Messages;
import app.parallax.model.TimeLink;
import app.parallax.ui.document.DocumentsController;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.timeline.TimelineController;
import java.util.function.Consumer;

/**
 * The commands on events: creating them, linking the selected words by each kind of time, accepting suggested times.
 */
public final class EventCommands {
    private EventCommands() {}

    public static void define(Actions actions, MarkingCommands marking, TimelineController timeline,
            DocumentsController documents, Consumer<String> tell) {
        actions.set(Command.NEW_EVENT, () -> marking.onProject(timeline::newEvent));
        actions.set(Command.LINK_HAPPENED,
                () -> marking.onEvent(() -> timeline.linkSelection(TimeLink.Clock.HAPPENED)));
        actions.set(Command.LINK_SAID, () -> marking.onEvent(() -> timeline.linkSelection(TimeLink.Clock.SAID)));
        actions.set(Command.LINK_PUBLISHED,
                () -> marking.onEvent(() -> timeline.linkSelection(TimeLink.Clock.PUBLISHED)));
        documents.setEventForm(timeline::newEvent);
        actions.toggle(Command.TIMES, documents.times(), "command.hideTimes");
        actions.set(Command.ACCEPT_TIME, () -> marking.onProject(() -> {
            if (!documents.acceptTime()) {
                tell.accept(Messages.text("shell.noTime"));
            }
        }));
        actions.set(Command.NEXT_TIME, () -> documents.timeStep(1));
        actions.set(Command.PREVIOUS_TIME, () -> documents.timeStep(-1));
        actions.set(Command.PROPOSED_EVENTS, () -> marking.onProject(timeline::proposeEvents));
    }
}
