package app.parallax.io.exporter;

import app.parallax.model.Analyst;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Claim;
import app.parallax.model.Entity;
import app.parallax.model.Event;
import app.parallax.model.Kind;
import app.parallax.model.Mark;
import app.parallax.model.Outlet;
import app.parallax.model.Passage;
import app.parallax.model.Placement;
import app.parallax.model.ProjectReader;
import app.parallax.model.Silence;
import app.parallax.model.Speaker;
import app.parallax.model.Tag;
import app.parallax.model.Version;
import app.parallax.text.Offsets;
import app.parallax.text.Quote;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entities that annotations refer to, and positions in code points. Annotations come by article, so that few
 * texts are kept and their indexes are built once. One thread asks for texts and versions; others may ask for the rest,
 * and for versions that it has asked for.
 */
public final class EntityLookup {
    /** Number of texts kept: the newest version of an article, and one or two on which annotations were made. */
    private static final int TEXTS = 4;

    private final ProjectReader project;
    private final Map<UUID, Article> articles = new HashMap<>();
    private final Map<UUID, Version> versions = new ConcurrentHashMap<>();
    private final Map<UUID, Tag> tags;
    private final Map<UUID, Claim> claims;
    private final Map<UUID, Event> events;
    private final Map<UUID, Analyst> analysts;
    private final Map<UUID, Outlet> outlets;
    private final Map<UUID, Speaker> speakers;
    private final Map<UUID, List<Silence>> silences;
    private final Map<UUID, Version> newest = new HashMap<>();
    private final Map<UUID, Text> texts = new LinkedHashMap<>();

    /**
     * Reads everything but annotations and texts.
     *
     * @param project the snapshot, kept as long as this is used
     */
    public EntityLookup(ProjectReader project) {
        this.project = project;
        for (ArticleRow row : project.articles()) {
            articles.put(row.article().id(), row.article());
            versions.put(row.version().id(), row.version());
            newest.put(row.article().id(), row.version());
        }
        tags = byId(project, Kind.TAG, Tag.class);
        claims = byId(project, Kind.CLAIM, Claim.class);
        events = byId(project, Kind.EVENT, Event.class);
        analysts = byId(project, Kind.ANALYST, Analyst.class);
        outlets = byId(project, Kind.OUTLET, Outlet.class);
        speakers = byId(project, Kind.SPEAKER, Speaker.class);
        silences = project.silences().stream().collect(Collectors.groupingBy(Silence::claim));
    }

    /**
     * The position of a passage in the text of its version.
     *
     * @param start code point offset
     * @param end code point offset, exclusive
     */
    public record Place(int start, int end) {}

    private record Text(String text, Offsets offsets) {}

    private static <E extends Entity> Map<UUID, E> byId(ProjectReader project, Kind kind, Class<E> type) {
        var found = new HashMap<UUID, E>();
        project.all(kind, each -> found.put(each.id(), type.cast(each)));
        return found;
    }

    private static <E> E required(@Nullable E found, UUID id) {
        if (found == null) {
            throw new IllegalStateException("nothing has the identifier " + id);
        }
        return found;
    }

    public Version version(UUID id) {
        return versions.computeIfAbsent(id, missing -> project.version(missing)
                .orElseThrow(() -> new IllegalStateException("nothing has the identifier " + missing)));
    }

    public Article article(Version version) {
        return required(articles.get(version.article()), version.article());
    }

    /** Returns an article; empty if the project lacks it. */
    public Optional<Article> known(UUID id) {
        return Optional.ofNullable(articles.get(id));
    }

    public Tag tag(UUID id) {
        return required(tags.get(id), id);
    }

    public Claim claim(UUID id) {
        return required(claims.get(id), id);
    }

    public Event event(UUID id) {
        return required(events.get(id), id);
    }

    /** Returns a tag; empty if it was deleted. */
    public Optional<Tag> tagOf(UUID id) {
        return Optional.ofNullable(tags.get(id));
    }

    /** Returns a speaker; empty if the project lacks it. */
    public Optional<Speaker> speaker(UUID id) {
        return Optional.ofNullable(speakers.get(id));
    }

    /** Returns the articles checked for a claim that do not mention it, in a fixed order. */
    public List<Silence> silences(UUID claim) {
        return silences.getOrDefault(claim, List.of());
    }

    public Analyst analyst(UUID id) {
        return required(analysts.get(id), id);
    }

    public Outlet outlet(UUID id) {
        return required(outlets.get(id), id);
    }

    /** Returns the position of a passage in code points; empty if its quote is not at its offset. */
    public Optional<Place> place(Passage passage) {
        var there = text(passage.version());
        if (passage.end() > there.text.length() || !there.text.startsWith(passage.quote(), passage.start())) {
            return Optional.empty();
        }
        return Optional.of(new Place(there.offsets.toCodePoint(passage.start()),
                there.offsets.toCodePoint(passage.end())));
    }

    /**
     * Returns a mark with its passage in the newest version of its article, or else in the version where it was made.
     */
    public Mark current(Mark mark) {
        var made = mark.annotation().passage().version();
        var now = newest.get(version(made).article());
        if (now == null || now.id().equals(made)) {
            return mark;
        }
        var place = mark.placement(now.id()).filter(Placement::isPlaced);
        if (place.isEmpty() || place.get().end() > now.length()) {
            return mark;
        }
        var quote = Quote.of(text(now.id()).text, place.get().start(), place.get().end());
        return mark.at(new Passage(now.id(), place.get().start(), place.get().end(), quote.exact(), quote.prefix(),
                quote.suffix()));
    }

    /**
     * The version since which the words of a mark changed and nobody has confirmed them.
     *
     * @param mark the mark where it stands now
     * @return the number of the version, 0 if they did not change or are confirmed
     */
    public int changedSince(Mark mark) {
        return mark.isGuessed() ? version(mark.annotation().passage().version()).number() : 0;
    }

    public String words(UUID version) {
        return text(version).text;
    }

    /** Returns the text of a version, from a small cache. */
    private Text text(UUID version) {
        var known = texts.get(version);
        if (known != null) {
            return known;
        }
        if (texts.size() >= TEXTS) {
            texts.remove(texts.keySet().iterator().next());
        }
        var words = project.text(version(version).sha256());
        var read = new Text(words, new Offsets(words));
        texts.put(version, read);
        return read;
    }
}
