package app.parallax.ui.common;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.textfield.CustomTextField;

/** Builds a page with every control and style class, which {@link ThemeTest} draws for inspection. */
final class ThemeDemo {
    private ThemeDemo() {}

    static Parent page() {
        var pages = new HBox(16, fields(), rows(), texts());
        pages.setPadding(new Insets(16));
        return new VBox(toolbar(), pages, tabs(), status());
    }

    private static Node toolbar() {
        var find = new CustomTextField();
        find.setPromptText("Find text, annotations, commands");
        find.setLeft(Icons.FIND.node());
        find.setRight(styled(styled(new Label("Ctrl+K"), "caption"), "small"));
        find.setPrefWidth(300);
        var bar = new HBox(new MenuBar(menu("File"), menu("Edit"), menu("View"), menu("Claim")),
                spacer(), button("Import", Icons.IMPORT), button("Tag", Icons.TAG), button("Claim", Icons.CLAIM),
                button("Event", Icons.EVENT), new Separator(Orientation.VERTICAL), icon(Icons.UNDO), icon(Icons.REDO),
                new Separator(Orientation.VERTICAL), find, new Separator(Orientation.VERTICAL),
                styled(new Label("Panes"), "secondary"),
                segmented("1", "2", "3", "4"), icon(Icons.MOON));
        return styled(bar, "toolbar");
    }

