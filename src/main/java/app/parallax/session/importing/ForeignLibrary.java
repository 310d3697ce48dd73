package app.parallax.session.importing;

import app.parallax.i18n.Messages;
import app.parallax.io.annotations.ForeignArticle;
import app.parallax.io.annotations.ForeignCode;
import app.parallax.io.annotations.ForeignSet;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Change;
import app.parallax.model.Counted;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Message;
import app.parallax.model.Outlet;
import app.parallax.model.Palette;
import app.parallax.model.ProjectReader;
import app.parallax.model.Story;
import app.parallax.model.StoryArticle;
import app.parallax.model.Tag;
import app.parallax.model.TagSet;
import app.parallax.model.Version;
import app.parallax.text.TextSimilarity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Imports articles, tags and sets that accompany foreign annotations. Existing ones are unchanged; an article is
 * recognised by identifier, by its text, or by its file name if the texts are similar; a tag or set by identifier, else
 * by name. New ones keep the sender's identifier if it is unused.
 */
final class ForeignLibrary {
    /** The similarity below which texts of one file name are two articles, as for versions of a file. */
    private static final double LIKE = 0.3;
    /** The length of text per transaction, in UTF-16 units. */
    private static final long MOST_UNITS = 16 << 20;

    private final List<ForeignArticle> articles = new ArrayList<>();
    private final List<ForeignCode> codes = new ArrayList<>();
    private final List<ForeignSet> sets = new ArrayList<>();
    private final Map<UUID, UUID> articleHere = new HashMap<>();
    private final Map<UUID, UUID> tagHere = new HashMap<>();
    /** The articles that this file brought, which equal no others of the same text in it. */
    private final Set<UUID> brought = new HashSet<>();
    private final List<String> notices = new ArrayList<>();
    private @Nullable ExistingArticles there;
    private long units;
    private int newTags;

    /** Adds an article; returns whether a transaction is full. */
    boolean add(ForeignArticle article) {
        articles.add(article);
        units += article.found().text().length();
        return articles.size() >= ImportBatch.LARGEST || units >= MOST_UNITS;
    }

    void add(ForeignCode code) {
        codes.add(code);
    }

    void add(ForeignSet set) {
        sets.add(set);
    }

    boolean isEmpty() {
        return articles.isEmpty() && codes.isEmpty() && sets.isEmpty();
    }

    /** Returns the changes since the last call, as part of an edit; possibly none. */
    Edit take(ProjectReader reader, Message label) {
        var changes = new ArrayList<Change>();
        var taken = usedIds(reader);
        tags(reader, taken, changes);
        var batch = new ImportBatch();
        articles(reader, taken, batch);
        changes.addAll(batch.changes());
        sets(reader, taken, changes);
        var contents = List.copyOf(batch.contents());
        articles.clear();
        codes.clear();
        sets.clear();
        units = 0;
        return new Edit(Messages.label(label), changes, contents);
    }

    /** Ends a file; returns sentences about it. */
    List<String> end() {
        var said = new ArrayList<String>();
        if (!brought.isEmpty()) {
            said.add(Messages.count("annotations.newArticles", brought.size()));
        }
        if (newTags > 0) {
            said.add(Messages.count("annotations.newTags", newTags));
        }
        said.addAll(notices);
        notices.clear();
        there = null;
        brought.clear();
        newTags = 0;
        articleHere.clear();
        tagHere.clear();
        return said;
    }

    /** Returns identifiers of the sender that exist in the project. */
    private Set<UUID> usedIds(ProjectReader reader) {
        var ids = Stream.of(articles.stream().map(ForeignArticle::id), codes.stream().map(ForeignCode::id),
                sets.stream().map(ForeignSet::id)).flatMap(each -> each).distinct().toList();
        var taken = new HashSet<UUID>();
        for (var kind : Kind.values()) {
            reader.entities(kind, ids).forEach(each -> taken.add(each.id()));
        }
        return taken;
    }

    private static UUID unusedId(UUID id, Set<UUID> taken) {
        return taken.add(id) ? id : Ids.next();
    }

    private void tags(ProjectReader reader, Set<UUID> taken, List<Change> changes) {
        if (codes.isEmpty()) {
            return;
        }
        var byId = new HashMap<UUID, Tag>();
        var byName = new HashMap<String, Tag>();
        reader.tags().stream().map(Counted::entity).forEach(tag -> {
            byId.put(tag.id(), tag);
            byName.put(tag.name(), tag);
        });
        for (var code : codes) {
            var known = byId.getOrDefault(code.id(), byName.get(code.name()));
            if (known == null) {
                var parent = code.parent() == null ? null : tagHere.get(code.parent());
                known = new Tag(unusedId(code.id(), taken), code.name(), parent,
                        code.color() == null ? Palette.next(byId.size()) : code.color(), code.description(), null);
                byId.put(known.id(), known);
                byName.put(known.name(), known);
                changes.add(Change.insert(known));
                newTags++;
            }
            tagHere.put(code.id(), known.id());
        }
    }

