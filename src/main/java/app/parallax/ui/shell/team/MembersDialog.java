package app.parallax.ui.shell.team;

import app.parallax.hub.HubProject;
import app.parallax.hub.Member;
import app.parallax.hub.Role;
import app.parallax.i18n.Messages;
import app.parallax.model.SharedCopy;
import app.parallax.session.team.HubRequest;
import app.parallax.session.team.TeamAccess;
import app.parallax.ui.common.ChoiceRow;
import app.parallax.ui.common.EllipsisText;
import app.parallax.ui.common.FittedDialog;
import app.parallax.ui.common.Form;
import app.parallax.ui.common.ItemCell;
import app.parallax.ui.common.TimestampText;
import app.parallax.ui.common.WordFlow;
import app.parallax.ui.shell.window.Failures;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Lists the members of a shared project; an owner adds and removes them, and changes their roles. */
public final class MembersDialog {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 230;

    private final TeamAccess access;
    private final SharedCopy copy;
    private final ListView<Member> list = new ListView<>();
    private final Label empty = new Label(Messages.text("team.asking"));
    private final WordFlow refusal = Form.refusal();
    private final ChoiceRow<Role> role = new ChoiceRow<>(List.of(Role.values()), RoleText::of, each -> null,
            this::changeRole);
    private final Button remove = new Button(Messages.text("team.members.remove"));
    private final TextField login = new TextField();
    private final TextField analyst = new TextField();
    private final ChoiceRow<Role> roleOfNew = new ChoiceRow<>(List.of(Role.values()), RoleText::of, each -> null,
            each -> {
            });
    private final Button add = new Button(Messages.text("team.members.add"));
    private final VBox owners = new VBox(12);
    private final Label ownersOnly = new Label(Messages.text("team.members.ownersOnly"));
    private @Nullable HubRequest<List<Member>> request;

    private MembersDialog(TeamAccess access, SharedCopy copy) {
        this.access = access;
        this.copy = copy;
    }

    /** Creates the dialog, not shown yet; the members are asked for when it is shown. */
    public static FittedDialog<ButtonType> of(@Nullable Window owner, TeamAccess access, SharedCopy copy) {
        return new MembersDialog(access, copy).dialog(owner);
    }

    private FittedDialog<ButtonType> dialog(@Nullable Window owner) {
        list.setId("members");
        list.setAccessibleText(Messages.text("team.members"));
        list.setCellFactory(view -> new MemberCell());
        list.setPrefHeight(HEIGHT);
        empty.getStyleClass().add("muted");
        list.setPlaceholder(empty);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                remove.fire();
                event.consume();
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(this::show);
        refusal.setId("members-refusal");
        VBox.setVgrow(list, Priority.ALWAYS);
        fillOwners();
        ownersOnly.setId("members-owners-only");
        ownersOnly.getStyleClass().add("muted");
        ownersOnly.setWrapText(true);
        ownersOnly.setVisible(false);
        var content = new VBox(12, list, refusal, ownersOnly, owners);
        content.getStyleClass().add("form");
        content.setPrefWidth(WIDTH);
        var dialog = new FittedDialog<ButtonType>(owner, Messages.text("team.members.title", copy.name()), content,
                new ButtonType(Messages.text("settings.close"), ButtonBar.ButtonData.CANCEL_CLOSE))
                .describedBy("team");
        dialog.setOnShown(event -> {
            list.requestFocus();
            ask(project -> {
            });
        });
        dialog.setOnHidden(event -> cancel());
        return dialog;
    }

