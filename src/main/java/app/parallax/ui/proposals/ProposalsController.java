package app.parallax.ui.proposals;

import app.parallax.i18n.Messages;
import app.parallax.model.Claim;
import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.ProposedValues.Field;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.edit.ProposalEditor;
import app.parallax.session.edit.ProposalEvidence;
import app.parallax.ui.common.DoubleClick;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.FxmlViews;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.Tip;
import app.parallax.ui.common.WordFlow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Lists the mentions with proposed values: Enter confirms them, Delete refuses them, and either goes on to the next.
 * The arrow keys to the left and right choose one value of a mention.
 */
public final class ProposalsController {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double ROW = 28;

    private final Session session;
    private final Navigation navigation;
    private final ProposalEditor editor;
    private final Consumer<MentionWithQuote> describe;
    private final Runnable backToText;
    private final Consumer<String> tell;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final Lifetime lifetime = new Lifetime();
    private final EllipsisText claim = new EllipsisText("caption");
    private final WordFlow sentence = new WordFlow("", Fonts.SERIF);
    private final FlowPane chips = new FlowPane(6, 4);
    /** Mentions decided on that may not be on disk yet. */
    private final Set<UUID> pending = new HashSet<>();
    /** Decisions of this view, the last first; an undone one is selected again. */
    private final Deque<UUID> decided = new ArrayDeque<>();
    private Optional<Field> chosen = Optional.empty();
    private boolean shown;
    private boolean filling;
    private boolean focusWanted;
    private long asked;
    private long askedSentence;

    @FXML
    private VBox empty;
    @FXML
    private Button propose;
    @FXML
    private HBox full;
    @FXML
    private ListView<MentionWithQuote> items;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox evidence;
    @FXML
    private Button confirm;
    @FXML
    private Button refuse;
    @FXML
    private Button edit;

    /**
     * Creates the controller.
     *
     * @param describe opens the form of a mention
     */
    public ProposalsController(Session session, Navigation navigation, ProposalEditor editor,
            Consumer<MentionWithQuote> describe, Runnable backToText, Consumer<String> tell) {
        this.session = session;
        this.navigation = navigation;
        this.editor = editor;
        this.describe = describe;
        this.backToText = backToText;
        this.tell = tell;
    }

    /** Creates the view. */
    public Parent load() {
        return FxmlViews.load("proposals", this);
    }

    /**
     * Returns the number of mentions with proposed values.
     *
     * @return follows every edit
     */
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    @FXML
    private void initialize() {
        items.setAccessibleText(Messages.text("command.reviewProposals"));
        items.setFixedCellSize(ROW);
        items.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        items.setCellFactory(view -> new ProposalCell(session.workspace()));
        items.getSelectionModel().getSelectedItems()
                .addListener((ListChangeListener<MentionWithQuote>) change -> chooseLater());
        items.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        DoubleClick.on(items, this::reveal);
        sentence.getStyleClass().add("quote");
        evidence.getChildren().setAll(sentence, chips, claim);
        boolean writable = session.whyReadOnly() == null;
        propose.setDisable(!writable);
        for (var button : List.of(confirm, refuse, edit)) {
            button.setDisable(!writable);
            button.setFocusTraversable(false); // each has its key
        }
        Tip.on(confirm, Messages.text("proposals.confirm.tip"));
        Tip.on(refuse, Messages.text("proposals.refuse.tip"));
        Tip.on(edit, Messages.text("proposals.edit.tip"));
        fill(List.of());
        lifetime.add(session.workspace().revision().subscribe(revision -> refresh()));
    }

    /**
     * Shows or hides the list; a hidden list is only counted.
     *
     * @param show whether it is shown
     */
    public void setShown(boolean show) {
        shown = show;
        refresh();
    }

    private void refresh() {
        long request = ++asked;
        if (!shown) {
            session.runUnattended(editor.count().thenAccept(count::set));
            return;
        }
        session.runUnattended(editor.list().thenAccept(found -> {
            if (request == asked) {
                count.set(found.size());
                fill(found.stream().filter(each -> !pending.contains(each.mention().id())).toList());
            }
        }));
    }

