package app.parallax.ui.shell.actions;

import app.parallax.i18n.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;

/** Rejects keys that no command can have, because they type text, move in texts or belong to the window. */
final class ReservedKeys {
    private static final Set<KeyCode> OF_TEXTS = Set.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X);
    private static final Set<KeyCode> OF_LISTS = Set.of(KeyCode.F2, KeyCode.F10, KeyCode.CONTEXT_MENU, KeyCode.ESCAPE,
            KeyCode.TAB);
    private static final Set<KeyCode> EDITING = Set.of(KeyCode.ENTER, KeyCode.BACK_SPACE, KeyCode.DELETE,
            KeyCode.INSERT, KeyCode.SPACE);

    private ReservedKeys() {}

    /** Returns the sentence that says why a key is rejected; empty if it is not. */
    static Optional<String> whyNot(ShownKey key) {
        var shown = key.getDisplayText();
        var code = key.code();
        boolean writes = !code.isFunctionKey() && !code.isNavigationKey() && !EDITING.contains(code)
                && !OF_LISTS.contains(code);
        if (writes && !key.hasShortcut() && !key.hasAlt()) {
            return Optional.of(Messages.text("keys.writes", shown));
        }
        boolean moves = (code.isNavigationKey() || EDITING.contains(code)) && !key.hasAlt();
        boolean copies = OF_TEXTS.contains(code) && key.hasShortcut() && !key.hasAlt() && !key.hasShift();
        if (moves || copies) {
            return Optional.of(Messages.text("keys.ofText", shown));
        }
        boolean plain = !key.hasShortcut() && !key.hasAlt();
        boolean ofLists = plain && OF_LISTS.contains(code) && (code != KeyCode.F2 || !key.hasShift());
        boolean ofSystem = key.hasAlt() && (code == KeyCode.F4 || code == KeyCode.SPACE);
        if (code == KeyCode.TAB || code == KeyCode.ESCAPE || ofLists || ofSystem) {
            return Optional.of(Messages.text("keys.ofWindow", shown));
        }
        return key.hasAlt() && !key.hasShortcut() && !key.hasShift() ? menuOf(code, shown) : Optional.empty();
    }

    /** Returns the menu that Alt and a mnemonic opens. */
    private static Optional<String> menuOf(KeyCode code, String shown) {
        for (var menu : Menus.titles()) {
            int at = menu.indexOf('_') + 1;
            if (at > 0 && menu.substring(at, at + 1).toUpperCase(Locale.ROOT).equals(code.getName())) {
                return Optional.of(Messages.text("keys.ofMenu", shown, menu.replace("_", "")));
            }
        }
        return Optional.empty();
    }
}
