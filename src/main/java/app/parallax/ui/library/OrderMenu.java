package app.parallax.ui.library;

import app.parallax.i18n.Messages;
import app.parallax.session.library.LibraryOrder;
import app.parallax.ui.common.Lifetime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Creates the menu items that sort and group the article list. */
final class OrderMenu {
    private OrderMenu() {}

    /** Opens the menu of a button from the keyboard. */
    static void open(MenuButton button) {
        button.requestFocus();
        button.show();
    }

    /** Creates items that show and change the order. */
    static Menu menu(ObjectProperty<LibraryOrder> order, Lifetime lifetime) {
        var all = new Menu(Messages.text("library.arrange"));
        all.setId("menu-library");
        all.setMnemonicParsing(false);
        all.getItems().setAll(items(order, lifetime));
        return all;
    }

    static List<MenuItem> items(ObjectProperty<LibraryOrder> order, Lifetime lifetime) {
        var items = new ArrayList<MenuItem>();
        items.add(heading("library.sortBy"));
        for (var sort : LibraryOrder.Sort.values()) {
            items.add(radio("library.sort." + name(sort), order, lifetime, now -> now.withSort(sort),
                    now -> now.sort() == sort));
        }
        var reversed = new CheckMenuItem(Messages.text("library.reversed"));
        reversed.setId("library-reversed");
        reversed.setMnemonicParsing(false);
        reversed.setOnAction(event -> order.set(order.get().withDirection(reversed.isSelected())));
        lifetime.add(order.subscribe(now -> reversed.setSelected(now.reversed())));
        items.add(reversed);
        items.add(new SeparatorMenuItem());
        items.add(heading("library.groupBy"));
        for (var group : LibraryOrder.Group.values()) {
            items.add(radio("library.group." + name(group), order, lifetime, now -> now.withGroup(group),
                    now -> now.group() == group));
        }
        return items;
    }

    private interface OrderListener {
        boolean in(LibraryOrder now);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static MenuItem heading(String key) {
        var item = new MenuItem(Messages.text(key));
        item.setMnemonicParsing(false);
        item.setDisable(true);
        item.getStyleClass().add("menu-heading");
        return item;
    }

    private static MenuItem radio(String key, ObjectProperty<LibraryOrder> order, Lifetime lifetime,
            UnaryOperator<LibraryOrder> change, OrderListener chosen) {
        var item = new RadioMenuItem(Messages.text(key));
        item.setId(key);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            order.set(change.apply(order.get()));
            item.setSelected(true); // one is always selected
        });
        lifetime.add(order.subscribe(now -> item.setSelected(chosen.in(now))));
        return item;
    }
}
