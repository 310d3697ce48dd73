package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.SampleFile;
import app.parallax.hub.PasswordKey;
import app.parallax.hub.PasswordSource;
import app.parallax.hub.Presence;
import app.parallax.hub.ProjectListing;
import app.parallax.hub.Role;
import app.parallax.hub.SharedEdit;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Entity;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Memo;
import app.parallax.model.Palette;
import app.parallax.model.Tag;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.project.Projects;
import app.parallax.session.project.Settings;
import app.parallax.session.team.HubRequest;
import app.parallax.session.team.Sharing;
import app.parallax.session.team.TeamSync;
import app.parallax.ui.common.NoteField;
import app.parallax.ui.common.Tip;
import app.parallax.ui.common.WordFlow;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The window of a shared project, with colleagues who work without a window; the hub is in memory. */
class WindowTeamTest extends TeamWindow {
    private static final String ADDRESS = "memory://anna@hub";
    private static final String LONG = "\u202Eשלום \u0007" + "x".repeat(200);
    private @Nullable Session bob;

    @AfterEach
    void closeBob() {
        if (bob != null) {
            bob.close();
        }
    }

    private void share() {
        share(ADDRESS);
    }

    private UUID project() {
        return hubs.at("hub").connect("anna", hubs.line("watch")).projects().getFirst().id();
    }

    /** A colleague’s copy, without a window. */
    private Session bob(String name) {
        return bob(name, Role.ANALYST);
    }

    private Session bob(String name, Role role) {
        hubs.at("hub").connect("anna", hubs.line("watch")).open(project()).setMember("bob", name, role);
        var file = folder.resolve("bob.parallax");
        Projects.create(file);
        var session = Projects.openForWriting(file, name, Runnable::run);
        bob = session;
        Sharing.join(session, "memory://bob@hub", project(), "sample", "bob");
        sync(session);
        return session;
    }

    private void sync(Session session) {
        new TeamSync(session, hubs.open("memory://bob@hub", PasswordSource.NONE).open(project())).run();
    }

    /** The description of the first tag in the project file of the window. */
    private String described() {
        return project(reader -> {
            var found = new ArrayList<Tag>();
            reader.all(Kind.TAG, (Entity entity) -> found.add((Tag) entity));
            return found.stream().filter(each -> each.id().equals(tag(Objects.requireNonNull(bob)).id())).findFirst()
                    .orElseThrow().description();
        });
    }

    private boolean isMarkAtBob(String quote) {
        sync(Objects.requireNonNull(bob));
        return Objects.requireNonNull(bob).read(reader -> {
            var found = new ArrayList<String>();
            reader.marks(AnnotationFilter.ALL, mark -> found.add(mark.passage().quote()));
            return found.contains(quote);
        }).join();
    }

    @Test
    void aSharedProjectSendsEachMarkAndShowsWhatColleaguesChange() throws Exception {
        share();
        var colleague = bob("Bob");
        select(0, "hostages");
        press(KeyCode.DIGIT1);
        until("the mark at the colleague’s", () -> isMarkAtBob("hostages"));
        change(colleague, tag(colleague), tag(colleague).withName("Named by Bob"));
        sync(colleague);
        await("the name of the tag", () -> all(".label").stream()
                .anyMatch(each -> "Named by Bob".equals(((Labeled) each).getText())));
        assertEquals("Shared · all sent", status());
    }

    @Test
    void aLostConnectionIsSaidAndWhatIsDoneMeanwhileIsSentLater() {
        share();
        bob("Bob");
        hubs.line("anna").cut(true);
        select(0, "hostages");
        press(KeyCode.DIGIT1);
        await("that it is lost", () -> shown().startsWith("Not connected since"));
        await("what waits", () -> shown().endsWith("1 to send"));
        close();
        open(folder.resolve("sample.parallax"));
        await("what still waits", () -> shown().endsWith("1 to send"));
        hubs.line("anna").cut(false);
        choose("CONNECT");
        await("all sent", () -> shown().equals("Shared · all sent"));
        assertTrue(isMarkAtBob("hostages"));
    }