    private void fill(List<MentionWithQuote> found) {
        empty.setVisible(found.isEmpty());
        full.setVisible(!found.isEmpty());
        if (items.getItems().equals(found)) {
            takeFocus();
            return;
        }
        var model = items.getSelectionModel();
        var before = model.getSelectedItem();
        int at = Math.max(0, model.getSelectedIndex());
        boolean worked = items.isFocused();
        filling = true;
        items.getItems().setAll(found);
        filling = false;
        if (found.isEmpty()) {
            if (worked) { // what is hidden cannot keep the keyboard
                backToText.run();
            }
            return;
        }
        Map<UUID, Integer> places = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            places.put(found.get(i).mention().id(), i);
        }
        var undone = Optional.ofNullable(decided.peek()).map(places::get);
        if (undone.isPresent()) {
            decided.pop();
        }
        int to = undone.or(() -> Optional.ofNullable(before).map(each -> places.get(each.mention().id())))
                .orElse(Math.min(at, found.size() - 1));
        select(to);
        takeFocus();
    }

    private void select(int row) {
        items.getSelectionModel().clearAndSelect(row);
        items.getFocusModel().focus(row);
        items.scrollTo(Math.max(0, row - 1));
        choose();
    }

    private void chooseLater() {
        if (!filling) {
            choose();
        }
    }

    /** Shows the sentence and the values of the selected mention. */
    private void choose() {
        chosen = Optional.empty();
        var said = items.getSelectionModel().getSelectedItem();
        long request = ++askedSentence;
        if (said == null) {
            return;
        }
        int selected = items.getSelectionModel().getSelectedIndices().size();
        claim.show(selected > 1
                ? Messages.text("proposals.selected", selected)
                : session.workspace().claim(said.mention().claim()).map(Claim::text).orElse(""));
        sentence.setText(ellipsis(said));
        chips.getChildren().setAll(selected > 1 ? List.of() : chips(said.mention()));
        session.runUnattended(ProposalEvidence.read(session, said).thenAccept(read -> {
            if (request == askedSentence) {
                read.ifPresent(found -> sentence.setText(found.sentence(), found.read()));
                scroll.setVvalue(0);
            }
        }));
    }

    private static String ellipsis(MentionWithQuote said) {
        return EllipsisText.cut(said.passage().quote());
    }

    private List<HBox> chips(Mention mention) {
        var all = new ArrayList<HBox>();
        for (var field : mention.proposed().fields()) {
            var name = new Label(ProposedText.name(field));
            name.getStyleClass().addAll("caption", "small");
            name.setMinWidth(Label.USE_PREF_SIZE);
            var value = new EllipsisText("small");
            value.show(ProposedText.value(mention, field));
            value.setMaxWidth(280);
            var chip = new HBox(5, name, value);
            chip.getStyleClass().add("proposed-value");
            chip.setUserData(field);
            chip.setOnMouseClicked(event -> {
                choose(chosen.filter(field::equals).isPresent() ? Optional.empty() : Optional.of(field));
                items.requestFocus();
            });
            all.add(chip);
        }
        return all;
    }

    /** Chooses one value, or all again. */
    private void choose(Optional<Field> field) {
        chosen = field;
        chips.getChildren().forEach(chip -> chip.pseudoClassStateChanged(CHOSEN,
                field.filter(each -> each.equals(chip.getUserData())).isPresent()));
        field.flatMap(each -> Optional.ofNullable(items.getSelectionModel().getSelectedItem())
                .map(said -> ProposedText.name(each) + ": " + ProposedText.value(said.mention(), each)))
                .ifPresent(words -> tell.accept(Messages.text("proposals.one", words)));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return; // the window's commands, and Ctrl+A of the list
        }
        switch (event.getCode()) {
            case ENTER -> confirm();
            case DELETE, BACK_SPACE -> refuse();
            case E, F2 -> edit();
            case RIGHT -> step(1);
            case LEFT -> step(-1);
            case ESCAPE -> backToText.run();
            default -> {
                return; // up and down go through the mentions
            }
        }
        event.consume();
    }

    private void step(int by) {
        var said = items.getSelectionModel().getSelectedItem();
        if (said == null || chips.getChildren().isEmpty()) {
            return;
        }
        var fields = List.copyOf(said.mention().proposed().fields());
        int at = chosen.map(fields::indexOf).orElse(-1);
        int to = Math.floorMod(at + 1 + by, fields.size() + 1) - 1; // before the first stands: all
        choose(to < 0 ? Optional.empty() : Optional.of(fields.get(to)));
    }

    @FXML
    private void confirm() {
        decide(editor::confirm, "proposals.confirmed");
    }

    @FXML
    private void refuse() {
        decide(editor::refuse, "proposals.refused");
    }

    /** Decides on the selection and goes to the next mention. */
    private void decide(BiFunction<Set<UUID>, Set<Field>, CompletableFuture<Integer>> work, String done) {
        var model = items.getSelectionModel();
        var selected = Set.copyOf(model.getSelectedIndices());
        if (selected.isEmpty() || session.whyReadOnly() != null) {
            return;
        }
        var ids = selected.stream().map(at -> items.getItems().get(at).mention().id()).collect(Collectors.toSet());
        boolean whole = chosen.isEmpty() || items.getItems().get(model.getSelectedIndex()).mention().proposed().fields()
                .equals(Set.of(chosen.get()));
        var fields = whole ? ProposalEditor.ALL : Set.of(chosen.orElseThrow());
        if (whole) {
            ids.forEach(decided::push);
            pending.addAll(ids);
            goOn(selected);
        }
        session.runUnattended(work.apply(ids, fields).thenAccept(changed -> tell.accept(
                Messages.text(done, Messages.count("mentions", changed)))).whenComplete((told, failure) -> {
                    pending.removeAll(ids);
                    if (failure != null) {
                        decided.removeAll(ids);
                    }
                    refresh();
                }));
    }

    /** Removes rows from the list and selects the next remaining one. */
    private void goOn(Set<Integer> gone) {
        var rest = new ArrayList<MentionWithQuote>();
        int next = 0;
        int last = gone.stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int i = 0; i < items.getItems().size(); i++) {
            if (!gone.contains(i)) {
                rest.add(items.getItems().get(i));
                next += i < last ? 1 : 0;
            }
        }
        filling = true;
        if (gone.size() == 1) {
            items.getItems().remove(last);
        } else {
            items.getItems().setAll(rest);
        }
        filling = false;
        if (rest.isEmpty()) {
            empty.setVisible(true);
            full.setVisible(false);
            backToText.run();
        } else {
            select(Math.min(next, rest.size() - 1));
        }
    }

    @FXML
    private void edit() {
        var said = items.getSelectionModel().getSelectedItem();
        if (said != null && session.whyReadOnly() == null) {
            describe.accept(said);
        }
    }

    @FXML
    private void proposeAll() {
        proposeForAll();
    }

    /** Reads all mentions and proposes missing values. */
    public void proposeForAll() {
        tell.accept(Messages.text("proposals.reading"));
        session.runUnattended(editor.proposeAll().thenAccept(changed -> tell.accept(changed == 0
                ? Messages.text("proposals.none")
                : Messages.text("proposals.made", Messages.count("mentions", changed)))));
    }

    /** Goes to the words of the selected mention. */
    private void reveal() {
        var said = items.getSelectionModel().getSelectedItem();
        if (said != null) {
            session.focus().claim().set(said.mention().claim());
            session.runUnattended(navigation.mentions(said.mention().claim()).thenCompose(marks -> marks.stream()
                    .filter(mark -> mark.id().equals(said.mention().annotation())).findFirst().map(navigation::reveal)
                    .orElseGet(() -> CompletableFuture.completedFuture(null))));
        }
    }

    public void requestFocus() {
        focusWanted = true;
        takeFocus();
    }

    /** Focuses the list once it has a row. */
    private void takeFocus() {
        if (focusWanted && !items.getItems().isEmpty()) {
            focusWanted = false;
            if (items.getSelectionModel().isEmpty()) {
                select(0);
            }
            items.requestFocus();
        }
    }

    /** Removes the listeners. */
    public void end() {
        lifetime.end();
    }
}
