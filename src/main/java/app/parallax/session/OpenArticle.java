package app.parallax.session;

import app.parallax.model.Annotation;
import app.parallax.model.Article;
import app.parallax.model.Change;
import app.parallax.model.Entity;
import app.parallax.model.Furniture;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.Tagging;
import app.parallax.model.TimeLink;
import app.parallax.model.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** An article that is shown: its text and its marks, sorted by start and end. */
public final class OpenArticle {
    /** Order of marks in a text: by start, the longer first. */
    public static final Comparator<Mark> ORDER = Comparator.comparingInt((Mark mark) -> mark.passage().start())
            .thenComparing(Comparator.comparingInt((Mark mark) -> mark.passage().end()).reversed())
            .thenComparing(Mark::id, Ids.ORDER);

    private static final Comparator<Furniture> BY_PLACE = Comparator.comparingInt(Furniture::start)
            .thenComparingInt(Furniture::end).thenComparing(Furniture::id, Ids.ORDER);

    /** Above this many marks, viewers are told once of all instead of one by one. */
    private static final int SINGLY = 100;

    private final ReadOnlyObjectWrapper<Article> article;
    private final Version version;
    private final String text;
    private final ObservableList<Mark> marks;
    private final ObservableList<Mark> shownMarks;
    private final ObservableList<Furniture> furniture;
    private final ObservableList<Furniture> shownFurniture;
    private final Map<UUID, Mark> index = new HashMap<>();

    OpenArticle(Article article, Version version, String text, List<Mark> marks, List<Furniture> furniture) {
        this.article = new ReadOnlyObjectWrapper<>(article);
        this.version = version;
        this.text = text;
        this.marks = FXCollections.observableArrayList(marks);
        this.marks.sort(ORDER);
        marks.forEach(mark -> index.put(mark.id(), mark));
        this.shownMarks = FXCollections.unmodifiableObservableList(this.marks);
        this.furniture = FXCollections.observableArrayList(furniture);
        this.furniture.sort(BY_PLACE);
        this.shownFurniture = FXCollections.unmodifiableObservableList(this.furniture);
    }

    /**
     * The article's facts.
     *
     * @return follows every edit
     */
    public ReadOnlyObjectProperty<Article> article() {
        return article.getReadOnlyProperty();
    }

    /**
     * The shown version.
     *
     * @return never changes
     */
    public Version version() {
        return version;
    }

    /**
     * The frozen text.
     *
     * @return never changes
     */
    public String text() {
        return text;
    }

    /**
     * The marks by start, the longer first where they start together.
     *
     * @return follows every edit, cannot be changed
     */
    public ObservableList<Mark> marks() {
        return shownMarks;
    }

    /**
     * What of the text is not the article's, by place.
     *
     * @return follows every edit, cannot be changed
     */
    public ObservableList<Furniture> furniture() {
        return shownFurniture;
    }

    /**
     * The mark of an annotation.
     *
     * @param annotation
     *            its identifier
     * @return empty if it is not of this article
     */
    public Optional<Mark> mark(UUID annotation) {
        return Optional.ofNullable(index.get(annotation));
    }

    void setArticle(Article changed) {
        article.set(changed);
    }

    /** Takes the changes of an edit, each mark at most once. */
    void follow(List<Change> net) {
        followFurniture(net);
        var touched = new LinkedHashMap<UUID, Optional<Mark>>();
        for (var change : net) {
            if (change.entity() instanceof Annotation) {
                annotation(touched, (Annotation) change.before(), (Annotation) change.after());
            } else {
                touch(touched, annotationOf(change.before()), mark -> mark.without(change.entity()));
                touch(touched, annotationOf(change.after()), mark -> mark.with(change.entity()));
            }
        }
        if (touched.size() > SINGLY) {
            touched.forEach(this::remember);
            marks.setAll(index.values().stream().sorted(ORDER).toList());
        } else {
            touched.forEach(this::put);
        }
    }

    private void followFurniture(List<Change> net) {
        var now = new ArrayList<>(furniture);
        for (var change : net) {
            if (change.entity() instanceof Furniture) {
                now.removeIf(each -> each.id().equals(change.id()));
                if (change.after() instanceof Furniture after && after.version().equals(version.id())) {
                    now.add(after);
                }
            }
        }
        now.sort(BY_PLACE);
        if (!now.equals(furniture)) {
            furniture.setAll(now); // viewers draw the text anew: told once
        }
    }

    private void annotation(Map<UUID, Optional<Mark>> touched, @Nullable Annotation before,
            @Nullable Annotation after) {
        if (after != null && after.passage().version().equals(version.id())) {
            touched.put(after.id(), Optional.of(now(touched, after.id()).map(mark -> mark.withAnnotation(after))
                    .orElseGet(() -> new Mark(after, List.of(), List.of(), List.of()))));
        } else if (before != null && now(touched, before.id()).isPresent()) {
            touched.put(before.id(), Optional.empty());
        }
    }

    private void touch(Map<UUID, Optional<Mark>> touched, @Nullable UUID annotation, UnaryOperator<Mark> change) {
        if (annotation != null) {
            now(touched, annotation).map(change).ifPresent(mark -> touched.put(annotation, Optional.of(mark)));
        }
    }

    private Optional<Mark> now(Map<UUID, Optional<Mark>> touched, UUID annotation) {
        return touched.getOrDefault(annotation, mark(annotation));
    }

    private static @Nullable UUID annotationOf(@Nullable Entity part) {
        return switch (part) {
            case Tagging tagging -> tagging.annotation();
            case Mention mention -> mention.annotation();
            case TimeLink link -> link.annotation();
            case null, default -> null;
        };
    }

    private void put(UUID annotation, Optional<Mark> mark) {
        var old = remember(annotation, mark);
        int from = old == null ? -1 : Collections.binarySearch(marks, old, ORDER);
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

    private @Nullable Mark remember(UUID annotation, Optional<Mark> mark) {
        return mark.isPresent() ? index.put(annotation, mark.get()) : index.remove(annotation);
    }
}
