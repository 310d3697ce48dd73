package app.parallax.session;

import app.parallax.Parts;
import app.parallax.RandomText;
import app.parallax.model.Analyst;
import app.parallax.model.Annotation;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Content;
import app.parallax.model.Edit;
import app.parallax.model.Edtf;
import app.parallax.model.Entity;
import app.parallax.model.Event;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.Outlet;
import app.parallax.model.Palette;
import app.parallax.model.ProjectReader;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.model.TimeLink;
import app.parallax.session.edit.ArticleEditor;
import app.parallax.session.edit.BoilerplateEditor;
import app.parallax.session.edit.Editor;
import app.parallax.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes random edits of every kind in an open project; empty if they are not possible now. */
public final class RandomEdits extends RandomTagEdits {
    private final RandomClaimEdits claimEdits;
    private final RandomArticleEdits articleEdits;
    private final RandomEventEdits eventEdits;
    private final RandomNoteEdits noteEdits;
    private final Editor editor;
    private final List<Supplier<Optional<? extends CompletableFuture<?>>>> edits = List.of(this::importArticles,
            this::importArticles, this::addVersion, this::changeFacts, this::changeFacts, this::outlet, this::tag,
            this::tag, this::tagNew, this::tagNew, this::note, this::note, this::deleteMark, this::newClaim,
            this::mention, this::mention, this::stance, this::newEvent, this::link, this::link, this::takeOff,
            this::changeTag, this::changeClaim, this::changeEvent, this::changeAnalyst, this::deleteTag,
            this::deleteEvent, this::mergeTags, this::moveMentions, this::moveLink, this::tagAll,
            this::foreignMarks, this::deleteMarksOf, this::deleteArticle, this::deleteVersion, this::changeMarks,
            this::sameTwice, this::boilerplate, this::boilerplate, this::resize, this::resize, this::moveTag,
            this::mergeInto, this::deleteTagItself, this::tagSet, this::tagSet, this::bulk, this::bulk,
            () -> performSome("Place", place()), () -> performSome("Place", place()),
            () -> performSome("Receive", receive()), () -> performSome("Orphan", orphan()),
            () -> performSome("Leave", leaveOrphan()), this::showOlder);

    public RandomEdits(Session session, Random random) {
        super(session, random);
        this.editor = new Editor(session);
        this.eventEdits = new RandomEventEdits(session, random);
        this.noteEdits = new RandomNoteEdits(session, random);
        this.claimEdits = new RandomClaimEdits(session, random);
        this.articleEdits = new RandomArticleEdits(session, random);
    }

    /** Does some edit that is possible now, and waits for it. */
    public void next() {
        Optional<? extends CompletableFuture<?>> done = Optional.empty();
        while (done.isEmpty()) {
            done = switch (random.nextInt(11)) {
                case 0, 1 -> claimEdits.next();
                case 2 -> eventEdits.next();
                case 3 -> articleEdits.next();
                case 4 -> noteEdits.next();
                default -> pick(edits).orElseThrow().get();
            };
        }
        done.get().join();
    }

    /** Opens or closes some articles. */
    public void showSome() {
        for (var row : List.copyOf(workspace.articles())) {
            if (random.nextInt(3) > 0) {
                session.show(row.article().id()).join();
            } else {
                session.hide(row.article().id());
            }
        }
    }

    private CompletableFuture<?> perform(String label, List<Change> changes) {
        return session.perform(new Edit(label, changes));
    }

    private Optional<CompletableFuture<?>> performSome(String label, List<Change> changes) {
        return changes.isEmpty() ? Optional.empty() : Optional.of(perform(label, changes));
    }

    private Optional<CompletableFuture<?>> replace(Entity before, Entity after) {
        return Optional.of(perform("Change", List.of(new Change(before, after))));
    }

