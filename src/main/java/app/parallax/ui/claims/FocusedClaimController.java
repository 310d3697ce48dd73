package app.parallax.ui.claims;

import app.parallax.i18n.Messages;
import app.parallax.model.Claim;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.ProposedValues.Field;
import app.parallax.model.QuoteMarks;
import app.parallax.session.Focus;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.Workspace;
import app.parallax.session.edit.Editor;
import app.parallax.session.edit.ProposalEditor;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.FxmlViews;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.LinkedFrom;
import app.parallax.ui.common.StanceSign;
import app.parallax.ui.common.TextScale;
import app.parallax.ui.common.Tip;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** Shows the claim in focus: its mentions in all articles, and voice and position of the one in focus. */
public final class FocusedClaimController {
    private static final double TWO_ROWS = 50;
    private static final double BETWEEN = 16;
    /** The width in pixels below which the heading has no room for the sources. */
    private static final double NARROW = 360;
    private static final double SIGN = 48;

    private final Session session;
    private final Workspace workspace;
    private final Editor editor;
    private final ProposalEditor proposals;
    private final Navigation navigation;
    private final Runnable copyQuotes;
    private final Runnable describe;
    private final Button said = new Button();
    private final Lifetime lifetime = new Lifetime();
    private final EllipsisText title = new EllipsisText("strong");
    private final ChoiceRow<Mention.Voice> voice = new ChoiceRow<>(Mention.Voice.CHOICES, StanceSign::text,
            each -> new StanceSign(each, Mention.Position.RELATED), chosen -> voiceChosen());
    private final ChoiceRow<Mention.Position> position = new ChoiceRow<>(List.of(Mention.Position.values()),
            StanceSign::text, each -> new StanceSign(Mention.Voice.OWN, each), chosen -> changed());
    private final LinkedFrom linked;
    private final ClaimNote note;
    private final SourcesNote sources;
    private long asked;

    @FXML
    private Label hint;
    @FXML
    private HBox heading;
    @FXML
    private HBox titleBox;
    @FXML
    private Button previous;
    @FXML
    private Label place;
    @FXML
    private Label grades;
    @FXML
    private Button next;
    @FXML
    private Button copy;
    @FXML
    private Button leave;
    @FXML
    private ListView<Mark> list;
    @FXML
    private FlowPane stance;

    public FocusedClaimController(Session session, Editor editor, Navigation navigation, Runnable copyQuotes,
            Runnable describe) {
        this.session = session;
        this.workspace = session.workspace();
        this.editor = editor;
        this.proposals = new ProposalEditor(session);
        this.navigation = navigation;
        this.copyQuotes = copyQuotes;
        this.describe = describe;
        this.linked = new LinkedFrom(session);
        this.note = new ClaimNote(session);
        this.sources = new SourcesNote(session, navigation, lifetime);
    }

    public Parent load() {
        return FxmlViews.load("claim", this);
    }