    @Test
    void whatADatabaseFromABackupHasLostIsSentAgain() throws Exception {
        share();
        var hub = hubs.at("hub");
        int sent = hub.log(project()).size() + 1;
        select(0, "hostages");
        press(KeyCode.DIGIT1);
        until("the edit at the hub", () -> hub.log(project()).size() == sent);
        hubs.line("anna").cut(true);
        choose("CONNECT");
        await("that it is lost", () -> shown().startsWith("Not connected since"));
        hub.log(project()).removeLast();
        hubs.line("anna").cut(false);
        choose("CONNECT");
        var menu = on(() -> (MenuButton) scene().lookup("#team-status"));
        await("the offer", () -> {
            menu.getOnShowing().handle(null);
            return menu.getItems().stream().anyMatch(item -> "team-send-again".equals(item.getId()));
        });
        assertEquals(sent - 1, hub.log(project()).size());
        on(() -> {
            menu.getItems().stream().filter(item -> "team-send-again".equals(item.getId())).findFirst().orElseThrow()
                    .fire();
            return true;
        });
        await("all sent", () -> shown().equals("Shared · all sent"));
        assertEquals(sent, hub.log(project()).size());
    }

    @Test
    void whatFailsWhileSharingIsSaidInTheDialogWhichStays() {
        openSample();
        await("what can be shared", () -> !item("SHARE").isDisable());
        choose("SHARE");
        fill("#hub-address", "nowhere");
        pressDefault();
        await("that it is no address", () -> refusal().contains("nowhere is no address of a hub"));
        fill("#hub-address", "memory://hub");
        fill("#hub-login", "secret_carla");
        fill("#hub-password", "wrong");
        pressDefault();
        await("that the password is wrong", () -> refusal().contains("secret_carla was not let in by hub"));
        hubs.line("secret_carla").cut(true);
        fill("#hub-password", "right");
        pressDefault();
        await("that there is no connection", () -> refusal().equals("cut"));
        hubs.line("secret_carla").cut(false);
        pressDefault();
        awaitNoDialog();
        await("all sent", () -> shown().equals("Shared · all sent"));
        assertFalse(Settings.in(folder).isKnownHub("nowhere"));
    }

    @Test
    void aDialogThatWasCancelledWhileTheProjectWasBeingWrittenLeavesItUnshared() throws Exception {
        openSample();
        await("what can be shared", () -> !item("SHARE").isDisable());
        var before = new CompletableFuture<Void>();
        on(() -> session().writeTeam(team -> team.setSharing(Ids.next(), ADDRESS))).join();
        on(() -> session().writeTeam(team -> before.join()));
        choose("SHARE");
        fill("#hub-address", ADDRESS);
        pressDefault();
        var hub = hubs.at("hub").connect("anna", hubs.line("watch"));
        until("the project at the hub", () -> hub.projects().size() == 1);
        press(KeyCode.ESCAPE);
        awaitNoDialog();
        before.complete(null);
        var session = on(this::session);
        until("that it was written and taken back", () -> session.read(reader -> {
            var labels = new ArrayList<String>();
            reader.history(each -> labels.add(each.label().words()));
            return labels.stream().anyMatch(each -> each.startsWith("Share the project"));
        }).join() && Sharing.copy(session).isEmpty());
        assertEquals("", status());
        shareOpened(ADDRESS);
    }

    @Test
    void aDialogThatWasCancelledLeavesNoEmptyProjectAtTheHub() {
        openSample();
        await("what can be shared", () -> !item("SHARE").isDisable());
        choose("SHARE");
        fill("#hub-address", ADDRESS);
        hubs.line("anna").loseAnswers(1);
        pressDefault();
        await("that there is no connection", () -> refusal().equals("cut"));
        var hub = hubs.at("hub").connect("anna", hubs.line("watch"));
        assertEquals(1, hub.projects().size());
        press(KeyCode.ESCAPE);
        awaitNoDialog();
        await("that it is withdrawn", () -> hub.projects().isEmpty());
    }

    @Test
    void theNameThatIsTypedWhileSharingIsThatOfTheMember() {
        openSample();
        await("what can be shared", () -> !item("SHARE").isDisable());
        choose("SHARE");
        fill("#hub-address", ADDRESS);
        fill("#hub-analyst", "Anna Maria");
        pressDefault();
        awaitNoDialog();
        await("all sent", () -> shown().equals("Shared · all sent"));
        var shared = hubs.at("hub").connect("anna", hubs.line("watch")).open(project());
        assertEquals("Anna Maria", shared.members().getFirst().analyst());
        assertEquals(Set.of("Anna Maria"),
                Set.copyOf(shared.after(0, 10).stream().map(SharedEdit::analyst).toList()));
    }

