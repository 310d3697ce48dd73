package app.parallax.session;

import app.parallax.model.Article;
import app.parallax.model.Mark;
import app.parallax.model.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** An article that is shown: its text and its marks, sorted by start and end. */
public final class OpenArticle {
    /** Order of marks in a text: by start, the longer first. */
    static final Comparator<Mark> ORDER = Comparator.comparingInt((Mark mark) -> mark.passage().start())
            .thenComparing(Comparator.comparingInt((Mark mark) -> mark.passage().end()).reversed())
            .thenComparing(Mark::id);

    private final ReadOnlyObjectWrapper<Article> article;
    private final Version version;
    private final String text;
    private final ObservableList<Mark> marks;
    private final ObservableList<Mark> shownMarks;

    OpenArticle(Article article, Version version, String text, List<Mark> marks) {
        this.article = new ReadOnlyObjectWrapper<>(article);
        this.version = version;
        this.text = text;
        this.marks = FXCollections.observableArrayList(marks);
        this.marks.sort(ORDER);
        this.shownMarks = FXCollections.unmodifiableObservableList(this.marks);
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
     * The mark of an annotation.
     *
     * @param annotation
     *            its identifier
     * @return empty if it is not of this article
     */
    public Optional<Mark> mark(UUID annotation) {
        return marks.stream().filter(mark -> mark.id().equals(annotation)).findFirst();
    }

    void setArticle(Article changed) {
        article.set(changed);
    }

    void setMarks(List<Mark> all) {
        marks.setAll(all.stream().sorted(ORDER).toList());
    }

    /** Puts a mark in its place. */
    void add(Mark mark) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ORDER.compare(marks.get(middle), mark) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        marks.add(low, mark);
    }

    void remove(UUID annotation) {
        marks.removeIf(mark -> mark.id().equals(annotation));
    }

    void replace(Mark mark) {
        for (int i = 0; i < marks.size(); i++) {
            var old = marks.get(i);
            if (old.id().equals(mark.id())) {
                if (ORDER.compare(old, mark) == 0) {
                    marks.set(i, mark);
                } else {
                    marks.remove(i);
                    add(mark);
                }
                return;
            }
        }
    }
}
