package app.parallax.ui.common;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The text that a person typed and that the project does not hold: edits on their way to the disk, and drafts of forms
 * and fields that were left. Each window has one, at the root of its scene; the dialogs over it use the same.
 */
public final class TypedText {
    /** Under this key the drafts are kept with the project. */
    public static final String KEY = "typed";
    /** Older drafts are forgotten. */
    private static final int MOST = 100;

    private final Map<String, Map<String, String>> drafts = new LinkedHashMap<>();
    private final Set<Object> pending = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ReadOnlyBooleanWrapper unwritten = new ReadOnlyBooleanWrapper();
    private Consumer<String> keep = text -> {
    };

    /**
     * Finds the typed text of the window in which a node stands.
     *
     * @param node a field; outside of a scene it has one of its own
     * @return never null
     */
    public static TypedText of(Node node) {
        return node.getScene() == null ? new TypedText() : of(node.getScene().getWindow());
    }

    /**
     * Finds the typed text of a window.
     *
     * @return never null
     */
    public static TypedText of(@Nullable Window window) {
        var owner = window instanceof Stage stage
                ? stage.getOwner()
                : window instanceof PopupWindow popup ? popup.getOwnerWindow() : null;
        if (owner != null) {
            return of(owner);
        }
        return window == null || window.getScene() == null ? new TypedText() : at(window.getScene().getRoot());
    }

    private static TypedText at(Parent root) {
        return (TypedText) root.getProperties().computeIfAbsent(TypedText.class, key -> new TypedText());
    }

    /** Makes this the typed text of a window. */
    public void standAt(Parent root) {
        root.getProperties().put(TypedText.class, this);
    }

    /**
     * Whether typed text is not on disk yet.
     *
     * @return true from the first letter until the edit is committed
     */
    public ReadOnlyBooleanProperty unwritten() {
        return unwritten.getReadOnlyProperty();
    }

    void pending(Object field) {
        pending.add(field);
        unwritten.set(true);
    }

    void written(Object field) {
        pending.remove(field);
        unwritten.set(!pending.isEmpty());
    }

    /**
     * The draft of a form or field.
     *
     * @return text by name of the field; empty if there is no draft
     */
    public Optional<Map<String, String>> draft(String key) {
        return Optional.ofNullable(drafts.get(key));
    }

    /**
     * Keeps a draft in place of the one before.
     *
     * @param texts by name of the field; an empty map removes the draft
     */
    public void setDraft(String key, Map<String, String> texts) {
        var before = drafts.remove(key);
        if (!texts.isEmpty()) {
            drafts.put(key, Map.copyOf(texts));
            while (drafts.size() > MOST) {
                drafts.remove(drafts.keySet().iterator().next());
            }
        }
        if (!texts.equals(before == null ? Map.of() : before)) {
            keep.accept(written());
        }
    }

    /**
     * Takes the drafts that were kept with the project, and keeps each change from now on.
     *
     * @param kept as it was given to {@code keep}; what cannot be read is left aside
     * @param onChange is given all drafts as text whenever one changes
     */
    public void restore(String kept, Consumer<String> onChange) {
        kept.lines().map(line -> line.split("&")).filter(parts -> parts.length > 1).forEach(parts -> {
            var texts = new LinkedHashMap<String, String>();
            for (int i = 1; i + 1 < parts.length; i += 2) {
                texts.put(read(parts[i]), read(parts[i + 1]));
            }
            drafts.putIfAbsent(read(parts[0]), Map.copyOf(texts));
        });
        keep = onChange;
    }

    private String written() {
        return drafts.entrySet().stream()
                .map(draft -> write(draft.getKey()) + draft.getValue().entrySet().stream()
                        .map(text -> "&" + write(text.getKey()) + "&" + write(text.getValue()))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** An empty text is written as a sign that no encoded one begins with: split would drop it. */
    private static String write(String text) {
        return "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String read(String text) {
        try {
            return URLDecoder.decode(text.startsWith("=") ? text.substring(1) : text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) { // a damaged draft is shown as it stands
            return text;
        }
    }
}
