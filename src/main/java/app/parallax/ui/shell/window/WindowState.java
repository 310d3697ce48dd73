package app.parallax.ui.shell.window;

import app.parallax.session.Focus;
import app.parallax.session.Navigation;
import app.parallax.session.PaneState;
import app.parallax.session.PaneSync;
import app.parallax.session.Session;
import app.parallax.text.Span;
import app.parallax.ui.common.TypedText;
import app.parallax.ui.document.DocumentsController;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The window state, stored in the project without history: {@code panes} (article UUIDs separated by commas, empty for
 * an empty pane), {@code panes.place} (UTF-16 offsets), {@code panes.upper} (number in the upper row),
 * {@code panes.dividers} (positions from 0 to 1 separated by commas, with semicolons between the divider of the rows
 * and those of each row), {@code pane} (index of the focused one, from 0), {@code claim} and {@code mark} (UUIDs),
 * {@code following} (how panes are synchronised), {@code sharedWording} (whether it is marked), {@code times} (whether
 * they are underlined); {@link SidePanels} stores the panels.
 */
public final class WindowState {
    private final Session session;
    private final Navigation navigation;
    private final DocumentsController documents;

    public WindowState(Session session, Navigation navigation, DocumentsController documents) {
        this.session = session;
        this.navigation = navigation;
        this.documents = documents;
    }

    public void keep(SidePanels panels) {
        var focus = session.focus();
        var values = new HashMap<String, String>();
        values.put("panes",
                focus.panes().stream().map(pane -> text(pane.article().get())).collect(Collectors.joining(",")));
        values.put("panes.place", documents.places().stream().map(String::valueOf).collect(Collectors.joining(",")));
        values.put("panes.upper", String.valueOf(focus.upperRow().get()));
        values.put("panes.dividers", documents.dividers().stream().map(each -> each.stream()
                .map(place -> String.format(Locale.ROOT, "%.4f", place)).collect(Collectors.joining(",")))
                .collect(Collectors.joining(";")));
        panels.keep(values);
        values.put("pane", String.valueOf(focus.pane().get()));
        values.put("claim", text(focus.claim().get()));
        values.put("mark", text(focus.mark().get()));
        values.put("following", focus.paneSync().get().name());
        values.put("sharedWording", String.valueOf(documents.sharedWording().get()));
        values.put("times", String.valueOf(documents.times().get()));
        values.putAll(focus.visibility().values());
        session.runUnattended(session.storeState(values));
    }

    private static String text(@org.jspecify.annotations.Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    /** Opens the articles of the last time, else the first ones; damaged values are ignored. */
    public CompletableFuture<Void> restore(SidePanels panels, TypedText typed, Consumer<Map<String, String>> library) {
        var values = session.storedState();
        typed.restore(values.getOrDefault(TypedText.KEY, ""),
                drafts -> session.runUnattended(session.storeState(Map.of(TypedText.KEY, drafts))));
        panels.restore(values);
        library.accept(values);
        var articles = articles(values);
        var focus = session.focus();
        focus.visibility().restore(values, session.workspace());
        Stream.of(PaneSync.values()).filter(each -> each.name().equals(values.get("following"))).findFirst()
                .ifPresent(focus.paneSync()::set);
        documents.sharedWording().set(!"false".equals(values.get("sharedWording")));
        documents.times().set(!"false".equals(values.get("times")));
        if (values.containsKey("panes")) {
            int count = Math.clamp(articles.size(), 1, Focus.MOST_PANES);
            while (focus.panes().size() < count) {
                focus.panes().add(new PaneState());
            }
            while (focus.panes().size() > count) {
                focus.remove(focus.panes().getLast());
            }
            focus.upperRow().set(Math.max(1, number(values.getOrDefault("panes.upper", "4"))));
            dividers(values.getOrDefault("panes.dividers", "")).ifPresent(documents::restoreDividers);
        }
        var places = List.of(values.getOrDefault("panes.place", "").split(",", -1));
        var opened = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < Math.min(articles.size(), focus.panes().size()); i++) {
            var pane = focus.panes().get(i);
            var place = i < places.size() ? number(places.get(i)) : 0;
            var article = articles.get(i);
            if (article.isPresent()) {
                opened.add(navigation.show(pane, article.get())
                        .thenRun(() -> pane.reveal().set(new Span(place, place))));
            }
        }
        return CompletableFuture.allOf(opened.toArray(CompletableFuture[]::new)).thenRun(() -> {
            focus.pane().set(Math.clamp(number(values.getOrDefault("pane", "0")), 0, focus.panes().size() - 1));
            id(values.getOrDefault("claim", "")).filter(claim -> session.workspace().claim(claim).isPresent())
                    .ifPresent(claim -> focus.claim().set(claim));
            id(values.getOrDefault("mark", "")).filter(mark -> session.workspace().mark(mark).isPresent())
                    .ifPresent(mark -> focus.mark().set(mark));
        });
    }

    private static Optional<List<List<Double>>> dividers(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Arrays.stream(text.split(";", -1))
                            .map(row -> Arrays.stream(row.split(",")).filter(each -> !each.isEmpty())
                                    .map(each -> Math.clamp(Double.parseDouble(each), 0.0, 1.0)).toList())
                            .toList());
        } catch (NumberFormatException e) { // a damaged window state must not prevent opening
            return Optional.empty();
        }
    }

    private List<Optional<UUID>> articles(Map<String, String> values) {
        if (!values.containsKey("panes")) {
            return session.workspace().articles().stream().limit(2).map(row -> Optional.of(row.article().id()))
                    .toList();
        }
        return List.of(values.get("panes").split(",", -1)).stream().map(WindowState::id)
                .map(id -> id.filter(each -> session.workspace().article(each).isPresent())).toList();
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) { // a damaged window state must not prevent opening
            return Optional.empty();
        }
    }

    private static int number(String text) {
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException e) { // as above
            return 0;
        }
    }
}
