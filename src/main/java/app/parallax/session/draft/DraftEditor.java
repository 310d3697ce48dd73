package app.parallax.session.draft;

import app.parallax.i18n.Messages;
import app.parallax.io.importer.ImportedArticle;
import app.parallax.model.Change;
import app.parallax.model.Content;
import app.parallax.model.Draft;
import app.parallax.model.DraftDecision;
import app.parallax.model.DraftTranslation;
import app.parallax.model.DraftVersion;
import app.parallax.model.Edit;
import app.parallax.model.EditLabel;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Message;
import app.parallax.model.Passage;
import app.parallax.model.ProjectReader;
import app.parallax.session.Session;
import app.parallax.session.anchoring.VersionJob;
import app.parallax.text.ExactQuoteFinder;
import app.parallax.text.Quote;
import app.parallax.text.draft.DraftFinding;
import app.parallax.text.draft.DraftRow;
import app.parallax.text.draft.DraftSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Edits drafts, their versions and the decisions about their words; each method makes one edit. */
public final class DraftEditor {
    private final Session session;

    /** Creates an editor of the drafts of an open project. */
    public DraftEditor(Session session) {
        this.session = session;
    }

    /** A draft with the version that is checked. */
    public record Checked(Draft draft, DraftVersion version) {}

    /** Adds a draft of a file with its first version. */
    public CompletableFuture<Checked> add(ImportedArticle read, String title) {
        return add(read, title, read.file());
    }

    /**
     * Adds a draft with its first version.
     *
     * @param title what it is called
     * @param file name of its file without folders, empty if it was pasted
     */
    public CompletableFuture<Checked> add(ImportedArticle read, String title, String file) {
        var draft = new Draft(Ids.next(), title, file, value(read.facts().language()), Session.now());
        var version = version(draft, 1, read);
        return session.perform(new Edit(label("edit.draftNew", draft),
                List.of(Change.insert(draft), Change.insert(version)), contents(read)))
                .thenApply(done -> new Checked(draft, version));
    }

    /**
     * Adds a version of a draft, unless its newest version has the same text.
     *
     * @return the newest version then
     */
    public CompletableFuture<Checked> addVersion(Draft draft, ImportedArticle read) {
        return session.plan(() -> session.read(project -> project.draftVersions(draft.id())).thenCompose(versions -> {
            var newest = versions.isEmpty() ? null : versions.getLast();
            if (newest != null && newest.sha256().equals(read.sha256())) {
                return CompletableFuture.completedFuture(new Checked(draft, newest));
            }
            var version = version(draft, newest == null ? 1 : newest.number() + 1, read);
            return session.perform(new Edit(label("edit.draftVersion", draft), List.of(Change.insert(version)),
                    contents(read))).thenApply(done -> new Checked(draft, version));
        }));
    }

    /** Renames a draft. */
    public CompletableFuture<Void> rename(Draft draft, String title) {
        var after = new Draft(draft.id(), title, draft.file(), draft.language(), draft.created());
        return session.perform(new Edit(label("edit.draftRename", after), List.of(new Change(draft, after))));
    }

    /** Deletes a draft with its versions and decisions. */
    public CompletableFuture<Void> delete(Draft draft) {
        return session.plan(() -> session.read(project -> {
            var changes = new ArrayList<Change>();
            project.draftDecisions(draft.id()).forEach(each -> changes.add(Change.delete(each)));
            project.draftVersions(draft.id()).forEach(each -> changes.add(Change.delete(each)));
            changes.add(Change.delete(draft));
            return changes;
        }).thenCompose(changes -> session.perform(new Edit(label("edit.draftDelete", draft), changes))));
    }

    /**
     * Accepts the differences between words of a draft and its sources, or withdraws that.
     *
     * @param reason why; empty for no reason given; null to take it back
     */
    public CompletableFuture<Void> accept(Draft draft, String text, DraftRow row, @Nullable String reason) {
        var before = row.decision().orElse(null);
        var after = decision(draft, text, row).withAccepted(reason, session.analyst().id(), Session.now());
        return decide(reason == null ? "edit.draftUnaccept" : "edit.draftAccept", before, after);
    }

    /**
     * Links words of a draft to a claim, or unlinks them.
     *
     * @param claim identifier of the claim; null to unlink them
     */
    public CompletableFuture<Void> link(Draft draft, String text, DraftRow row, @Nullable UUID claim) {
        var before = row.decision().orElse(null);
        var after = decision(draft, text, row).withClaim(claim, session.analyst().id(), Session.now());
        return decide(claim == null ? "edit.draftUnlink" : "edit.draftLink", before, after);
    }