    @Test
    void theNameOfAnotherMemberIsRefusedWhenASharedProjectIsOpened() {
        share();
        var project = project();
        hubs.at("hub").connect("anna", hubs.line("watch")).open(project).setMember("bob", "", Role.ANALYST);
        var file = folder.resolve("bob.parallax");
        join(new HubRequest.HubAccount("memory://bob@hub", "bob"),
                new ProjectListing(project, "sample", Role.ANALYST, true), file);
        await("why not", () -> all(".error-strip *").stream().filter(WordFlow.class::isInstance)
                .anyMatch(each -> ((WordFlow) each).getText().startsWith("anna works in this project as “Anna”")));
        assertFalse(Files.exists(file));
        assertEquals(folder.resolve("sample.parallax").toAbsolutePath(), on(() -> session().file()));
    }

    @Test
    void whoElseWorksUnderTheNameOfTheAnalystIsSaid() {
        share();
        var colleague = bob("Anna");
        change(colleague, tag(colleague), tag(colleague).withName("Named by Bob"));
        sync(colleague);
        await("that it is said", () -> shown().equals("Shared · all sent · name used twice"));
        var sign = on(() -> (MenuButton) scene().lookup("#team-status"));
        await("who", () -> Tip.words(sign).get().startsWith("bob works in this project as “Anna”, as you do"));
    }

    @Test
    void anAnswerThatIsLostWhileSharingLeavesNoSecondProjectAtTheHub() {
        openSample();
        await("what can be shared", () -> !item("SHARE").isDisable());
        choose("SHARE");
        fill("#hub-address", ADDRESS);
        hubs.line("anna").loseAnswers(1);
        pressDefault();
        await("that there is no connection", () -> refusal().equals("cut"));
        pressDefault();
        awaitNoDialog();
        await("all sent", () -> shown().equals("Shared · all sent"));
        assertEquals(1, hubs.at("hub").connect("anna", hubs.line("watch")).projects().size());
    }

    @Test
    void anUnprotectedAddressIsSaidBeforeAndAfterItIsUsed() {
        openSample();
        await("what can be shared", () -> !item("SHARE").isDisable());
        choose("SHARE");
        fill("#hub-address", "memory://anna@hub/unsafe");
        var warning = inDialog("#hub-unsafe", Node.class);
        await("the warning", warning::isVisible);
        pressDefault();
        awaitNoDialog();
        await("all sent", () -> shown().equals("Shared, not protected · all sent"));
    }

    @Test
    void thePasswordIsAskedForWhereItIsMissing() {
        openSample();
        await("what can be shared", () -> !item("SHARE").isDisable());
        choose("SHARE");
        fill("#hub-address", "memory://secret_carla@hub");
        fill("#hub-password", "right");
        pressDefault();
        awaitNoDialog();
        await("all sent", () -> shown().equals("Shared · all sent"));
        close();
        open(folder.resolve("sample.parallax")); // passwords are in the memory of a window
        await("that it is not connected", () -> shown().startsWith("Not connected since"));
        choose("CONNECT");
        fill("#team-password", "right");
        pressDefault();
        awaitNoDialog();
        await("all sent", () -> shown().equals("Shared · all sent"));
    }

    private static final PasswordKey CARLA = new PasswordKey("secret_carla", "hub", "memory");

    /** Shares the sample with a login that has a password. */
    private void shareWithPassword(boolean keeps) {
        openSample();
        await("what can be shared", () -> !item("SHARE").isDisable());
        choose("SHARE");
        fill("#hub-address", "memory://secret_carla@hub");
        fill("#hub-password", "right");
        if (keeps) {
            tickKeeping();
        }
        pressDefault();
        awaitNoDialog();
        await("all sent", () -> shown().equals("Shared · all sent"));
    }

    private void tickKeeping() {
        var keep = inDialog("#keep-password", CheckBox.class);
        await("that the store answers", keep::isVisible);
        on(() -> {
            assertFalse(keep.isSelected());
            assertTrue(String.valueOf(keep.getAccessibleHelp()).startsWith("Secrets of a test."));
            keep.setSelected(true);
            return true;
        });
    }

    private @Nullable MenuItem teamItem(String id) {
        return on(() -> {
            var sign = (MenuButton) scene().lookup("#team-status");
            sign.getOnShowing().handle(null);
            return sign.getItems().stream().filter(each -> id.equals(each.getId())).findFirst().orElse(null);
        });
    }

