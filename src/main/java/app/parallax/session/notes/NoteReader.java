package app.parallax.session.notes;

import app.parallax.i18n.Messages;
import app.parallax.model.Annotation;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Article;
import app.parallax.model.Backlinks;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.Entity;
import app.parallax.model.Event;
import app.parallax.model.Kind;
import app.parallax.model.Mark;
import app.parallax.model.Memo;
import app.parallax.model.Outlet;
import app.parallax.model.ProjectReader;
import app.parallax.model.Speaker;
import app.parallax.model.Story;
import app.parallax.model.Tag;
import app.parallax.session.Focus;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.text.note.NoteText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Reads notes with the current names of their link targets, follows links, and finds backlinks. */
public final class NoteReader {
    /** The maximal number of backlinks listed. */
    public static final int MOST_NAMED = 200;

    private final Session session;
    private final Navigation navigation;

    public NoteReader(Session session) {
        this.session = session;
        this.navigation = new Navigation(session);
    }

    /**
     * A note.
     *
     * @param names current names of its link targets by identifier, without missing ones
     */
    public record Reading(NoteText text, Map<UUID, String> names) {
        public Reading {
            names = Map.copyOf(names);
        }
    }

    /**
     * A backlink.
     *
     * @param name name of the entity whose note contains the link
     */
    public record Backlink(Backlinks.Source source, String name) {}

    /**
     * The backlinks of an entity.
     *
     * @param first the first of them, at most {@link #MOST_NAMED}
     */
    public record LinkedFrom(int count, List<Backlink> first) {
        public LinkedFrom {
            first = List.copyOf(first);
        }
    }

    /** Reads a note in the background. */
    public CompletableFuture<Reading> read(String note) {
        return session.read(reader -> {
            var text = NoteText.of(note);
            var ids = new EnumMap<Kind, List<UUID>>(Kind.class);
            text.links().forEach(link -> ids.computeIfAbsent(link.kind(), kind -> new ArrayList<>())
                    .add(link.target()));
            return new Reading(text, names(reader, ids));
        });
    }

    /** Finds the backlinks of an entity. */
    public CompletableFuture<LinkedFrom> linkedFrom(UUID target) {
        return session.read(reader -> {
            var found = reader.backlinks(target, MOST_NAMED);
            var ids = new EnumMap<Kind, List<UUID>>(Kind.class);
            found.first().forEach(each -> ids.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each.id()));
            var names = names(reader, ids);
            return new LinkedFrom(found.count(), found.first().stream()
                    .map(each -> new Backlink(each, names.getOrDefault(each.id(), ""))).toList());
        });
    }

    private static Map<UUID, String> names(ProjectReader reader, Map<Kind, List<UUID>> ids) {
        var names = new HashMap<UUID, String>();
        ids.forEach((kind, some) -> reader.entities(kind, some)
                .forEach(entity -> names.put(entity.id(), name(entity))));
        return names;
    }

    static String name(Entity entity) {
        return switch (entity) {
            case Article article -> article.shownTitle();
            case Annotation annotation -> annotation.passage().quote();
            case Claim claim -> claim.text();
            case Event event -> event.title();
            case Memo memo -> title(memo);
            case Tag tag -> tag.name();
            case Outlet outlet -> outlet.name();
            case Story story -> story.name();
            case Speaker speaker -> speaker.name();
            default -> "";
        };
    }

    /** Returns the title of a memo, or a phrase for a memo without one. */
    public static String title(Memo memo) {
        return memo.title().isEmpty() ? Messages.text("memo.untitled") : memo.title();
    }

    /**
     * Goes to the target of a link or backlink: an article opens in the pane, a passage is scrolled to, claim, event
     * and tag come into focus; other kinds go to {@link Focus#entityRequest}.
     *
     * @return false if the target no longer exists
     */
    public CompletableFuture<Boolean> followLink(Kind kind, UUID id) {
        return session.read(reader -> !reader.entities(kind, List.of(id)).isEmpty()).thenCompose(there -> there
                ? goTo(kind, id).thenApply(done -> true)
                : CompletableFuture.completedFuture(false));
    }

    private CompletableFuture<?> goTo(Kind kind, UUID id) {
        var focus = session.focus();
        return switch (kind) {
            case ARTICLE -> article(id);
            case ANNOTATION -> marks(List.of(id)).thenCompose(this::reveal);
            case CLAIM -> {
                navigation.focusClaim(id);
                yield first(mark -> mark.mentions().stream().anyMatch(each -> each.claim().equals(id)),
                        () -> marks(AnnotationFilter.ofClaim(id)));
            }
            case EVENT -> {
                navigation.focusEvent(id);
                yield first(mark -> mark.links().stream().anyMatch(each -> each.event().equals(id)),
                        () -> session.read(reader -> reader.marksOfEvent(id)));
            }
            case TAG -> {
                navigation.focusTag(id);
                yield CompletableFuture.completedFuture(null);
            }
            default -> {
                focus.entityRequest().set(null); // a repeated request must notify listeners again
                focus.entityRequest().set(new Backlinks.Source(kind, id));
                yield CompletableFuture.completedFuture(null);
            }
        };
    }

    private CompletableFuture<?> article(UUID id) {
        var focus = session.focus();
        for (int i = 0; i < focus.panes().size(); i++) {
            if (id.equals(focus.panes().get(i).article().get())) {
                focus.pane().set(i);
                return CompletableFuture.completedFuture(null);
            }
        }
        return navigation.show(focus.focused(), id);
    }

    private CompletableFuture<List<Mark>> marks(Collection<UUID> ids) {
        return session.read(reader -> {
            var marks = new ArrayList<Mark>();
            reader.marks(List.copyOf(ids), marks::add);
            return marks;
        });
    }

    private CompletableFuture<List<Mark>> marks(AnnotationFilter filter) {
        return session.read(reader -> {
            var marks = new ArrayList<Mark>();
            reader.marks(filter, marks::add);
            return marks;
        });
    }

    /** Goes to the first mark that matches, if no pane shows one. */
    private CompletableFuture<?> first(Predicate<Mark> isOfIt, Supplier<CompletableFuture<List<Mark>>> all) {
        boolean shown = session.workspace().open().values().stream()
                .anyMatch(article -> article.marks().stream().anyMatch(isOfIt));
        return shown ? CompletableFuture.completedFuture(null) : all.get().thenCompose(this::reveal);
    }

    private CompletableFuture<?> reveal(List<Mark> marks) {
        return marks.isEmpty() ? CompletableFuture.completedFuture(null) : navigation.reveal(marks.getFirst());
    }

    /** Returns the suggestions of link targets; only the latest request is answered. */
    public LinkSuggestions suggestions() {
        return new LinkSuggestions(session);
    }

    /** Returns a memo by identifier. */
    public Optional<Memo> memo(UUID id) {
        return session.workspace().memos().stream().map(Counted::entity).filter(each -> each.id().equals(id))
                .findFirst();
    }
}
