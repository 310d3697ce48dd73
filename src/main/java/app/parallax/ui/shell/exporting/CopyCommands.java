package app.parallax.ui.shell.exporting;

import app.parallax.i18n.Messages;
import app.parallax.io.Exporters;
import app.parallax.io.exporter.Exporter;
import app.parallax.model.AnnotationFilter;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Session;
import app.parallax.session.exporting.ExportPreview;
import app.parallax.ui.export.FormatNames;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * Copies annotations in any text format: those selected in the table, else those of the claim in focus, else the mark.
 *
 * @param table returns the annotations selected in the focused table
 */
record CopyCommands(Session session, CurrentPassage passage, Supplier<List<UUID>> table, Consumer<String> tell) {
    /** The maximal number of annotations to copy; more are better exported. */
    private static final int MOST = 10_000;
    /** The file endings of text formats that can be pasted. */
    private static final Set<String> COPIED_ENDINGS = Set.of(".csv", ".json", ".jsonld", ".md", ".html", ".ics", ".qdc",
            ".xml",
            ".txt");
    private static final Map<Command, String> QUICK = quick();

    private static Map<Command, String> quick() {
        var formats = new LinkedHashMap<Command, String>();
        formats.put(Command.COPY_AS_REPORT, "html");
        formats.put(Command.COPY_AS_MARKDOWN, "markdown");
        formats.put(Command.COPY_AS_CSV, "csv");
        formats.put(Command.COPY_AS_WEB_ANNOTATION, "webannotation");
        return formats;
    }

    void define(Actions actions) {
        QUICK.forEach((command, format) -> actions.set(command, () -> copy(Exporters.of(format).orElseThrow())));
    }

    /** Creates the menu of formats: those with a command of their own, then the other text formats. */
    Menu menu(Actions actions) {
        var menu = new Menu(Messages.text("menu.copyAs"));
        menu.setId("copy-as");
        menu.getItems().setAll(actions.items(QUICK.keySet().toArray(new Command[0])));
        var others = new ArrayList<MenuItem>();
        for (var exporter : Exporters.all()) {
            if (!QUICK.containsValue(exporter.format()) && !exporter.folder()
                    && COPIED_ENDINGS.contains(exporter.ending())) {
                var item = new MenuItem(FormatNames.name(exporter));
                item.setMnemonicParsing(false);
                item.setId("copy-as-" + exporter.format());
                item.setOnAction(event -> copy(exporter));
                others.add(item);
            }
        }
        if (!others.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(others);
        }
        return menu;
    }

    private void copy(Exporter exporter) {
        var rows = table.get();
        if (rows.size() > MOST) {
            tell.accept(Messages.text("export.tooManyToCopy", String.format(Messages.locale(), "%,d", MOST)));
            return;
        }
        var chosen = rows.isEmpty() ? inFocus() : Optional.of(AnnotationFilter.of(Set.copyOf(rows)));
        if (chosen.isEmpty()) {
            tell.accept(Messages.text("export.nothingToCopy"));
            return;
        }
        var filter = chosen.get();
        var text = ExportPreview.text(session, exporter, filter);
        session.runUnattended(exporter.format().equals("html")
                ? text.thenCombine(plain(filter), (html, plain) -> {
                    var content = new ClipboardContent();
                    content.putHtml(html);
                    content.putString(plain);
                    return put(content, exporter);
                })
                : text.thenApply(plain -> {
                    var content = new ClipboardContent();
                    content.putString(plain);
                    return put(content, exporter);
                }));
    }

    private CompletableFuture<String> plain(AnnotationFilter filter) {
        return ExportPreview.text(session, Exporters.of("markdown").orElseThrow(), filter);
    }

    private boolean put(ClipboardContent content, Exporter exporter) {
        boolean put = Clipboard.getSystemClipboard().setContent(content);
        tell.accept(Messages.text("export.copied", FormatNames.name(exporter)));
        return put;
    }

    /** Returns the filter of the claim in focus if the mark in focus mentions it, else of the mark. */
    private Optional<AnnotationFilter> inFocus() {
        var mark = passage.mark();
        var claim = session.workspace().claim(session.focus().claim().get())
                .filter(each -> mark.isEmpty() || mark.get().mentions().stream()
                        .anyMatch(mention -> mention.claim().equals(each.id())));
        return claim.map(each -> AnnotationFilter.ofClaim(each.id()))
                .or(() -> mark.map(each -> AnnotationFilter.of(Set.of(each.id()))));
    }
}