    private void reopen() {
        close();
        open(folder.resolve("sample.parallax"));
    }

    @Test
    void aKeptPasswordConnectsTheNextWindowAndIsForgottenByAPress() throws Exception {
        shareWithPassword(true);
        until("the entry", () -> Settings.in(folder).isPasswordKept(CARLA));
        assertEquals(Map.of(CARLA, "right"), secrets.entries);
        assertFalse(Files.readString(folder.resolve("settings.properties")).contains("right"));
        reopen();
        await("all sent", () -> shown().equals("Shared · all sent"));
        var forget = Objects.requireNonNull(teamItem("team-forget-password"));
        on(() -> {
            forget.fire();
            return true;
        });
        until("no entry", () -> !Settings.in(folder).isPasswordKept(CARLA));
        assertEquals(Map.of(), secrets.entries);
        assertNull(teamItem("team-forget-password"));
        reopen();
        await("that it is not connected", () -> shown().startsWith("Not connected since"));
    }

    @Test
    void aStoreIsNotAskedForAPasswordThatNobodyKeptThere() {
        shareWithPassword(false);
        reopen();
        await("that it is not connected", () -> shown().startsWith("Not connected since"));
        assertEquals(0, secrets.asked.get());
        assertNull(teamItem("team-forget-password"));
    }

    @Test
    void aWrongKeptPasswordIsAskedForAndReplaced() throws Exception {
        shareWithPassword(true);
        until("the entry", () -> Settings.in(folder).isPasswordKept(CARLA));
        secrets.entries.put(CARLA, "of yesterday");
        reopen();
        await("that it is not connected", () -> shown().startsWith("Not connected since"));
        choose("CONNECT");
        fill("#team-password", "right");
        var keep = inDialog("#keep-password", CheckBox.class);
        await("that it is kept again", keep::isSelected);
        pressDefault();
        awaitNoDialog();
        await("all sent", () -> shown().equals("Shared · all sent"));
        until("the new entry", () -> Map.of(CARLA, "right").equals(secrets.entries));
    }

    @Test
    void aLockedStoreLeavesThePasswordInMemoryAndSaysSo() throws Exception {
        secrets.setLocked(true);
        shareWithPassword(true);
        until("the store", () -> secrets.asked.get() == 1);
        await("the reason", () -> all("#errorText").stream().flatMap(each -> ((Parent) each).getChildrenUnmodifiable()
                .stream()).anyMatch(each -> ((WordFlow) each).getText()
                        .startsWith("Secrets of a test did not do this (locked).")));
        assertFalse(Settings.in(folder).isPasswordKept(CARLA));
        assertEquals(Map.of(), secrets.entries);
        assertEquals("Shared · all sent", status());
    }

    @Test
    void withoutAStoreNothingIsOffered() {
        secrets.setThere(false);
        openSample();
        await("what can be shared", () -> !item("SHARE").isDisable());
        choose("SHARE");
        var keep = inDialog("#keep-password", CheckBox.class);
        pulses();
        assertFalse(on(keep::isVisible));
    }

    @Test
    void aCopyThatIsNoLongerSharedLeavesNoPassword() throws Exception {
        shareWithPassword(true);
        until("the entry", () -> Settings.in(folder).isPasswordKept(CARLA));
        choose("STOP_SHARING");
        pressDefault();
        awaitNoDialog();
        until("no entry", () -> !Settings.in(folder).isPasswordKept(CARLA));
        assertEquals(Map.of(), secrets.entries);
    }

    @Test
    void theAddressOfAStrangersFileIsAskedAboutBeforeItIsConnected() {
        var stranger = folder.resolve("stranger.parallax");
        SampleFile.copy(stranger);
        try (var session = Projects.openForWriting(stranger, "Eve", Runnable::run)) {
            Sharing.share(session, hubs.open("memory://eve@far", PasswordSource.NONE), "memory://eve@far", "eve",
                    LONG);
        }
        open(stranger);
        inDialog(".dialog-pane", Node.class);
        assertEquals("Shared · not connected yet", status());
        press(KeyCode.ESCAPE);
        awaitNoDialog();
        assertEquals("Shared · not connected yet", status());
        assertEquals(List.of(), hubs.at("far").log(far()));
        choose("CONNECT");
        inDialog(".dialog-pane", Node.class);
        pressDefault();
        awaitNoDialog();
        await("all sent", () -> shown().equals("Shared · all sent"));
        assertTrue(Settings.in(folder).isKnownHub("memory://eve@far"));
    }

