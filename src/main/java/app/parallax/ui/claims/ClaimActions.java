package app.parallax.ui.claims;

import app.parallax.i18n.Messages;
import app.parallax.model.Claim;
import app.parallax.model.Kind;
import app.parallax.model.Mention;
import app.parallax.model.Passage;
import app.parallax.session.DragContent;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.edit.ClaimEditor;
import app.parallax.session.edit.Editor;
import app.parallax.ui.common.ClaimRowActions;
import app.parallax.ui.common.MenuItems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Window;

/** Edits a claim by key, mouse or menu. */
public final class ClaimActions implements ClaimRowActions {
    private final Session session;
    private final ClaimEditor claims;
    private final Editor editor;
    private final Navigation navigation;
    private final Consumer<String> tell;
    private final Supplier<Window> window;

    public ClaimActions(Session session, Editor editor, Navigation navigation, Consumer<String> tell,
            Supplier<Window> window) {
        this.session = session;
        this.claims = new ClaimEditor(session);
        this.editor = editor;
        this.navigation = navigation;
        this.tell = tell;
        this.window = window;
    }

    private boolean writable() {
        return session.whyReadOnly() == null;
    }

    @Override
    public void edit(Claim claim) {
        new ClaimForm(session, claim).ask(window.get())
                .ifPresent(after -> session.runUnattended(claims.change(claim, after)));
    }

    public void setStatus(Claim claim, Claim.Status status) {
        session.runUnattended(claims.change(claim, claim.withStatus(status)));
    }

    /** Asks for the claim into which another is merged. */
    public void merge(Claim claim) {
        if (session.workspace().claims().size() < 2) {
            tell.accept(Messages.text("claim.noOther"));
            return;
        }
        new MergeForm(session.workspace(), claim).ask(window.get())
                .ifPresent(into -> session.runUnattended(claims.merge(claim, into).thenAccept(moved -> {
                    session.focus().claim().set(into.id());
                    tell.accept(Messages.text("claim.merged", claim.text(), into.text(),
                            Messages.count("mentions", moved)));
                })));
    }

    /** Asks for the mentions that move to a new claim. */
    public void split(Claim claim) {
        session.runUnattended(navigation.mentions(claim.id()).thenAccept(marks -> {
            if (marks.size() < 2) {
                tell.accept(Messages.text("claim.nothingToSplit"));
                return;
            }
            new SplitForm(session.workspace(), claim, marks).ask(window.get()).ifPresent(
                    answer -> session.runUnattended(claims.split(claim, answer.wording(), answer.mentions())
                            .thenAccept(fresh -> {
                                session.focus().claim().set(fresh.id());
                                tell.accept(Messages.text("claim.splitDone",
                                        Messages.count("mentions", answer.mentions().size()), fresh.text()));
                            })));
        }));
    }

    /** Deletes a claim with its mentions; the marks stay. */
    public void delete(Claim claim) {
        session.runUnattended(claims.delete(claim).thenAccept(mentions -> tell.accept(
                Messages.text("claim.deleted", claim.text(), Messages.count("mentions", mentions)))));
    }

    @Override
    public boolean takes() {
        return writable() && session.focus().dragged().get() instanceof DragContent.OfWords;
    }

    /** Makes the dropped words a mention of the claim. */
    @Override
    public boolean drop(Claim claim) {
        boolean taken = takes();
        if (taken && session.focus().dragged().get() instanceof DragContent.OfWords(var words)) {
            add(claim, words);
        }
        session.focus().dragged().set(null);
        return taken;
    }

    /** Opens the article meanwhile, so that an existing mark with this range becomes the mention. */
    private void add(Claim claim, Passage words) {
        var article = session.workspace().articleOfVersion(words.version()).map(row -> row.article().id());
        if (article.isEmpty()) {
            return; // deleted meanwhile
        }
        boolean shown = session.workspace().open().containsKey(article.get());
        session.runUnattended(session.show(article.get())
                .thenCompose(open -> editor.mention(claim, words, null, Mention.Position.AFFIRMS))
                .thenAccept(mark -> {
                    if (!shown) {
                        session.hide(article.get());
                    }
                    session.focus().claim().set(claim.id());
                    session.focus().mark().set(mark);
                    tell.accept(Messages.text("claim.added", claim.text()));
                }));
    }

    @Override
    public ContextMenu menu(Claim claim) {
        var items = new ArrayList<MenuItem>();
        items.add(MenuItems.of("claim.menu.go", "Enter", () -> navigation.focusClaim(claim.id()), true));
        items.add(new SeparatorMenuItem());
        items.add(MenuItems.of("claim.menu.edit", "F2", () -> edit(claim), writable()));
        for (var status : Claim.Status.values()) {
            var item = new RadioMenuItem(ClaimStatus.text(status));
            item.setId("claim-status-" + status);
            item.setMnemonicParsing(false);
            item.setSelected(status == claim.status());
            item.setDisable(!writable());
            item.setOnAction(event -> setStatus(claim, status));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(MenuItems.of("claim.menu.merge", null, () -> merge(claim),
                writable() && session.workspace().claims().size() > 1));
        items.add(MenuItems.of("claim.menu.split", null, () -> split(claim), writable()));
        items.add(MenuItems.history(session, Kind.CLAIM, claim.id()));
        items.add(MenuItems.of("claim.menu.delete", "Delete", () -> delete(claim), writable()));
        var menu = new ContextMenu();
        menu.getItems().setAll(List.copyOf(items));
        return menu;
    }
}
