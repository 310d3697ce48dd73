package app.parallax.session;

import app.parallax.model.Annotation;
import app.parallax.model.Article;
import app.parallax.model.Boilerplate;
import app.parallax.model.Change;
import app.parallax.model.Entity;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.Passage;
import app.parallax.model.Placement;
import app.parallax.model.Received;
import app.parallax.model.Tagging;
import app.parallax.model.TimeLink;
import app.parallax.model.Version;
import app.parallax.text.Quote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * An open article: one version of its text and the marks anchored in it, sorted by start and end. Marks made on another
 * version appear where they were re-anchored.
 */
public final class OpenArticle {
    /** The order of marks in a text: by start, the longer first. */
    public static final Comparator<Mark> ORDER = Comparator.comparingInt((Mark mark) -> mark.passage().start())
            .thenComparing(Comparator.comparingInt((Mark mark) -> mark.passage().end()).reversed())
            .thenComparing(Mark::id, Ids.ORDER);

    private static final Comparator<Boilerplate> BY_PLACE = Comparator.comparingInt(Boilerplate::start)
            .thenComparingInt(Boilerplate::end).thenComparing(Boilerplate::id, Ids.ORDER);

    /** The number of changed marks above which listeners are notified once for all. */
    private static final int SINGLY = 100;

    private final ReadOnlyObjectWrapper<Article> article;
    private final Version version;
    private final String text;
    private final ObservableList<Mark> marks;
    private final ObservableList<Mark> shownMarks;
    private final ObservableList<Boilerplate> boilerplate;
    private final ObservableList<Boilerplate> shownBoilerplate;
    /** The marks of all versions, anchored in the shown one where possible. */
    private final Map<UUID, Mark> known = new HashMap<>();

    OpenArticle(Article article, Version version, String text, List<Mark> all, List<Boilerplate> boilerplate) {
        this.article = new ReadOnlyObjectWrapper<>(article);
        this.version = version;
        this.text = text;
        for (var mark : all) {
            known.put(mark.id(), inShownVersion(mark));
        }
        this.marks = FXCollections.observableArrayList(anchoredMarks());
        this.shownMarks = FXCollections.unmodifiableObservableList(this.marks);
        this.boilerplate = FXCollections.observableArrayList(boilerplate);
        this.boilerplate.sort(BY_PLACE);
        this.shownBoilerplate = FXCollections.unmodifiableObservableList(this.boilerplate);
    }

    private List<Mark> anchoredMarks() {
        return known.values().stream().filter(this::isAnchored).sorted(ORDER).toList();
    }

    private boolean isAnchored(Mark mark) {
        return mark.passage().version().equals(version.id());
    }

    /** Returns the mark anchored in the shown version, else as it was made. */
    private Mark inShownVersion(Mark mark) {
        if (mark.annotation().passage().version().equals(version.id())) {
            return mark.at(null);
        }
        return mark.at(mark.placement(version.id())
                .filter(place -> place.isPlaced() && place.end() <= text.length()).map(place -> {
                    var quote = Quote.of(text, place.start(), place.end());
                    return new Passage(version.id(), place.start(), place.end(), quote.exact(), quote.prefix(),
                            quote.suffix());
                }).orElse(null));
    }

    /** Returns the article details, updated with every edit. */
    public ReadOnlyObjectProperty<Article> article() {
        return article.getReadOnlyProperty();
    }

    /** Returns the shown version, which never changes. */
    public Version version() {
        return version;
    }

    /** Returns the frozen text, which never changes. */
    public String text() {
        return text;
    }

    /** Returns the marks by start, the longer first; unmodifiable, updated with every edit. */
    public ObservableList<Mark> marks() {
        return shownMarks;
    }

    /** Returns the boilerplate in text order; unmodifiable, updated with every edit. */
    public ObservableList<Boilerplate> boilerplate() {
        return shownBoilerplate;
    }

    /** Returns the mark of an annotation that is anchored in the shown version. */
    public Optional<Mark> mark(UUID annotation) {
        return Optional.ofNullable(known.get(annotation)).filter(this::isAnchored);
    }