    private UUID far() {
        return hubs.at("far").connect("eve", hubs.line("watch")).projects().getFirst().id();
    }

    @Test
    void aConflictWaitsInTheListAndIsSettledByAKey() throws Exception {
        share();
        meet();
        assertEquals("as Bob says", described());
        assertTrue(dialogs().findAny().isEmpty(), "no dialog in the middle of work");
        choose("TO_SETTLE");
        await("the list", () -> rows("To settle").size() == 1);
        assertTrue(rows("To settle").getFirst().contains("first: Bob"));
        assertTrue(on(this::isEachWayToSettleInside), "in a narrow window");
        press(KeyCode.M);
        until("that mine is taken", () -> "as Anna says".equals(described()));
        await("that nothing is to settle", () -> shown().equals("Shared · all sent"));
        var colleague = Objects.requireNonNull(bob);
        sync(colleague);
        assertEquals("as Anna says", tag(colleague).description());
    }

    @Test
    void theKeysOfTheListWorkOnceItsTabWasClicked() throws Exception {
        share();
        meet();
        click(on(() -> scene().lookup("#tab-team")));
        await("the list", () -> rows("To settle").size() == 1);
        press(KeyCode.M);
        until("that mine is taken", () -> "as Anna says".equals(described()));
        await("that nothing is to settle", () -> shown().equals("Shared · all sent"));
    }

    /** Anna and Bob describe the first tag at once, and Bob is first; leaves a conflict. */
    private void meet() {
        var colleague = bob("Bob");
        var tag = tag(colleague);
        change(colleague, tag, described(tag, "as Bob says"));
        hubs.line("anna").cut(true);
        on(() -> {
            var mine = session().workspace().tag(tag.id()).orElseThrow();
            return session().perform(new Edit("Mine", List.of(new Change(mine, described(mine, "as Anna says")))));
        });
        await("that it is lost", () -> shown().endsWith("1 to send"));
        sync(colleague);
        hubs.line("anna").cut(false);
        choose("CONNECT");
        await("the conflict", () -> shown().equals("Shared · all sent · 1 to settle"));
    }

    /** Notes are written at a pause: what a colleague wrote meanwhile stands. */
    @Test
    void whatAColleagueWritesIntoAMemoThatIsBeingTypedIsNotReplaced() {
        share();
        var colleague = bob("Bob");
        var memo = new Memo(Ids.next(), "Plan", "See", colleague.analyst().id(), Session.now(), Session.now());
        colleague.perform(new Edit("Make", List.of(Change.insert(memo)))).join();
        sync(colleague);
        await("the memo", () -> session().workspace().memos().size() == 1);
        choose("MEMOS");
        meetInField("#memo-text", () -> session().workspace().memos().getFirst().entity().text(), colleague,
                new Change(memo, memo.with("Plan", "Bob's", Session.now())));
    }

    @Test
    void whatAColleagueWritesIntoTheNoteOfAClaimThatIsBeingTypedIsNotReplaced() {
        share();
        var colleague = bob("Bob");
        var bare = colleague.workspace().claims().getFirst().entity();
        var claim = bare.withNote("See");
        colleague.perform(new Edit("Note", List.of(new Change(bare, claim)))).join();
        sync(colleague);
        await("the note", () -> session().workspace().claim(claim.id()).orElseThrow().note().equals("See"));
        on(() -> {
            ((SplitPane) scene().lookup(".middle")).setDividerPositions(0.4); // there is room for it
            new Navigation(session()).focusClaim(claim.id());
            return true;
        });
        await("room for the note", () -> scene().lookup("#focused-claim-note").isVisible());
        meetInField("#focused-claim-note", () -> session().workspace().claim(claim.id()).orElseThrow().note(),
                colleague,
                new Change(claim, claim.withNote("Bob's")));
    }

    /** Types into a field, which a colleague changes before it is left. */
    private void meetInField(String selector, Supplier<String> text, Session colleague, Change change) {
        var field = on(() -> (NoteField) scene().lookup(selector));
        on(() -> {
            field.requestFocus();
            return true;
        });
        await("the keyboard in " + selector, field::isWriting);
        type("Anna's ");
        colleague.perform(new Edit("Change", List.of(change))).join();
        sync(colleague);
        await("what came, in " + selector, () -> text.get().equals("Bob's"));
        await("what stands, in " + selector, () -> field.getText().equals("Bob's"));
        assertEquals("Bob's", on(text::get));
        await("what is to be settled", () -> shown().equals("Shared · all sent · 1 to settle"));
    }