    @FXML
    private void initialize() {
        titleBox.getChildren().add(title);
        HBox.setHgrow(title, Priority.ALWAYS);
        heading.getChildren().add(1, sources);
        heading.getChildren().add(heading.getChildren().indexOf(copy), linked);
        note.under(heading);
        heading.widthProperty().subscribe(width -> Platform.runLater(this::placeOrigins));
        icon(previous, Icons.PREVIOUS, Messages.text("claim.previous"));
        icon(next, Icons.NEXT, Messages.text("claim.next"));
        icon(copy, Icons.COPY, Messages.text("claim.copy"));
        icon(leave, Icons.CLOSE, Messages.text("claim.leave"));
        for (var row : List.of(voice, position)) {
            row.getStyleClass().add("stances");
        }
        said.setId("mention-said");
        said.getStyleClass().add("flat");
        said.setOnAction(event -> describe.run());
        said.maxWidthProperty().bind(stance.widthProperty().subtract(voice.widthProperty()).subtract(BETWEEN));
        stance.getChildren().addAll(voice, said, position);
        list.setCellFactory(view -> new MentionCell(workspace, session.focus()));
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> reveal());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                reveal();
                event.consume();
            }
        });
        lifetime.add(session.focus().claim().subscribe(claim -> show()));
        lifetime.add(session.focus().mark().subscribe(mark -> showPlace()));
        lifetime.add(workspace.revision().subscribe(revision -> show()));
    }

    /** Places the sources beside the wording; if there is no room, beside the details of the mention, else below. */
    private void placeOrigins() {
        if (heading.getParent() == null) {
            return; // no claim has been in focus yet
        }
        boolean counts = heading.getWidth() >= TextScale.of(NARROW) || !list.getSelectionModel().isEmpty();
        place.setVisible(counts); // the title goes first
        place.setManaged(counts);
        var pane = (Pane) heading.getParent();
        var beside = heading.getWidth() >= TextScale.of(NARROW) ? heading : voice.isManaged() ? stance : pane;
        if (!beside.getChildren().contains(sources)) {
            List.of(heading, stance, pane).forEach(each -> each.getChildren().remove(sources));
            int at = Objects.equals(beside, stance)
                    ? stance.getChildren().size()
                    : Objects.equals(beside, heading) ? 1 : pane.getChildren().indexOf(heading) + 1;
            beside.getChildren().add(at, sources);
        }
    }

    private static void icon(Button button, Icons icon, String text) {
        button.setGraphic(icon.node());
        Tip.on(button, text);
        button.setAccessibleText(text);
    }

    private Optional<Claim> claim() {
        return workspace.claim(session.focus().claim().get());
    }

    private void show() {
        var claim = claim();
        if (claim.isEmpty() && session.focus().claim().get() != null) {
            session.focus().claim().set(null); // the claim was undone
            return;
        }
        hint.setVisible(claim.isEmpty());
        hint.setManaged(claim.isEmpty());
        for (Node part : List.of(heading, list)) {
            part.setVisible(claim.isPresent());
            part.setManaged(claim.isPresent());
        }
        long request = ++asked;
        linked.show(claim.map(Claim::id).orElse(null));
        note.show(claim.orElse(null));
        if (claim.isEmpty()) {
            list.getItems().clear();
            showPlace();
            return;
        }
        title.show(claim.get().text());
        Tip.on(title, DisplaySanitizer.inPlace(claim.get().text()));
        session.runUnattended(navigation.mentions(claim.get().id()).thenAccept(marks -> {
            if (request == asked) {
                list.getItems().setAll(marks);
                showPlace();
            }
        }));
    }

    private void showPlace() {
        var marks = list.getItems();
        int at = marks.stream().map(Mark::id).toList().indexOf(session.focus().mark().get());
        place.setText(at < 0
                ? Messages.count("mentions", marks.size())
                : Messages.text("claim.place", at + 1, marks.size()));
        if (at >= 0) {
            list.getSelectionModel().clearAndSelect(at);
            // one row above is shown as well where there is room for two
            list.scrollTo(list.getHeight() < TextScale.of(TWO_ROWS) ? at : Math.max(0, at - 1));
        } else {
            list.getSelectionModel().clearSelection();
        }
        var mention = mention();
        for (Node part : List.of(voice, said, position)) {
            part.setVisible(mention.isPresent());
            part.setManaged(mention.isPresent());
        }
        placeOrigins();
        mention.ifPresent(each -> {
            voice.set(each.voice());
            position.set(each.position());
            showSaid(each);
        });
        showGrades(marks);
    }

    private void showSaid(Mention mention) {
        var words = MentionWords.whole(mention, workspace);
        var proposed = mention.proposed().fields().isEmpty() ? "" : "\n" + Messages.text("proposals.tip");
        var line = new EllipsisText();
        line.show(words.isEmpty() ? Messages.text("mention.nothingNoted") : words);
        line.maxWidthProperty().bind(said.maxWidthProperty().subtract(SIGN));
        said.setGraphic(new HBox(6, Icons.EDIT.node(), line));
        said.setAccessibleText(Messages.text("mention.title") + ": " + line.getText());
        Tip.on(said, (words.isEmpty() ? "" : words + "\n") + Messages.text("mention.tip") + proposed);
    }

    private void showGrades(List<Mark> marks) {
        var claim = session.focus().claim().get();
        var mentions = marks.stream().flatMap(mark -> mark.mentions().stream())
                .filter(each -> each.claim().equals(claim)).toList();
        var spread = MentionWords.spread(mentions);
        grades.setText(spread);
        grades.setVisible(!spread.isEmpty());
        grades.setManaged(!spread.isEmpty());
        Tip.on(grades, spread.isEmpty() ? null : MentionWords.spreadSentence(mentions));
        grades.setAccessibleText(spread.isEmpty() ? null : MentionWords.spreadSentence(mentions));
    }

    private Optional<Mention> mention() {
        UUID claim = session.focus().claim().get();
        UUID mark = session.focus().mark().get();
        return list.getItems().stream().filter(each -> each.id().equals(mark))
                .flatMap(each -> each.mentions().stream()).filter(each -> each.claim().equals(claim)).findFirst();
    }

    private void changed() {
        mention().ifPresent(each -> session.runUnattended(editor.setStance(each, voice.get().orElse(each.voice()),
                position.get().orElse(each.position()))));
    }

    /** The proposed voice, chosen again, is confirmed. */
    private void voiceChosen() {
        var confirmed = mention().filter(each -> each.proposes(Field.VOICE))
                .filter(each -> voice.get().filter(each.voice()::equals).isPresent());
        confirmed.ifPresentOrElse(
                each -> session.runUnattended(proposals.confirm(List.of(each.id()), Set.of(Field.VOICE))),
                this::changed);
    }

    private void reveal() {
        var mark = list.getSelectionModel().getSelectedItem();
        if (mark != null) {
            session.runUnattended(navigation.reveal(mark));
        }
    }

    @FXML
    private void previous() {
        session.runUnattended(navigation.nextMention(-1));
    }

    @FXML
    private void next() {
        session.runUnattended(navigation.nextMention(1));
    }

    @FXML
    private void copy() {
        copyQuotes.run();
    }

    @FXML
    private void leave() {
        session.focus().claim().set(null);
    }

    /** Removes the listeners. */
    public void end() {
        note.end();
        lifetime.end();
    }

    /** Shows one mention of the claim in focus: article, sign, quote and attribution chain. */
    private static final class MentionCell extends ListCell<Mark> {
        private final Workspace workspace;
        private final Focus focus;
        private final Label badge = new Label();
        private final EllipsisText quote = new EllipsisText("quote", "small");
        private final EllipsisText stance = new EllipsisText("caption");
        private final HBox content = new HBox(8);

        MentionCell(Workspace workspace, Focus focus) {
            this.workspace = workspace;
            this.focus = focus;
            badge.getStyleClass().add("badge");
            badge.setMinWidth(USE_PREF_SIZE);
            stance.setMinWidth(70);
            stance.setMaxWidth(220);
            HBox.setHgrow(quote, Priority.ALWAYS);
            content.getStyleClass().add("mention-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Mark mark, boolean empty) {
            super.updateItem(mark, empty);
            var mention = mark == null || empty
                    ? null
                    : mark.mentions().stream().filter(each -> each.claim().equals(focus.claim().get())).findFirst()
                            .orElse(null);
            if (mark == null || mention == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            badge.setText(
                    workspace.articleOfVersion(mark.passage().version())
                            .map(row -> DisplaySanitizer.inPlace(row.article().label()))
                            .orElse("?"));
            quote.show(QuoteMarks.of(mark.passage().quote()));
            var signs = StanceSign.text(mention);
            var noted = MentionWords.brief(mention, workspace);
            stance.show(noted.isEmpty() ? signs : noted);
            content.getChildren().setAll(badge, new StanceSign(mention), quote, stance);
            setAccessibleText(badge.getText() + ", " + signs + ", " + quote.getText()
                    + (noted.isEmpty() ? "" : ", " + noted));
            setGraphic(content);
        }
    }
}