    /** Returns the mark of an annotation of this article, anchored in the shown version or not. */
    public Optional<Mark> knownMark(UUID annotation) {
        return Optional.ofNullable(known.get(annotation));
    }

    /** Whether another article shows the same text with the same marks. */
    boolean showsSameAs(OpenArticle other) {
        return version.equals(other.version) && known.equals(other.known) && boilerplate.equals(other.boilerplate);
    }

    void setArticle(Article changed) {
        article.set(changed);
    }

    /**
     * Applies the changes of an edit, at most one update for each mark.
     *
     * @param own tests whether a version belongs to this article
     */
    void follow(List<Change> net, Predicate<UUID> own) {
        followBoilerplate(net);
        var touched = new LinkedHashMap<UUID, Optional<Mark>>();
        for (var change : net) {
            if (change.entity() instanceof Annotation) {
                annotation(touched, (Annotation) change.before(), (Annotation) change.after(), own);
            } else {
                updateMark(touched, annotationOf(change.before()), mark -> mark.without(change.entity()));
                updateMark(touched, annotationOf(change.after()), mark -> mark.with(change.entity()));
            }
        }
        if (touched.size() > SINGLY) {
            touched.forEach(this::putKnown);
            marks.setAll(anchoredMarks());
        } else {
            touched.forEach(this::put);
        }
    }

    private void followBoilerplate(List<Change> net) {
        var now = new ArrayList<>(boilerplate);
        for (var change : net) {
            if (change.entity() instanceof Boilerplate) {
                now.removeIf(each -> each.id().equals(change.id()));
                if (change.after() instanceof Boilerplate after && after.version().equals(version.id())) {
                    now.add(after);
                }
            }
        }
        now.sort(BY_PLACE);
        if (!now.equals(boilerplate)) {
            boilerplate.setAll(now); // viewers draw the text again: one notification
        }
    }

    private void annotation(Map<UUID, Optional<Mark>> touched, @Nullable Annotation before,
            @Nullable Annotation after, Predicate<UUID> own) {
        if (after != null && own.test(after.passage().version())) {
            touched.put(after.id(), Optional.of(current(touched, after.id()).map(mark -> mark.withAnnotation(after))
                    .orElseGet(() -> new Mark(after, List.of(), List.of(), List.of()))));
        } else if (before != null && current(touched, before.id()).isPresent()) {
            touched.put(before.id(), Optional.empty());
        }
    }

    private void updateMark(Map<UUID, Optional<Mark>> touched, @Nullable UUID annotation, UnaryOperator<Mark> change) {
        if (annotation != null) {
            current(touched, annotation).map(change).ifPresent(mark -> touched.put(annotation, Optional.of(mark)));
        }
    }

    private Optional<Mark> current(Map<UUID, Optional<Mark>> touched, UUID annotation) {
        return touched.getOrDefault(annotation, knownMark(annotation));
    }

    private static @Nullable UUID annotationOf(@Nullable Entity part) {
        return switch (part) {
            case Tagging tagging -> tagging.annotation();
            case Mention mention -> mention.annotation();
            case TimeLink link -> link.annotation();
            case Placement placement -> placement.annotation();
            case Received received -> received.annotation();
            case null, default -> null;
        };
    }

    private void put(UUID annotation, Optional<Mark> changed) {
        var old = putKnown(annotation, changed);
        var mark = mark(annotation);
        int from = old == null || !isAnchored(old) ? -1 : Collections.binarySearch(marks, old, ORDER);
        int to = mark.isEmpty() ? -1 : Collections.binarySearch(marks, mark.get(), ORDER);
        if (mark.isPresent() && from >= 0 && from == to) {
            marks.set(from, mark.get());
            return;
        }
        if (from >= 0) {
            marks.remove(from);
        }
        if (mark.isPresent()) {
            marks.add(-Collections.binarySearch(marks, mark.get(), ORDER) - 1, mark.get());
        }
    }

    private @Nullable Mark putKnown(UUID annotation, Optional<Mark> mark) {
        return mark.isPresent() ? known.put(annotation, inShownVersion(mark.get())) : known.remove(annotation);
    }
}
