package app.parallax.ui.article;

import app.parallax.i18n.Messages;
import app.parallax.model.Counted;
import app.parallax.model.Outlet;
import app.parallax.session.Session;
import app.parallax.session.edit.OutletEditor;
import app.parallax.ui.common.AdmiraltyChoice;
import app.parallax.ui.common.EntityFields;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.MergeChoice;
import app.parallax.ui.common.NameCompletion;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** Edits name, country, reliability and note of one outlet. */
final class OutletFields extends EntityFields<Outlet> {
    private final OutletEditor editor;
    private final TextField country = new TextField();
    private final NameCompletion countries = new NameCompletion(country, Countries::names);
    private final AdmiraltyChoice reliability = AdmiraltyChoice.reliability(this::writeChoice);
    private final MergeChoice<Outlet> merge = new MergeChoice<>("outlet", "outlets.mergeInto", "outlets.merge",
            Outlet::name, this::merge);

    OutletFields(Session session) {
        super(session, "outlet", "outlets.delete", Outlet::name, Outlet::note);
        this.editor = new OutletEditor(session);
        country.setId("outlet-country");
        country.setPromptText(Messages.text("outlets.countryPrompt"));
        reliability.setId("outlet-reliability");
        note.setPrefHeight(64);
        getChildren().addAll(Form.field("outlets.name", name), Form.field("outlets.country", country), refusal,
                Form.field("outlets.reliability", reliability), Form.field("outlets.note", note), merge, delete);
        keepOnEnter(country, outlet -> !country.getText().equals(Countries.name(outlet.country())));
    }

    @Override
    protected void fill(Outlet outlet, Map<String, String> draft) {
        countries.show(draft.getOrDefault("country", Countries.name(outlet.country())));
        reliability.show(outlet.reliability());
    }

    @Override
    protected void fillOthers(Outlet outlet) {
        merge.show(session.workspace().outlets().stream().map(Counted::entity)
                .filter(each -> !each.id().equals(outlet.id())).toList());
        check(); // another outlet may have taken the name
    }

    @Override
    protected Optional<String> whyNot(Outlet outlet) {
        if (name.getText().isBlank()) {
            return Optional.of(Messages.text("outlets.noName"));
        }
        var taken = editor.find(name.getText()).filter(each -> !each.id().equals(outlet.id()))
                .map(each -> Messages.text("outlets.taken", each.name()));
        boolean nowhere = !country.getText().isBlank() && !country.getText().equals(Countries.name(outlet.country()))
                && Countries.code(country.getText()).isEmpty();
        return taken.or(() -> nowhere ? Optional.of(Messages.text("outlets.noCountry")) : Optional.empty());
    }

    @Override
    protected Map<String, String> draft(Outlet before) {
        return whyNot(before).isPresent()
                ? Map.of("name", name.getText(), "country", country.getText())
                : Map.of();
    }

    @Override
    protected Outlet typed(Outlet before) {
        boolean right = whyNot(before).isEmpty();
        return new Outlet(before.id(), right ? name.getText().strip() : before.name(),
                right ? where(before) : before.country(), reliability.sign(), note.getText());
    }

    private void writeChoice() {
        var _ = write();
    }

    private @Nullable String where(Outlet before) {
        var text = country.getText();
        return text.isBlank()
                ? null
                : text.equals(Countries.name(before.country()))
                        ? before.country()
                        : Countries.code(text).orElse(before.country());
    }

    @Override
    protected CompletableFuture<?> change(Outlet before, Outlet after) {
        return editor.change(before, after);
    }

    private void merge(Outlet into) {
        takeShown().ifPresent(from -> session.runUnattended(editor.merge(from, into)));
    }

    @Override
    protected CompletableFuture<?> delete(Outlet outlet) {
        return editor.delete(outlet);
    }
}
