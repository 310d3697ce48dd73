package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.i18n.Messages;
import app.parallax.session.project.Projects;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.find.CommandOffer;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.actions.Shortcuts;
import app.parallax.ui.shell.actions.ShownKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    @TempDir
    private Path folder;

    private OpenWindow window() throws Exception {
        var project = folder.resolve("empty.parallax");
        Projects.create(project);
        return OpenWindow.of(project, 1000, 700, false);
    }

    private static ShownKey key(String name) {
        return ShownKey.named(name).orElseThrow();
    }

    private static Shortcuts keys(Map<String, String> chosen) {
        return new Shortcuts(chosen, kept -> {
        });
    }

    private static String now(Shortcuts keys, Command command) {
        return keys.shown(command).getValue();
    }

    private static Set<String> ids(List<MenuItem> items) {
        var ids = new HashSet<String>();
        for (var item : items) {
            ids.add(String.valueOf(item.getId()));
            if (item instanceof Menu menu) {
                ids.addAll(ids(menu.getItems()));
            }
        }
        return ids;
    }

    @Test
    void everyCommandHasATextOfItsOwnInBothLanguages() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var words = ResourceBundle.getBundle("i18n.messages", language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertEquals(language.equals(Locale.GERMAN) ? "de" : "", words.getLocale().getLanguage());
            var texts = new TreeMap<String, List<Command>>();
            for (var command : Command.values()) {
                assertFalse(words.getString(command.text()).isBlank(), command + " in " + language);
                texts.computeIfAbsent(words.getString(command.text()), text -> new ArrayList<>()).add(command);
            }
            assertEquals(List.of(), texts.values().stream().filter(same -> same.size() > 1).toList());
        }
    }

    @Test
    void everyCommandIsInTheMenuBarAndCanBeReachedByKeys() throws Exception {
        try (var window = window()) {
            var menus = FxThread.call(() -> ((MenuBar) window.root().lookup("#menus")).getMenus());
            var inMenus = FxThread.call(() -> menus.stream().flatMap(menu -> ids(menu.getItems()).stream())
                    .collect(Collectors.toSet()));
            var offered = FxThread.call(() -> window.shell.actions().offers()).stream().map(CommandOffer::name)
                    .toList();
            for (var command : Command.values()) {
                assertTrue(inMenus.contains("menu-" + command.name()), command + " is in no menu");
                assertTrue(offered.contains(command.stored()), command + " is not among the commands by name");
            }
            assertEquals(Command.values().length, offered.size());
            var letters = new HashSet<Character>();
            for (var menu : menus) { // Alt and its letter opens a menu, arrows and Enter do the rest
                int at = menu.getText().indexOf('_');
                assertTrue(at >= 0 && letters.add(Character.toLowerCase(menu.getText().charAt(at + 1))),
                        menu.getText());
            }
            assertFalse(now(window.shell.actions().keys(), Command.PALETTE).isEmpty());
        }
    }

    @Test
    void everyUsualKeyIsGivenAndShownInTheWordsOfTheLanguage() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("Strg+Umschalt+C", now(keys(Map.of()), Command.NEW_CLAIM));
            assertEquals("Strg+Umschalt+Entf", now(keys(Map.of()), Command.DELETE_CLAIM));
            assertEquals("Strg++", now(keys(Map.of()), Command.LARGER));
            Locale.setDefault(Locale.ENGLISH);
            var keys = keys(Map.of());
            assertEquals("Ctrl+Shift+C", now(keys, Command.NEW_CLAIM));
            assertEquals("Delete", now(keys, Command.DELETE_MARK));
            for (var command : Command.values()) {
                assertTrue(keys.isDefault(command), command.name());
                assertEquals(command.key() == null, now(keys, command).isEmpty(), command.name());
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aKeyThatAnotherCommandHasIsRefusedWithItsName() {
        var keys = keys(Map.of());
        var refusal = keys.change(Command.ABOUT, key("Shortcut+T")).orElseThrow();
        assertTrue(refusal.contains(Messages.text(Command.TAG.text())), refusal);
        assertEquals("", now(keys, Command.ABOUT));
        assertTrue(keys.change(Command.TAG, key("Shortcut+Alt+T")).isEmpty());
        assertTrue(keys.change(Command.ABOUT, key("Shortcut+T")).isEmpty());
        var back = keys.reset(Command.TAG).orElseThrow();
        assertTrue(back.contains(Messages.text(Command.ABOUT.text())), back);
        keys.resetAll();
        assertTrue(Arrays.stream(Command.values()).allMatch(keys::isDefault));
    }

    @Test
    void aKeyThatWasChosenBeforeACommandWasRenamedIsStillItsKey() {
        assertEquals("F12", now(keys(Map.of("FURNITURE", "F12")), Command.BOILERPLATE));
    }

    @Test
    void aKeyCanBeTakenAwayAndStaysAwayUntilItIsGivenBack() {
        var kept = new HashMap<String, String>();
        var keys = new Shortcuts(Map.of(), now -> {
            kept.clear();
            kept.putAll(now);
        });
        keys.remove(Command.TAG);
        assertEquals("", now(keys, Command.TAG));
        assertFalse(keys.isDefault(Command.TAG));
        assertEquals("", now(keys(kept), Command.TAG), "the next time too");
        assertTrue(keys.change(Command.ABOUT, key("Shortcut+T")).isEmpty(), "another may have it");
        keys.resetAll();
        assertEquals("Ctrl+T", now(keys, Command.TAG));
        assertEquals(Map.of(), kept);
    }

    @Test
    void keysThatWriteOrBelongToTextsMenusAndWindowAreRefused() {
        var keys = keys(Map.of());
        for (var name : List.of("T", "Shift+T", "5", "Space", "Comma", "Numpad 3", "Shortcut+C", "Shortcut+V",
                "Shortcut+X", "Shortcut+A", "Left", "Shortcut+Right", "Shift+End", "Enter", "Esc", "Tab",
                "Shortcut+Tab", "Delete", "Shortcut+Insert", "F2", "F10", "Shift+F10", "Alt+F4", "Alt+F")) {
            assertFalse(keys.change(Command.ABOUT, key(name)).isEmpty(), name);
        }
        assertEquals("", now(keys, Command.ABOUT));
        for (var name : List.of("F5", "Shift+F12", "Alt+Shift+F", "Shortcut+Shift+1", "Shortcut+Alt+A", "Alt+0")) {
            assertTrue(keys.change(Command.ABOUT, key(name)).isEmpty(), name);
        }
        assertTrue(keys.change(Command.DELETE_MARK, key("F5")).isEmpty());
        assertTrue(keys.change(Command.DELETE_MARK, key("Delete")).isEmpty(), "its usual key");
    }

    @Test
    void sentencesNameTheKeysThatCommandsHaveNow() {
        var keys = keys(Map.of());
        var sentence = "Go with F8 or Ctrl+Shift+F, not Ctrl+Shift+F8, after “F8”.";
        assertEquals(sentence, keys.inSentence(sentence));
        assertTrue(keys.change(Command.NEXT_MENTION, key("Shortcut+Alt+J")).isEmpty());
        assertEquals("Go with Ctrl+Alt+J or Ctrl+Shift+F, not Ctrl+Shift+F8, after “F8”.", keys.inSentence(sentence));
    }

    @Test
    void whatSettingsHoldThatCannotBeIsLeftAside() {
        var chosen = new HashMap<>(Map.of("TAG", "F5", "NOTE", "F5", "NO_SUCH", "F6", "ABOUT", "Hyper+Ä",
                "QUIT", "Q", "FIND", "Shortcut+Q"));
        var keys = keys(chosen);
        var given = Arrays.stream(Command.values()).map(command -> keys.of(command).getValue())
                .filter(key -> key != null).toList();
        assertEquals(given.size(), Set.copyOf(given).size(), given.toString());
        assertEquals(1, given.stream().filter(key("F5")::equals).count());
        assertEquals("Ctrl+Q", now(keys, Command.FIND), "what is chosen goes before what is usual");
        assertEquals("", now(keys, Command.QUIT));
        assertEquals("", now(keys, Command.ABOUT));
    }
}