    /** Whether the buttons of a conflict have room where the list of conflicts is narrow. */
    private boolean isEachWayToSettleInside() {
        var view = (Region) scene().lookup("#conflicts-list").getParent();
        view.resize(420, 220);
        view.layout();
        double end = view.localToScene(view.getLayoutBounds()).getMaxX();
        return Stream.of("#settle-theirs", "#settle-mine", "#settle-both").map(scene()::lookup)
                .allMatch(each -> each.isVisible() && each.localToScene(each.getLayoutBounds()).getMaxX() <= end);
    }

    @Test
    void whatSomebodyDeletedWhileItWasChangedHereIsBroughtBackByOneKey() {
        share();
        var colleague = bob("Bob");
        colleague.perform(new Edit("Make", List.of(Change.insert(
                new Tag(Ids.next(), "Short-lived", null, Palette.RUST, "", null))))).join();
        sync(colleague);
        await("the tag", () -> session().workspace().tags().stream()
                .anyMatch(each -> each.entity().name().equals("Short-lived")));
        var tag = on(() -> session().workspace().tags().stream().map(each -> each.entity())
                .filter(each -> each.name().equals("Short-lived")).findFirst().orElseThrow());
        hubs.line("anna").cut(true);
        on(() -> session().perform(new Edit("Mine", List.of(new Change(tag, described(tag, "still needed"))))));
        await("that it is lost", () -> shown().endsWith("1 to send"));
        colleague.perform(new Edit("Delete", List.of(Change.delete(tag)))).join();
        sync(colleague);
        hubs.line("anna").cut(false);
        choose("CONNECT");
        await("the conflict", () -> shown().endsWith("1 to settle"));
        choose("TO_SETTLE");
        await("the list", () -> rows("To settle").size() == 1);
        await("the way back", () -> sees("Bring it back (M)"));
        press(KeyCode.M);
        await("that it is back", () -> session().workspace().tag(tag.id())
                .filter(each -> each.description().equals("still needed")).isPresent());
    }

    @Test
    void anUndoOfADeletionThatWasRefusedLeavesNothingToSettle() {
        share();
        var colleague = bob("Bob");
        var tag = new Tag(Ids.next(), "Common", null, Palette.RUST, "", null);
        colleague.perform(new Edit("Make", List.of(Change.insert(tag)))).join();
        sync(colleague);
        await("the tag", () -> session().workspace().tag(tag.id()).isPresent());
        hubs.line("anna").cut(true);
        on(() -> session().perform(new Edit("Delete", List.of(Change.delete(tag)))));
        await("that it is lost", () -> shown().endsWith("1 to send"));
        change(colleague, tag, described(tag, "as Bob says"));
        sync(colleague);
        hubs.line("anna").cut(false);
        choose("CONNECT");
        await("what waits", () -> shown().equals("Shared · all sent · 1 to settle"));
        assertTrue(on(() -> item("UNDO").getText()).contains("Delete"));
        choose("UNDO");
        await("that nothing is to settle", () -> shown().equals("Shared · all sent"));
        await("what was undone, by nobody else", () -> all("#hint").stream()
                .anyMatch(each -> each instanceof Labeled hint && hint.getText().equals("Undone: Delete.")));
        assertTrue(on(() -> item("REDO").isDisable()), "nothing was taken back");
        assertEquals("as Bob says", on(() -> session().workspace().tag(tag.id()).orElseThrow().description()));
    }

    @Test
    void whoHasAnArticleOpenIsSeenInTheLibraryAndInTheHeadingOfThePane() {
        share();
        var article = on(() -> session().focus().panes().getFirst().article().get());
        var copy = UUID.randomUUID();
        bob(LONG);
        var there = hubs.open("memory://bob@hub", PasswordSource.NONE).open(project());
        there.present(copy, LONG, Set.of(Objects.requireNonNull(article)));
        choose("CONNECT"); // at once instead of at the next beat
        select(0, "hostages");
        await("the initials", () -> all(".present").size() == 2);
        assertTrue(on(() -> ((Labeled) all(".present").getFirst()).getText()).length() <= 4);
        assertEquals(Set.of("Anna"), Set.copyOf(hubs.open("memory://bob@hub", PasswordSource.NONE).open(project())
                .presences(copy).stream().map(Presence::analyst).toList()));
        there.present(copy, LONG, Set.of());
        choose("CONNECT");
        await("nobody", () -> all(".present").isEmpty());
    }