    /**
     * Says that words of a draft are a translation, or takes that back.
     *
     * @param from the passage that was translated; null to take it back
     */
    public CompletableFuture<Void> translate(Draft draft, String text, DraftRow row, @Nullable DraftTranslation from) {
        var before = row.decision().orElse(null);
        var after = decision(draft, text, row).withTranslated(from, session.analyst().id(), Session.now());
        return decide(from == null ? "edit.draftUntranslate" : "edit.draftTranslate", before, after);
    }

    private CompletableFuture<Void> decide(String key, @Nullable DraftDecision before, DraftDecision after) {
        boolean empty = after.isEmpty();
        if (empty && before == null) {
            return CompletableFuture.completedFuture(null);
        }
        return session.perform(new Edit(Messages.label(Message.of(key, after.words())),
                List.of(new Change(before, empty ? null : after))));
    }

    private DraftDecision decision(Draft draft, String text, DraftRow row) {
        var span = row.finding().item().span();
        var quote = Quote.of(text, span.start(), span.end());
        return row.decision().orElseGet(() -> new DraftDecision(Ids.next(), draft.id(),
                row.finding().item().kind().word(), quote.exact(), quote.prefix(), quote.suffix(), null, null, null,
                session.analyst().id(), Session.now()));
    }

    /**
     * Joins findings with the decisions about their words, wherever these are in the text now.
     *
     * @param text the version of the draft that was checked
     */
    public static List<DraftRow> rows(String text, List<DraftFinding> findings, Decided all) {
        var decided = new ArrayList<@Nullable DraftDecision>();
        findings.forEach(each -> decided.add(null));
        for (var decision : all.decisions) {
            var place = ExactQuoteFinder.find(text, new Quote(decision.words(), decision.prefix(), decision.suffix()));
            place.ifPresent(found -> {
                for (int i = 0; i < findings.size(); i++) {
                    var item = findings.get(i).item();
                    if (item.span().equals(found.span()) && item.kind().word().equals(decision.kind())) {
                        decided.set(i, decision);
                    }
                }
            });
        }
        var rows = new ArrayList<DraftRow>();
        for (int i = 0; i < findings.size(); i++) {
            var decision = Optional.ofNullable(decided.get(i));
            rows.add(new DraftRow(findings.get(i), decision,
                    decision.map(each -> all.translated.get(each.id()))));
        }
        return rows;
    }

    /**
     * A decision about the words of a draft.
     *
     * @param translated the passages that were translated, by identifier of the decision, where the project has them
     */
    public record Decided(List<DraftDecision> decisions, Map<UUID, DraftSource> translated) {
        /** Nothing decided. */
        public static final Decided NOTHING = new Decided(List.of(), Map.of());

        /** Keeps copies that nobody can change. */
        public Decided {
            decisions = List.copyOf(decisions);
            translated = Map.copyOf(translated);
        }

        /** Reads the decisions about a draft. */
        public static Decided read(ProjectReader project, UUID draft) {
            var decisions = project.draftDecisions(draft);
            var translated = new HashMap<UUID, DraftSource>();
            decisions.forEach(each -> Optional.ofNullable(each.translated())
                    .flatMap(from -> passage(project, from)).ifPresent(found -> translated.put(each.id(), found)));
            return new Decided(decisions, translated);
        }
    }

    private static Optional<DraftSource> passage(ProjectReader project, DraftTranslation from) {
        return project.articles().stream().filter(each -> each.article().id().equals(from.article())).findFirst()
                .map(row -> {
                    var text = project.text(row.version().sha256());
                    var place = ExactQuoteFinder.find(text, new Quote(from.words(), from.prefix(), from.suffix()))
                            .map(found -> found.span())
                            .map(span -> new Passage(row.version().id(), span.start(), span.end(), span.of(text),
                                    from.prefix(), from.suffix()));
                    return new DraftSource(row, place, from.words(), Optional.empty(), List.of());
                });
    }

    private static DraftVersion version(Draft draft, int number, ImportedArticle read) {
        return new DraftVersion(Ids.next(), draft.id(), number, read.sha256(), read.text().length(),
                read.originalSha256(), read.mediaType(), Session.now());
    }

    private static List<Content> contents(ImportedArticle read) {
        return VersionJob.contents(read);
    }

    private static <T> @Nullable T value(@Nullable Fact<T> fact) {
        return fact == null ? null : fact.value();
    }

    private static EditLabel label(String key, Draft draft) {
        return Messages.label(Message.of(key, draft.title()));
    }
}