    private void articles(ProjectReader reader, Set<UUID> taken, ImportBatch batch) {
        if (articles.isEmpty()) {
            return;
        }
        if (there == null) {
            there = ExistingArticles.read(reader);
        }
        var known = there.known;
        var byText = there.byText;
        var byFile = there.byFile;
        for (var article : articles) {
            var found = article.found();
            var here = known.get(article.id());
            if (here == null) {
                here = first(byText.getOrDefault(found.sha256(), List.of()));
            }
            if (here == null) {
                here = byFile.getOrDefault(key(found.file()), List.of()).stream()
                        .filter(row -> !brought.contains(row.article().id())
                                && TextSimilarity.of(reader.text(row.version().sha256()), found.text()) >= LIKE)
                        .map(row -> like(row.article(), article)).findFirst().orElse(null);
            }
            if (here == null) {
                here = unusedId(article.id(), taken);
                brought.add(here);
                batch.add(here, found, there.labels.take(found.file()), there.outlets);
            }
            known.put(article.id(), here);
            articleHere.put(article.id(), here);
        }
    }

    /** The articles of the project before the import. */
    private record ExistingArticles(Map<UUID, UUID> known, Map<String, List<UUID>> byText,
            Map<String, List<ArticleRow>> byFile,
            ArticleLabels labels, Map<String, Outlet> outlets) {
        static ExistingArticles read(ProjectReader reader) {
            var rows = reader.articles();
            var versions = reader.versions();
            Map<UUID, UUID> known = new HashMap<>();
            rows.forEach(row -> known.put(row.article().id(), row.article().id()));
            versions.forEach(version -> known.put(version.id(), version.article()));
            var outlets = new HashMap<String, Outlet>();
            reader.outlets().forEach(each -> outlets.put(Outlet.key(each.entity().name()), each.entity()));
            return new ExistingArticles(known,
                    versions.stream().collect(Collectors.groupingBy(Version::sha256,
                            Collectors.mapping(Version::article, Collectors.toList()))),
                    rows.stream().collect(Collectors.groupingBy(row -> key(row.article().file()))),
                    new ArticleLabels(rows.stream().map(row -> row.article().label()).collect(Collectors.toSet())),
                    outlets);
        }
    }

    private @Nullable UUID first(Collection<UUID> articles) {
        return articles.stream().filter(each -> !brought.contains(each)).findFirst().orElse(null);
    }

    private UUID like(Article here, ForeignArticle article) {
        notices.add(Messages.text("annotations.likeText", article.found().file(), here.label()));
        return here.id();
    }

    private static String key(String fileName) {
        return fileName.strip().toLowerCase(Locale.ROOT);
    }

    private void sets(ProjectReader reader, Set<UUID> taken, List<Change> changes) {
        if (sets.isEmpty()) {
            return;
        }
        var stories = reader.stories().stream().map(Counted::entity).collect(Collectors.toCollection(ArrayList::new));
        var tagSets = reader.tagSets().stream().map(Counted::entity).collect(Collectors.toCollection(ArrayList::new));
        var members = reader.storyArticles().stream().map(each -> each.story() + " " + each.article())
                .collect(Collectors.toSet());
        for (var set : sets) {
            if (!set.articles().isEmpty() || set.tags().isEmpty()) {
                var story = stories.stream().filter(each -> each.id().equals(set.id())).findFirst()
                        .or(() -> stories.stream().filter(each -> each.name().equals(set.name())).findFirst())
                        .orElse(null);
                if (story == null) {
                    story = new Story(unusedId(set.id(), taken), set.name(), set.note());
                    stories.add(story);
                    changes.add(Change.insert(story));
                }
                var id = story.id();
                set.articles().stream().map(articleHere::get).filter(Objects::nonNull).distinct()
                        .filter(article -> members.add(id + " " + article))
                        .forEach(article -> changes.add(Change.insert(new StoryArticle(Ids.next(), id, article))));
            }
            if (!set.tags().isEmpty() && tagSets.stream()
                    .noneMatch(each -> each.id().equals(set.id()) || each.name().equals(set.name()))) {
                var made = new TagSet(unusedId(set.id(), taken), set.name(),
                        set.tags().stream().map(tagHere::get).filter(Objects::nonNull).distinct().toList());
                tagSets.add(made);
                changes.add(Change.insert(made));
            }
        }
    }
}