    private void fillOwners() {
        role.setId("member-role");
        role.setAccessibleText(Messages.text("team.members.role"));
        remove.setId("member-remove");
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setOnAction(event -> remove());
        login.setId("member-login");
        analyst.setId("member-analyst");
        roleOfNew.setId("member-role-new");
        roleOfNew.setAccessibleText(Messages.text("team.members.role"));
        roleOfNew.set(Role.ANALYST);
        add.setId("member-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setDefaultButton(false);
        add.disableProperty().bind(login.textProperty().map(String::isBlank));
        add.setOnAction(event -> add());
        login.setOnAction(event -> add());
        analyst.setOnAction(event -> add());
        var chosen = new HBox(12, Form.label("team.members.role", role), role, remove);
        chosen.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var names = new HBox(12, Form.field("team.login", login), Form.field("team.analyst", analyst));
        names.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        var fresh = new HBox(12, Form.label("team.members.role", roleOfNew), roleOfNew, add);
        fresh.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        owners.getChildren().setAll(chosen, names, fresh);
        owners.setDisable(true);
    }

    private void show(@Nullable Member member) {
        role.set(member == null ? null : member.role());
        role.setDisable(member == null);
        remove.setDisable(member == null);
    }

    private void changeRole(Role now) {
        var member = list.getSelectionModel().getSelectedItem();
        if (member != null && member.role() != now) {
            ask(project -> project.setMember(member.login(), "", now));
        }
    }

    private void remove() {
        var member = list.getSelectionModel().getSelectedItem();
        if (member != null && !owners.isDisable()) {
            ask(project -> project.removeMember(member.login()));
        }
    }

    private void add() {
        var who = login.getText().strip();
        if (!who.isEmpty() && !owners.isDisable()) {
            var name = analyst.getText().strip();
            var as = roleOfNew.get().orElse(Role.ANALYST);
            ask(project -> project.setMember(who, name, as));
        }
    }

    /** Does something with the project, and shows its members then. */
    private void ask(Consumer<HubProject> first) {
        if (request != null) {
            return;
        }
        owners.setDisable(true);
        Form.showRefusal(refusal, Optional.empty());
        var started = HubRequest.start(access, HubRequest.HubInput.known(copy.hub()), Platform::runLater,
                (hub, asked) -> {
                    try (var project = hub.open(copy.project())) {
                        first.accept(project);
                        return project.members();
                    }
                }, late -> {
                });
        request = started;
        var _ = started.done().whenComplete((members, failure) -> {
            request = null;
            if (members != null) {
                show(members);
            } else if (!(failure instanceof CancellationException)) {
                empty.setText("");
                Form.showRefusal(refusal, Optional.of(Failures.reason(failure)));
                owners.setDisable(!isOwner());
                show(list.getSelectionModel().getSelectedItem());
            }
        });
    }

    private void show(List<Member> members) {
        boolean isAdded = list.getItems().stream().map(Member::login)
                .noneMatch(login.getText().strip()::equals)
                && members.stream().map(Member::login).anyMatch(login.getText().strip()::equals);
        if (isAdded) {
            login.clear();
            analyst.clear();
        }
        var before = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(members);
        int at = before == null ? 0 : members.stream().map(Member::login).toList().indexOf(before.login());
        if (at >= 0) {
            list.getSelectionModel().clearAndSelect(at);
        } else { // who was removed; a second press must not remove somebody else
            list.getSelectionModel().clearSelection();
        }
        owners.setDisable(!isOwner());
        ownersOnly.setVisible(!isOwner());
        Form.showRefusal(refusal, Member.sameNames(members).entrySet().stream().findFirst()
                .map(each -> Messages.text("team.members.sameName", each.getKey(),
                        String.join(", ", each.getValue()))));
    }

    private boolean isOwner() {
        return list.getItems().stream()
                .anyMatch(each -> each.login().equals(copy.login()) && each.role() == Role.OWNER);
    }

    private void cancel() {
        if (request != null) {
            request.cancel();
        }
    }

    /** Shows the names, the role and the last connection of a member. */
    private static final class MemberCell extends ItemCell<Member> {
        private final EllipsisText name = new EllipsisText();
        private final EllipsisText login = new EllipsisText("caption");
        private final Label role = new Label();
        private final Label seen = new Label();
        private final HBox line = new HBox(12, name, login, role, seen);

        MemberCell() {
            HBox.setHgrow(name, Priority.ALWAYS);
            login.setMaxWidth(200);
            role.setMinWidth(USE_PREF_SIZE);
            seen.setMinWidth(USE_PREF_SIZE);
            seen.getStyleClass().add("caption");
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void show(Member member) {
            name.show(member.analyst().isBlank() ? member.login() : member.analyst());
            login.show(member.analyst().isBlank() ? "" : member.login());
            role.setText(RoleText.of(member.role()));
            var at = member.seen();
            seen.setText(at == null
                    ? Messages.text("team.members.never")
                    : Messages.text("team.members.seen", TimestampText.text(at)));
            setAccessibleText(Messages.text("team.members.row", member.analyst(), member.login(), role.getText(),
                    seen.getText()));
            setGraphic(line);
        }
    }
}