    private Optional<CompletableFuture<?>> importArticles() {
        var changes = new ArrayList<Change>();
        var contents = new ArrayList<Content>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            var imported = Parts.article("%03d".formatted(random.nextInt(30)), "x" + RandomText.of(random, 60));
            changes.addAll(imported.edit().changes());
            contents.add(imported.content());
        }
        if (random.nextBoolean()) {
            Collections.shuffle(changes, random);
        }
        return Optional.of(session.perform(new Edit("Import", changes, contents)));
    }

    private Optional<CompletableFuture<?>> addVersion() {
        return pick(workspace.articles()).map(row -> {
            var text = "y" + RandomText.of(random, 60);
            var version = Parts.version(row.article(), row.version().number() + 1, text);
            return session.perform(new Edit("Version", List.of(Change.insert(version)),
                    List.of(new Content(version.sha256(), text.getBytes(StandardCharsets.UTF_8)))));
        });
    }

    private Optional<CompletableFuture<?>> changeFacts() {
        return pick(workspace.articles()).map(ArticleRow::article).flatMap(old -> {
            var outlet = pickOf(workspace.outlets());
            var label = random.nextBoolean() ? old.label() : "%03d".formatted(random.nextInt(30));
            return replace(old, new Article(old.id(), label, old.file(), old.firstWords(), fact(word()),
                    outlet.isEmpty() ? null : fact(outlet.get().id()), fact(List.of(word(), word())),
                    fact(Edtf.parse("2023-10-1" + random.nextInt(10))), fact(word()), fact("en"), old.imported()));
        });
    }

    private Optional<CompletableFuture<?>> outlet() {
        var old = pickOf(workspace.outlets());
        return old.isPresent() && random.nextBoolean()
                ? replace(old.get(), new Outlet(old.get().id(), word(), random.nextBoolean() ? null : "RU", "C"))
                : Optional.of(perform("Outlet", List.of(Change.insert(new Outlet(Ids.next(), word(), null, null)))));
    }

    private Optional<CompletableFuture<?>> tag() {
        var tag = pickOf(workspace.tags());
        return passage().filter(where -> tag.isPresent()).map(where -> editor.tag(where, tag.orElseThrow().id()));
    }

    private Optional<CompletableFuture<?>> tagNew() {
        return passage().map(where -> editor.tagWithNew(where, newTag()));
    }

    private Optional<CompletableFuture<?>> note() {
        return random.nextBoolean()
                ? mark().map(mark -> editor.setNote(mark, random.nextBoolean() ? "" : word()))
                : passage().map(where -> editor.noteOn(where, word()));
    }

    private Optional<CompletableFuture<?>> deleteMark() {
        return mark().map(editor::delete);
    }

    private Optional<CompletableFuture<?>> newClaim() {
        return passage().map(where -> editor.newClaim(word(), where, pick(Mention.Voice.class),
                pick(Mention.Position.class)));
    }

    private Optional<CompletableFuture<?>> mention() {
        var claim = pickOf(workspace.claims());
        return passage().filter(where -> claim.isPresent()).map(where -> editor.mention(claim.orElseThrow(), where,
                pick(Mention.Voice.class), pick(Mention.Position.class)));
    }

    private Optional<CompletableFuture<?>> stance() {
        return mark().flatMap(mark -> pick(mark.mentions())).map(mention -> editor.setStance(mention,
                pick(Mention.Voice.class), pick(Mention.Position.class)));
    }

    private Optional<CompletableFuture<?>> newEvent() {
        return Optional.of(editor.newEvent(word(), Edtf.parse("2023-10"), random.nextBoolean() ? null : word(),
                passage().orElse(null), pick(TimeLink.Clock.class), value()));
    }

    private Optional<CompletableFuture<?>> link() {
        var event = pickOf(workspace.events());
        return passage().filter(where -> event.isPresent())
                .map(where -> editor.link(event.orElseThrow(), where, pick(TimeLink.Clock.class), value()));
    }

    private @Nullable Edtf value() {
        return random.nextBoolean() ? Edtf.parse("2023-10-1X~") : null;
    }

    private Optional<CompletableFuture<?>> takeOff() {
        return mark().flatMap(mark -> {
            var parts = new ArrayList<Entity>(mark.taggings());
            parts.addAll(mark.mentions());
            parts.addAll(mark.links());
            return pick(parts).map(part -> editor.removePart(mark, part));
        });
    }

    private Optional<CompletableFuture<?>> changeTag() {
        return pickOf(workspace.tags()).flatMap(old -> replace(old,
                new Tag(old.id(), word(), parent(), pick(Palette.class), old.description(), "2")));
    }

    private Optional<CompletableFuture<?>> changeClaim() {
        return pickOf(workspace.claims()).flatMap(old -> replace(old, new Claim(old.id(), word(),
                pick(Claim.Status.class), "people", pick(Claim.Growth.class), word(), old.created())));
    }

    private Optional<CompletableFuture<?>> changeEvent() {
        return pickOf(workspace.events()).flatMap(old -> replace(old,
                new Event(old.id(), word(), Edtf.parse("2023-10-07"), null, word(), null)));
    }

    private Optional<CompletableFuture<?>> changeAnalyst() {
        return pickOf(workspace.analysts()).flatMap(old -> replace(old,
                new Analyst(old.id(), old.name(), pick(Palette.class))));
    }

    /** Deletes something with what hangs on marks because of it. */
    private CompletableFuture<?> deleteWith(Entity entity, Function<Mark, List<? extends Entity>> parts) {
        var changes = new ArrayList<Change>();
        marks(AnnotationFilter.ALL)
                .forEach(mark -> parts.apply(mark).forEach(part -> changes.add(Change.delete(part))));
        session.read(ProjectReader::eventOrders).join().stream()
                .filter(order -> order.earlier().equals(entity.id()) || order.later().equals(entity.id()))
                .forEach(order -> changes.add(Change.delete(order)));
        for (var row : workspace.tags()) {
            var child = row.entity();
            if (entity.id().equals(child.parent()) && !child.equals(entity)) {
                changes.add(new Change(child,
                        new Tag(child.id(), child.name(), null, child.color(), child.description(), child.key())));
            }
        }
        changes.add(Change.delete(entity));
        return perform("Delete", changes);
    }

    private Optional<CompletableFuture<?>> deleteTag() {
        return pickOf(workspace.tags()).map(tag -> deleteWith(tag,
                mark -> mark.taggings().stream().filter(each -> each.tag().equals(tag.id())).toList()));
    }

    private Optional<CompletableFuture<?>> deleteEvent() {
        return pickOf(workspace.events()).map(event -> deleteWith(event,
                mark -> mark.links().stream().filter(each -> each.event().equals(event.id())).toList()));
    }

    /** Every tagging of one tag becomes one of another, unless the mark has that already. */
    private Optional<CompletableFuture<?>> mergeTags() {
        var changes = new ArrayList<Change>();
        var from = pickOf(workspace.tags());
        var to = pickOf(workspace.tags());
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            for (var mark : marks(AnnotationFilter.ALL)) {
                boolean both = mark.taggings().stream().anyMatch(each -> each.tag().equals(to.get().id()));
                mark.taggings().stream().filter(each -> each.tag().equals(from.get().id()))
                        .forEach(each -> changes.add(both
                                ? Change.delete(each)
                                : new Change(each, new Tagging(each.id(), each.annotation(), to.get().id()))));
            }
        }
        return performSome("Merge tags", changes);
    }

    private Optional<CompletableFuture<?>> moveMentions() {
        var to = pickOf(workspace.claims());
        var changes = new ArrayList<Change>();
        for (var mark : marks(AnnotationFilter.ALL)) {
            if (to.isPresent() && mark.mentions().size() == 1) {
                var old = mark.mentions().getFirst();
                changes.add(new Change(old, old.of(to.get().id())));
            }
        }
        return performSome("Move mentions", changes);
    }

    private Optional<CompletableFuture<?>> moveLink() {
        var to = pickOf(workspace.events());
        return mark().filter(mark -> to.isPresent() && mark.links().size() == 1).flatMap(mark -> {
            var old = mark.links().getFirst();
            return replace(old, new TimeLink(old.id(), old.annotation(), to.orElseThrow().id(), old.clock(),
                    value()));
        });
    }

    private Optional<CompletableFuture<?>> tagAll() {
        var tag = newTag();
        var changes = new ArrayList<>(List.of(Change.insert(tag)));
        marks(AnnotationFilter.ALL)
                .forEach(mark -> changes.add(Change.insert(new Tagging(Ids.next(), mark.id(), tag.id()))));
        return performSome("Tag all", changes);
    }

    /** Marks of another analyst with identifiers that were not made here, as an import of annotations brings them. */
    private Optional<CompletableFuture<?>> foreignMarks() {
        var analyst = new Analyst(foreignId(), word(), pick(Palette.class));
        var tag = new Tag(foreignId(), word(), null, pick(Palette.class), "", null);
        var claim = new Claim(foreignId(), word(), Claim.Status.OPEN, null, null, "", Parts.AT);
        var changes = new ArrayList<>(List.of(Change.insert(analyst), Change.insert(tag), Change.insert(claim)));
        for (int i = random.nextInt(4); i >= 0; i--) {
            passage().ifPresent(where -> {
                var annotation = new Annotation(foreignId(), where, word(), word(), analyst.id(), Parts.AT, Parts.AT);
                changes.add(Change.insert(annotation));
                changes.add(Change.insert(new Tagging(foreignId(), annotation.id(), tag.id())));
                changes.add(Change.insert(new Mention(foreignId(), claim.id(), annotation.id(),
                        pick(Mention.Voice.class), pick(Mention.Position.class))));
            });
        }
        Collections.shuffle(changes, random);
        return performSome("Import annotations", changes);
    }

    private Optional<CompletableFuture<?>> deleteMarksOf() {
        return pickOf(workspace.analysts()).map(who -> editor.deleteMarksOf(who.id(), who.name()));
    }

    private Optional<CompletableFuture<?>> deleteArticle() {
        return pick(workspace.articles()).map(row -> new ArticleEditor(session).delete(row.article()));
    }

    private Optional<CompletableFuture<?>> deleteVersion() {
        return pick(workspace.articles()).filter(row -> row.version().number() > 1).flatMap(row -> {
            var changes = new ArrayList<Change>();
            for (var mark : marks(AnnotationFilter.ofArticle(row.article().id()))) {
                if (mark.passage().version().equals(row.version().id())) {
                    changes.addAll(mark.deletions());
                } else {
                    mark.placement(row.version().id()).ifPresent(each -> changes.add(Change.delete(each)));
                }
            }
            deleteBoilerplate(row.version().id(), changes);
            changes.add(Change.delete(row.version()));
            return performSome("Delete version", changes);
        });
    }

    /** Marks what is no text of the article, or takes it off, by the road of the window. */
    private Optional<CompletableFuture<?>> boilerplate() {
        return passage().flatMap(where -> openArticle().map(open -> new BoilerplateEditor(session).toggle(open,
                new Span(Math.min(where.start(), open.text().length() - 1), open.text().length()))));
    }

    /** What an article's deletion takes with it. */
    private void deleteBoilerplate(UUID version, List<Change> changes) {
        session.read(reader -> reader.boilerplate(version)).join().forEach(each -> changes.add(Change.delete(each)));
    }

    /** Some marks get another analyst and another place, and their quotes a translation. */
    private Optional<CompletableFuture<?>> changeMarks() {
        var changes = new ArrayList<Change>();
        var who = pickOf(workspace.analysts());
        var where = passage();
        for (var mark : marks(AnnotationFilter.ALL)) {
            var old = mark.annotation();
            if (who.isPresent() && random.nextInt(3) == 0) {
                changes.add(new Change(old,
                        new Annotation(old.id(),
                                where.filter(place -> place.version().equals(old.passage().version()))
                                        .orElse(old.passage()),
                                old.note(), "[[" + old.note() + "]]\n\nÜbersetzt " + old.created(),
                                who.get().id(), old.created(), Parts.AT)));
            }
        }
        return performSome("Change marks", changes);
    }

    /** One edit that makes, changes and perhaps deletes the same things, what refers before what it refers to. */
    private Optional<CompletableFuture<?>> sameTwice() {
        return passage().flatMap(where -> {
            var annotation = Parts.annotation(where, session.analyst());
            var tag = newTag();
            var tagging = new Tagging(Ids.next(), annotation.id(), tag.id());
            var noted = annotation.withNote(word(), Parts.AT);
            var changes = new ArrayList<>(List.of(Change.insert(tagging), Change.insert(annotation),
                    Change.insert(tag), new Change(annotation, noted), new Change(noted, annotation)));
            if (random.nextBoolean()) {
                changes.addAll(List.of(Change.delete(tag), Change.delete(tagging), Change.delete(annotation)));
            }
            return performSome("Same twice", changes);
        });
    }

    /** No edit: an article is shown in an older version, and then something else is done. */
    private Optional<CompletableFuture<?>> showOlder() {
        openArticle().flatMap(open -> pick(workspace.versions(open.article().get().id())))
                .ifPresent(version -> session.show(version).join());
        return Optional.empty();
    }
}