    @Test
    void anOwnerAddsAMemberChangesTheRoleAndRemovesHim() {
        share();
        choose("MEMBERS");
        var list = (ListView<?>) inDialog("#members", ListView.class);
        await("the owner", () -> list.getItems().size() == 1);
        var watch = hubs.at("hub").connect("anna", hubs.line("watch")).open(project());
        fill("#member-login", "zoe");
        fill("#member-analyst", LONG);
        var add = inDialog("#member-add", Button.class);
        await("the button", () -> !add.isDisabled());
        on(() -> {
            add.fire();
            return true;
        });
        await("both", () -> list.getItems().size() == 2);
        assertEquals(Role.ANALYST, watch.members().getLast().role());
        on(() -> {
            list.getSelectionModel().selectLast();
            list.requestFocus();
            return true;
        });
        var remove = inDialog("#member-remove", Button.class);
        await("what an owner may do", () -> !remove.isDisabled());
        press(KeyCode.DELETE);
        await("the owner alone", () -> list.getItems().size() == 1);
        assertEquals(1, watch.members().size());
        assertTrue(on(remove::isDisabled), "a second press removes nobody else");
    }

    @Test
    void whoIsNoOwnerIsToldWhyMembersCannotBeChanged() {
        share();
        choose("MEMBERS");
        var hint = inDialog("#members-owners-only", Node.class);
        var add = inDialog("#member-role-new", Node.class);
        await("what an owner may do", () -> !add.isDisabled() && !hint.isVisible());
        press(KeyCode.ESCAPE);
        awaitNoDialog();
        var watch = hubs.at("hub").connect("anna", hubs.line("watch")).open(project());
        watch.setMember("zoe", "Zoe", Role.OWNER);
        watch.setMember("anna", "Anna", Role.ANALYST);
        choose("MEMBERS");
        var told = inDialog("#members-owners-only", Node.class);
        await("why not", told::isVisible);
        assertTrue(inDialog("#member-role-new", Node.class).isDisabled());
    }

    @Test
    void aReaderSeesWhatOthersDoAndThatNothingIsSent() {
        share();
        hubs.at("hub").connect("anna", hubs.line("watch")).open(project()).setMember("anna", "Anna", Role.READER);
        select(0, "hostages");
        press(KeyCode.DIGIT1);
        await("what is not sent", () -> shown().equals("Shared · reading only · 1 to send"));
        var colleague = bob("Bob");
        change(colleague, tag(colleague), tag(colleague).withName("Named by Bob"));
        sync(colleague);
        await("the name of the tag", () -> session().workspace().tags().stream()
                .anyMatch(each -> each.entity().name().equals("Named by Bob")));
    }

    @Test
    void aCopyThatIsNoLongerSharedIsAProjectOfItsOwn() {
        share();
        choose("TO_SETTLE");
        await("the list", () -> all("#conflicts-list").stream().anyMatch(each -> isSeen(each)));
        choose("STOP_SHARING");
        inDialog(".dialog-pane", Node.class);
        pressDefault();
        awaitNoDialog();
        await("that nothing is said of a team", () -> shown().isEmpty());
        await("no list", () -> all("#conflicts-list").stream().noneMatch(each -> isSeen(each)));
        assertTrue(on(() -> item("MEMBERS").isDisable()));
        await("what can be shared", () -> !item("SHARE").isDisable());
    }

    @Test
    void aSharedProjectIsOpenedAsANewFile() {
        share();
        var project = project();
        hubs.at("hub").connect("anna", hubs.line("watch")).open(project).setMember("bob", "Bob", Role.ANALYST);
        var file = folder.resolve("bob.parallax");
        close();
        var settings = Settings.in(folder);
        settings.addKnownHub("memory://bob@hub");
        settings.setAnalyst("Bob", Palette.BLUE);
        openSample();
        join(new HubRequest.HubAccount("memory://bob@hub", "bob"),
                new ProjectListing(project, "sample", Role.ANALYST, true), file);
        await("the articles", () -> session().file().equals(file.toAbsolutePath())
                && session().workspace().articles().size() > 1);
        await("all sent", () -> shown().equals("Shared · all sent"));
    }

