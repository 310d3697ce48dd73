package app.parallax.session;

import app.parallax.Parts;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Basis;
import app.parallax.model.Counted;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Palette;
import app.parallax.model.Passage;
import app.parallax.model.Tag;
import app.parallax.text.Graphemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Selects random entities of a project for random edits. */
class RandomParts {
    final Session session;
    final Workspace workspace;
    final Random random;

    RandomParts(Session session, Random random) {
        this.session = session;
        this.workspace = session.workspace();
        this.random = random;
    }

    <T> Optional<T> pick(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    <T> Optional<T> pickOf(List<Counted<T>> all) {
        return pick(all).map(Counted::entity);
    }

    <E extends Enum<E>> E pick(Class<E> type) {
        return pick(List.of(type.getEnumConstants())).orElseThrow();
    }

    String word() {
        return "w" + random.nextInt(1_000_000) + pick(List.of("", " é", " “x”", " שלום")).orElseThrow();
    }

    <T> @Nullable Fact<T> fact(T value) {
        return random.nextBoolean() ? null : new Fact<>(value, pick(Basis.class), random.nextBoolean() ? null : word());
    }

    Optional<OpenArticle> openArticle() {
        return pick(workspace.shown());
    }

    Optional<Passage> passage() {
        return openArticle().map(open -> {
            if (random.nextInt(3) == 0 && !open.marks().isEmpty()) {
                return pick(open.marks()).orElseThrow().passage();
            }
            int start = random.nextInt(open.text().length());
            int end = start + 1 + random.nextInt(open.text().length() - start);
            var span = Graphemes.snap(open.text(), start, end);
            return Parts.passage(open.version(), open.text(), span.start(), span.end());
        });
    }

    Optional<Mark> mark() {
        return openArticle().flatMap(open -> pick(open.marks()));
    }

    Tag newTag() {
        return new Tag(Ids.next(), word(), parent(), pick(Palette.class), word(), random.nextBoolean() ? null : "1");
    }

    @Nullable
    UUID parent() {
        var above = pickOf(workspace.tags());
        return above.isEmpty() || random.nextBoolean() ? null : above.get().id();
    }

    List<Mark> marks(AnnotationFilter filter) {
        return session.read(reader -> {
            var marks = new ArrayList<Mark>();
            reader.marks(filter, marks::add);
            return marks;
        }).join();
    }

    UUID foreignId() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L,
                (random.nextLong() & ~(3L << 62)) | (1L << 63));
    }
}