    private static Node fields() {
        var invalid = styled(new TextField("not a date"), "invalid");
        var combo = new ComboBox<>(FXCollections.observableArrayList("Rust", "Gold"));
        combo.getSelectionModel().select(0);
        var choice = new ChoiceBox<>(FXCollections.observableArrayList("Article", "Outlet"));
        choice.getSelectionModel().select(0);
        var check = new CheckBox("Exclude boilerplate");
        check.setSelected(true);
        var part = new CheckBox("Some of them");
        part.setIndeterminate(true);
        var radio = new RadioButton("Happened");
        radio.setSelected(true);
        var ring = new Button("Focused by key");
        ring.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-visible"), true);
        var focused = new TextField("Focused field");
        focused.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), true);
        var off = new Button("Disabled");
        off.setDisable(true);
        var area = new TextArea("A note that the analyst wrote about this passage.");
        area.setPrefRowCount(2);
        area.setWrapText(true);
        var primary = new Button("Save");
        primary.setDefaultButton(true);
        var range = new RangeSlider(0, 100, 60, 95);
        var box = new VBox(10, row(primary, new Button("Cancel"), off, ring),
                row(styled(new Button("Flat"), "flat"), styled(new Button("Review"), "link-button"),
                        new Hyperlink("Compare"), styled(new ToggleButton("Toggle"), "flat"),
                        new MenuButton("Export", null, new MenuItem("CSV"))),
                new TextField("A field"), promptField(), focused, invalid, area, row(combo, choice, new DatePicker()),
                row(check, part, new CheckBox("None")), row(radio, new RadioButton("Said"), spinner()),
                new Slider(0, 100, 40), range, new ProgressBar(0.4), row(segmented("Claim", "Event", "Tag", "Off")),
                styled(new HBox(Icons.ERROR.node(), new Label("004.txt is not UTF-8: choose its encoding."), spacer(),
                        new Button("Choose…")), "error-strip"),
                empty());
        box.setMinWidth(470);
        return box;
    }

    private static Node promptField() {
        var field = new TextField();
        field.setPromptText("Prompt");
        return field;
    }

    private static Spinner<Integer> spinner() {
        var spinner = new Spinner<Integer>(0, 9, 3);
        spinner.setPrefWidth(80);
        return spinner;
    }

    private static Node empty() {
        return styled(new VBox(new Label("No claim yet: select words and press C."), new Button("New claim")),
                "empty-state");
    }

    private static Node rows() {
        var list = new ListView<>(FXCollections.observableArrayList("000|According to reports, offi…",
                "002|Israel has lashed out at R…", "003|Russia: Unacceptable to …"));
        list.setCellFactory(view -> articleCell());
        list.setPrefHeight(160);
        list.getSelectionModel().select(1);
        var root = new TreeItem<>("");
        var group = new TreeItem<>("Casualties");
        group.getChildren().setAll(List.of(new TreeItem<>("Killed in Israel"), new TreeItem<>("Hostages")));
        group.setExpanded(true);
        var closed = new TreeItem<>("Positions");
        closed.getChildren().add(new TreeItem<>("Listing"));
        root.getChildren().setAll(List.of(group, closed));
        var tree = new TreeView<>(root);
        tree.setShowRoot(false);
        tree.getSelectionModel().select(1);
        tree.setPrefHeight(130);
        var box = new VBox(4, heading("Articles", "5"), list, heading("Tags", "9"), tree, tagRow("tag-rust", "1"),
                tagRow("tag-petrol", "7"), table());
        styled(box, "side-panel");
        box.setMinWidth(330);
        return box;
    }

    private static Node tagRow(String tag, String key) {
        var row = row(styled(styled(new Region(), "tag-square"), tag), new Label("Killed in Israel"), spacer(),
                styled(new Label(key), "key-hint"), styled(new Label("8"), "caption"));
        row.setPadding(new Insets(2, 8, 2, 8));
        return row;
    }

    private static ListCell<String> articleCell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                if (empty || item == null) {
                    setGraphic(null);
                    return;
                }
                var number = item.substring(0, 3);
                var badge = styled(new Label(number), "badge");
                if (number.equals("002")) {
                    badge.getStyleClass().add("active");
                }
                if (number.equals("003")) {
                    getStyleClass().add("shown");
                }
                setGraphic(new VBox(3, styled(new Label(item.substring(4)), "strong"),
                        row(badge, styled(new Label("No date · after 7 Oct"), "caption"))));
            }
        };
    }

    private static Node table() {
        var table = new TableView<String>();
        for (var name : List.of("Article", "Quote", "Analyst")) {
            var column = new TableColumn<String, String>(name);
            column.setCellValueFactory(cell -> new SimpleStringProperty(cell.getValue()));
            column.setPrefWidth(100);
            table.getColumns().add(column);
        }
        table.getItems().setAll("over 1,400", "about 1,500", "hundreds");
        table.getSelectionModel().select(1);
        table.setPrefHeight(180);
        return table;
    }

    private static Node texts() {
        var header = styled(new VBox(
                row(styled(styled(new Label("002"), "badge"), "active"),
                        styled(new Label("Israel has lashed out at Russia for…"), "title"), spacer(),
                        small(Icons.LINK), small(Icons.MORE), small(Icons.CLOSE)),
                styled(new Label("Outlet not given · no date, after 7 Oct 2023 · 14 annotations"), "caption")),
                "pane-header");
        header.getStyleClass().add("active");
        var quote = styled(new WordFlow("“The hands of senior Hamas officials are stained with the blood of over 1,400"
                + " Israelis who were slaughtered, murdered, executed and burned.”", Fonts.SERIF), "quote");
        var hebrew = styled(new WordFlow("בכירי החמאס, שידיהם מגואלות בדם של יותר מ-1,400 ישראלים, הוזמנו למוסקבה.",
                Fonts.SERIF), "quote");
        var arabic = styled(new WordFlow("قالت وزارة الخارجية إن «أيدي كبار المسؤولين» (حماس) ملطخة بالدماء.",
                Fonts.SERIF), "quote");
        var mixed = styled(new WordFlow("Haiat tweeted: \"הידיים\" and then (موسكو) on Wednesday.", Fonts.SANS),
                "secondary");
        var area = new RichTextArea();
        area.appendText("The words of an article, in an area.\nA second line.");
        styled(area, "field");
        area.setPrefHeight(70);
        var panes = new SplitPane(styled(new Label("left"), "muted"), styled(new Label("right"), "muted"));
        panes.setPrefHeight(50);
        var box = new VBox(10, header, quote, hebrew, arabic, mixed,
                styled(new WordFlow("Advertisement", Fonts.SANS), "boilerplate"), area,
                row(styled(new Label("Shared wording: one origin?", Icons.ORIGIN.node()), "pill"),
                        styled(new Button("Confirm"), "link-button"), styled(new Button("Reject"), "link-button")),
                row(styled(styled(new Label("↓ 2"), "pill"), "outlined"),
                        styled(styled(new Label("shared wording"), "pill"), "active"),
                        styled(styled(new Label("002"), "badge"), "undated"), styled(new Label("004"), "badge")),
                row(Icons.DISAGREEMENT.node(), styled(new Label("figures disagree"), "conflict")),
                swatches(), panes);
        styled(box, "document-pane");
        box.setPadding(new Insets(0, 16, 16, 16));
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Node swatches() {
        var row = new HBox(6);
        for (var tag : List.of("rust", "gold", "plum", "blue", "slate", "green", "petrol", "brown")) {
            var fill = new Label("ink");
            fill.setStyle("-fx-background-color: -px-tag-fill; -fx-padding: 2 6 2 6;");
            row.getChildren().add(styled(new HBox(4, styled(new Region(), "tag-stripe"), fill), "tag-" + tag));
        }
        return row;
    }

    private static Node tabs() {
        var tabs = new TabPane(new Tab("Annotations 46"), new Tab("Claim matrix 6"), new Tab("Find"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setPrefHeight(34);
        return tabs;
    }

    private static Node status() {
        return styled(new HBox(new Label("Saved", Icons.CHECK.node()), new Label("Moscow and Hamas, Oct–Nov 2023"),
                new Label("Select words, press 1"), spacer(), new Label("29 of 46 annotations shown")), "status-bar");
    }

    private static HBox heading(String title, String count) {
        return styled(new HBox(styled(new Label(title), "section-title"), styled(new Label(count), "count"), spacer(),
                small(Icons.FILTER), small(Icons.ADD)), "section-header");
    }

    private static Menu menu(String name) {
        return new Menu(name, null, new MenuItem("Item"));
    }

    static HBox segmented(String... names) {
        var row = styled(new HBox(), "segmented");
        for (var name : names) {
            row.getChildren().add(new ToggleButton(name));
        }
        ((ToggleButton) row.getChildren().get(1)).setSelected(true);
        return row;
    }

    private static Button button(String name, Icons icon) {
        return new Button(name, icon.node());
    }

    private static Button icon(Icons icon) {
        return styled(new Button("", icon.node()), "icon-button");
    }

    private static Button small(Icons icon) {
        return styled(icon(icon), "small");
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Region spacer() {
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    private static <T extends Node> T styled(T node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }
}