    @Test
    void onlyTheProjectsOfALoginAreOffered() {
        share();
        choose("OPEN_SHARED");
        fill("#hub-address", "memory://nobody@hub");
        pressDefault();
        var list = (ListView<?>) inDialog("#shared-projects", ListView.class);
        assertEquals(0, on(() -> list.getItems().size()));
        press(KeyCode.ESCAPE);
        awaitNoDialog();
        choose("OPEN_SHARED");
        fill("#hub-address", ADDRESS);
        pressDefault();
        var mine = (ListView<?>) inDialog("#shared-projects", ListView.class);
        await("the project", () -> mine.getItems().size() == 1);
    }

    @Test
    void undoTakesNothingBackOfWhatOthersHaveChangedSinceAndSaysWho() throws Exception {
        share();
        var colleague = bob("Bob");
        var tag = tag(colleague);
        on(() -> {
            var mine = session().workspace().tag(tag.id()).orElseThrow();
            return session().perform(new Edit("Mine", List.of(new Change(mine, described(mine, "as Anna says")))));
        });
        until("that it is sent", () -> {
            sync(colleague);
            return colleague.workspace().tag(tag.id()).orElseThrow().description().equals("as Anna says");
        });
        change(colleague, tag(colleague), described(tag(colleague), "as Bob says"));
        sync(colleague);
        await("what Bob says", () -> session().workspace().tag(tag.id()).orElseThrow().description()
                .equals("as Bob says"));
        choose("UNDO");
        await("who it was", () -> all(".error-strip").stream()
                .anyMatch(each -> each.lookupAll(".word-flow").stream()
                        .anyMatch(words -> ((WordFlow) words).getText().startsWith("Bob has changed"))));
        assertEquals("as Bob says", on(() -> session().workspace().tag(tag.id()).orElseThrow().description()));
    }

    @Test
    void whatCanBeTakenBackOfAnEditIsOffered() throws Exception {
        share();
        var colleague = bob("Bob");
        var tag = tag(colleague);
        var other = new Tag(Ids.next(), "Of Anna", null, Palette.RUST, "", null);
        on(() -> {
            var mine = session().workspace().tag(tag.id()).orElseThrow();
            return session().perform(new Edit("Mine",
                    List.of(new Change(mine, described(mine, "as Anna says")), Change.insert(other))));
        });
        until("that it is sent", () -> {
            sync(colleague);
            return colleague.workspace().tag(other.id()).isPresent();
        });
        change(colleague, tag(colleague), described(tag(colleague), "as Bob says"));
        sync(colleague);
        await("what Bob says", () -> session().workspace().tag(tag.id()).orElseThrow().description()
                .equals("as Bob says"));
        choose("UNDO");
        await("the offer", () -> dialogs().anyMatch(each -> each.getRoot().lookupAll(".word-flow").stream()
                .anyMatch(words -> ((WordFlow) words).getText().contains("1 of 2 changes can still be undone"))));
        assertTrue(on(() -> session().workspace().tag(other.id()).isPresent()), "nothing is taken back unasked");
        pressDefault();
        awaitNoDialog();
        await("the part", () -> session().workspace().tag(other.id()).isEmpty());
        assertEquals("as Bob says", on(() -> session().workspace().tag(tag.id()).orElseThrow().description()));
        assertTrue(on(() -> session().read(reader -> {
            var labels = new ArrayList<String>();
            reader.history(entry -> labels.add(entry.label().words()));
            return labels;
        })).join().contains("Undo in part: Mine"));
    }

    @Test
    void whatWaitsForAJobIsSaid() {
        share();
        var colleague = bob("Bob");
        var job = on(() -> session().begin(new Edit("Job", List.of(Change.insert(Parts.tag("First")))))).join();
        change(colleague, tag(colleague), described(tag(colleague), "as Bob says"));
        sync(colleague);
        await("what waits", () -> shown().contains("1 to receive"));
        var sign = on(() -> (MenuButton) scene().lookup("#team-status"));
        await("why", () -> Tip.words(sign).get().contains("A job is writing"));
        on(() -> session().end(job));
        await("that it came", () -> shown().equals("Shared · all sent"));
        assertEquals("as Bob says", described());
    }
}
