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
 * The text that a person typed and that is not in the project: edits not yet on disk, and drafts of forms and fields.
 * Each window has one instance at the root of its scene, which its dialogs share.
 */
public final class TypedText {
    /** The key of the drafts in the window state. */
    public static final String KEY = "typed";
    /** The maximal number of drafts; older ones are dropped. */
    private static final int MOST = 100;

    private final Map<String, Map<String, String>> drafts = new LinkedHashMap<>();
    private final Set<Object> pending = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ReadOnlyBooleanWrapper unwritten = new ReadOnlyBooleanWrapper();
    private Consumer<String> keep = text -> {
    };

    /**
     * Returns the instance of a node's window.
     *
     * @param node outside of a scene it has an instance of its own
     */
    public static TypedText of(Node node) {
        return node.getScene() == null ? new TypedText() : of(node.getScene().getWindow());
    }

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

    /** Makes this the instance of a window. */
    public void attachTo(Parent root) {
        root.getProperties().put(TypedText.class, this);
    }

    /** Whether typed text is not on disk yet, from the first character until the commit. */
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

    /** Returns the draft of a form or field, by name of the field. */
    public Optional<Map<String, String>> draft(String key) {
        return Optional.ofNullable(drafts.get(key));
    }

    /**
     * Replaces a draft.
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
     * Restores the stored drafts, and stores each change from now on.
     *
     * @param kept stored text of {@code onChange}; unreadable parts are ignored
     * @param onChange receives all drafts as text after each change
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

    /**
     * Encodes a text; an empty one becomes a character that no encoded text begins with, because split would drop it.
     */
    private static String write(String text) {
        return "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String read(String text) {
        try {
            return URLDecoder.decode(text.startsWith("=") ? text.substring(1) : text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) { // a damaged draft is shown as it is
            return text;
        }
    }
}
