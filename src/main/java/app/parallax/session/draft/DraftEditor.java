package app.parallax.session.draft;

import app.parallax.i18n.Messages;
import app.parallax.io.importer.ImportedArticle;
import app.parallax.model.Change;
import app.parallax.model.Content;
import app.parallax.model.Draft;
import app.parallax.model.DraftDecision;
import app.parallax.model.DraftVersion;
import app.parallax.model.Edit;
import app.parallax.model.EditLabel;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Message;
import app.parallax.session.Session;
import app.parallax.session.anchoring.VersionJob;
import app.parallax.text.ExactQuoteFinder;
import app.parallax.text.Quote;
import app.parallax.text.draft.DraftFinding;
import app.parallax.text.draft.DraftRow;
import java.util.ArrayList;
import java.util.List;
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
        return session.read(project -> project.draftVersions(draft.id())).thenCompose(versions -> {
            var newest = versions.isEmpty() ? null : versions.getLast();
            if (newest != null && newest.sha256().equals(read.sha256())) {
                return CompletableFuture.completedFuture(new Checked(draft, newest));
            }
            var version = version(draft, newest == null ? 1 : newest.number() + 1, read);
            return session.perform(new Edit(label("edit.draftVersion", draft), List.of(Change.insert(version)),
                    contents(read))).thenApply(done -> new Checked(draft, version));
        });
    }

    /** Renames a draft. */
    public CompletableFuture<Void> rename(Draft draft, String title) {
        var after = new Draft(draft.id(), title, draft.file(), draft.language(), draft.created());
        return session.perform(new Edit(label("edit.draftRename", after), List.of(new Change(draft, after))));
    }

    /** Deletes a draft with its versions and decisions. */
    public CompletableFuture<Void> delete(Draft draft) {
        return session.read(project -> {
            var changes = new ArrayList<Change>();
            project.draftDecisions(draft.id()).forEach(each -> changes.add(Change.delete(each)));
            project.draftVersions(draft.id()).forEach(each -> changes.add(Change.delete(each)));
            changes.add(Change.delete(draft));
            return changes;
        }).thenCompose(changes -> session.perform(new Edit(label("edit.draftDelete", draft), changes)));
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

    private CompletableFuture<Void> decide(String key, @Nullable DraftDecision before, DraftDecision after) {
        boolean empty = after.accepted() == null && after.claim() == null;
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
                row.finding().item().kind().word(), quote.exact(), quote.prefix(), quote.suffix(), null, null,
                session.analyst().id(), Session.now()));
    }

    /**
     * Joins findings with the decisions about their words, wherever these are in the text now.
     *
     * @param text the version of the draft that was checked
     */
    public static List<DraftRow> rows(String text, List<DraftFinding> findings, List<DraftDecision> decisions) {
        var decided = new ArrayList<@Nullable DraftDecision>();
        findings.forEach(each -> decided.add(null));
        for (var decision : decisions) {
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
            rows.add(new DraftRow(findings.get(i), Optional.ofNullable(decided.get(i))));
        }
        return rows;
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
