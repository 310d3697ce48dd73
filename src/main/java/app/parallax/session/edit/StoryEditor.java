package app.parallax.session.edit;

import app.parallax.model.Change;
import app.parallax.model.Counted;
import app.parallax.model.Ids;
import app.parallax.model.Message;
import app.parallax.model.Story;
import app.parallax.model.StoryArticle;
import app.parallax.session.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Edits stories: each method makes one edit. */
public final class StoryEditor {
    private final Session session;

    public StoryEditor(Session session) {
        this.session = session;
    }

    /** Returns the story with a name, in any case. */
    public Optional<Story> find(String name) {
        var wanted = name.strip().toLowerCase(Locale.ROOT);
        return session.workspace().stories().stream().map(Counted::entity)
                .filter(each -> each.name().strip().toLowerCase(Locale.ROOT).equals(wanted)).findFirst();
    }

    /**
     * Creates a story.
     *
     * @param name a name that no other story has
     * @param articles identifiers of its articles
     */
    public CompletableFuture<Story> add(String name, Collection<UUID> articles) {
        var story = new Story(Ids.next(), name.strip(), "");
        var changes = new ArrayList<Change>();
        changes.add(Change.insert(story));
        articles.stream().distinct().filter(each -> session.workspace().article(each).isPresent())
                .forEach(each -> changes.add(Change.insert(new StoryArticle(Ids.next(), story.id(), each))));
        return session.perform(Message.of("edit.storyNew", story.name()), changes).thenApply(done -> story);
    }

    /**
     * Changes name or note.
     *
     * @param after the changed story
     * @return completes at once if nothing changes
     */
    public CompletableFuture<Void> change(Story before, Story after) {
        return before.equals(after)
                ? CompletableFuture.completedFuture(null)
                : session.perform(Message.of("edit.story", after.name()), List.of(new Change(before, after)));
    }

    /** Deletes a story; its articles stay. */
    public CompletableFuture<Integer> delete(Story story) {
        var belonging = session.workspace().belonging().articlesOf(story.id());
        var changes = new ArrayList<Change>();
        belonging.forEach(each -> changes.add(Change.delete(each)));
        changes.add(Change.delete(story));
        return session.perform(Message.of("edit.storyDelete", story.name()), changes)
                .thenApply(done -> belonging.size());
    }
}
