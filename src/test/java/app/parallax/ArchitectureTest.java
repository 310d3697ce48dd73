package app.parallax;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.io.AnnotationImporters;
import app.parallax.io.Exporters;
import app.parallax.io.annotations.AnnotationImporter;
import app.parallax.io.exporter.Exporter;
import app.parallax.io.importer.Importer;
import app.parallax.io.importer.Importers;
import app.parallax.model.Ids;
import app.parallax.model.Limit;
import app.parallax.model.Message;
import app.parallax.model.Worded;
import app.parallax.session.Session;
import app.parallax.ui.common.FittedDialog;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Checks the dependencies between packages, each rule with its reason. What is read for that is hundreds of megabytes,
 * and lives no longer than this instance.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String ROOT = "app.parallax";
    /** Addresses as words, and resources of the class path: nothing that opens a connection. */
    private static final java.util.Set<String> NAMES_ALONE = java.util.Set.of("java.net.URI",
            "java.net.URISyntaxException", "java.net.URLDecoder", "java.net.URLEncoder", "java.net.URL");

    private static final Set<String> UNSTYLED = Stream.of("Accordion", "ColorPicker", "DatePicker", "Pagination",
            "SplitMenuButton", "TabPane", "TextInputDialog", "ChoiceDialog", "TitledPane", "ToolBar",
            "TreeTableView").map(name -> "javafx.scene.control." + name).collect(Collectors.toSet());

    private final JavaClasses programAndTests = new ClassFileImporter().importPackages(ROOT);
    private final JavaClasses program = programAndTests
            .that(DescribedPredicate.describe("are of the program", ArchitectureTest::isOfTheProgram));

    private static boolean isOfTheProgram(JavaClass each) {
        var from = Location.of(each.getSource().orElseThrow().getUri());
        return ImportOption.Predefined.DO_NOT_INCLUDE_TESTS.includes(from);
    }

    @Test
    void noPackagesKnowEachOtherInACircle() {
        check(slices().matching(ROOT + ".(**)").should().beFreeOfCycles()
                .because("a circle of packages can only be understood, tested and changed as one"));
    }

    @Test
    void theModelUsesTheJdkAlone() {
        check(classes().that().resideInAPackage(ROOT + ".model..").should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + ".model..", "java..", "org.jspecify..", "com.ibm.icu..")
                .because("records and rules must be true without a window, a file or a database"));
    }

    @Test
    void textWorkUsesTheJdkAndTheModelAlone() {
        check(classes().that().resideInAPackage(ROOT + ".text..").should().onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + ".text..", ROOT + ".model..", "java..", "org.jspecify..", "com.ibm.icu..",
                        // guesses encodings and reads Markdown; pure as ICU4J is
                        "org.mozilla.universalchardet..", "org.commonmark..")
                .because("pure text work is measured on texts that are in no project"));
    }

    @Test
    void onlyTheStoreKnowsTheDatabase() {
        check(noClasses().that().resideOutsideOfPackages(ROOT + ".store..", ROOT + ".hub.postgres..").should()
                .dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
                .because("a second engine can stand behind the store only if nobody else speaks SQL"));
        check(noClasses().that().resideInAPackage(ROOT + ".hub..").should().dependOnClassesThat()
                .resideInAPackage("org.sqlite..").because("a project file is the store's"));
    }

    @Test
    void onlyTheHubKnowsPostgres() {
        check(noClasses().that().resideOutsideOfPackage(ROOT + ".hub.postgres..").should().dependOnClassesThat()
                .resideInAPackage("org.postgresql..")
                .because("a driver opens connections: what is not shared must not even load it"));
        check(noClasses().that().resideOutsideOfPackage(ROOT + ".hub.postgres..").and(are(notWiring())).should()
                .dependOnClassesThat().resideInAPackage(ROOT + ".hub.postgres..")
                .because("everybody else speaks to a hub, whatever it is made of"));
    }

    @Test
    void storeAndFormatsKnowTextAndModelAlone() {
        check(noClasses().that().resideInAnyPackage(ROOT + ".store..").should()
                .dependOnClassesThat(ours("store", "text", "model"))
                .because("an arrow in architecture.md means “may use”, and there is none from the store to others"));
        check(noClasses().that().resideInAnyPackage(ROOT + ".io..").should()
                .dependOnClassesThat(ours("io", "text", "model"))
                .because("a format works from a reader or to articles, whoever asks for it"));
    }

    @Test
    void wordsAreFoundWhereAPersonReadsThem() {
        check(noClasses().that()
                .resideInAnyPackage(ROOT + ".model..", ROOT + ".text..", ROOT + ".store..", ROOT + ".io..")
                .should().dependOnClassesThat().resideInAPackage(ROOT + ".i18n..")
                .because(
                        "analysts of several languages work on one project: below the session a key says what is said"));
        check(noClasses().that().resideInAPackage(ROOT + ".i18n..").should()
                .dependOnClassesThat(ours("i18n", "model"))
                .because("a sentence is the same whoever asks for it"));
    }

    @Test
    void theSessionKnowsNeitherWindowNorCommandLine() {
        check(noClasses().that().resideInAPackage(ROOT + ".session..").should()
                .dependOnClassesThat(ours("session", "store", "hub", "io", "text", "model", "i18n"))
                .because("window and command line share one session"));
    }

    @Test
    void theHubKnowsNothingOfArticles() {
        check(noClasses().that().resideInAPackage(ROOT + ".hub..").should()
                .dependOnClassesThat(ours("hub", "model").or(resideInAPackage(ROOT + ".model..")
                        .and(DescribedPredicate.not(belongToAnyOf(Message.class, Message.Count.class, Worded.class,
                                Ids.class, Limit.class)))))
                .because("a log of positions, edits and contents stays readable whatever a project becomes"));
    }

    @Test
    void onlyJobsOfTheSessionGrowAnEdit() {
        var steps = Set.of("begin", "extend", "end", "readNow", "await", "inBackground", "onFx", "start");
        check(noClasses().that().resideOutsideOfPackage(ROOT + ".session..").should()
                .callMethodWhere(DescribedPredicate.describe("are steps of a job",
                        call -> steps.contains(call.getName())
                                && call.getTargetOwner().isEquivalentTo(Session.class)))
                .because("a window asks for a job or performs an edit; what a job is made of is the session's"));
    }

    @Test
    void theSessionUsesOnlyTheBaseOfJavaFx() {
        check(noClasses().that().resideInAPackage(ROOT + ".session..").should().dependOnClassesThat(
                javaFxBut("javafx.beans..", "javafx.collections..", "javafx.event..", "javafx.util.."))
                .because("the command line has no display and must not load javafx.graphics"));
    }

    @Test
    void onlyWindowAndSessionKnowJavaFx() {
        check(noClasses().that()
                .resideInAnyPackage(ROOT + ".model..", ROOT + ".text..", ROOT + ".store..", ROOT + ".io..",
                        ROOT + ".cli..")
                .should().dependOnClassesThat().resideInAPackage("javafx..")
                .because("what is no view and no observable has no business with a toolkit"));
    }

    @Test
    void windowAndCommandLineNeverReachTheStore() {
        check(noClasses().that().resideInAnyPackage(ROOT + ".ui..", ROOT + ".cli..").should().dependOnClassesThat()
                .resideInAPackage(ROOT + ".store..")
                .because("Session is the one gate through which a project is changed"));
    }

    @Test
    void windowAndCommandLineDoNotKnowEachOther() {
        check(noClasses().that().resideInAPackage(ROOT + ".ui..").should().dependOnClassesThat()
                .resideInAPackage(ROOT + ".cli..").because("the window needs no command line"));
        check(noClasses().that().resideInAPackage(ROOT + ".cli..").should().dependOnClassesThat()
                .resideInAPackage(ROOT + ".ui..").because("the command line runs where no display is"));
    }

    @Test
    void thePanesDoNotKnowEachOther() {
        check(slices().matching(ROOT + ".ui.(*)..").should().notDependOnEachOther()
                .ignoreDependency(resideInAPackage(ROOT + ".ui.shell.."), alwaysTrue())
                .ignoreDependency(alwaysTrue(), resideInAPackage(ROOT + ".ui.common.."))
                .because("panes meet in Workspace and Focus alone; the shell puts them together"));
    }

    @Test
    void everyDialogHasOneBase() {
        check(noClasses().that().doNotBelongToAnyOf(FittedDialog.class).should().callConstructorWhere(
                DescribedPredicate.describe("a dialog of JavaFX is made",
                        call -> call.getTargetOwner().isAssignableTo(javafx.scene.control.Dialog.class)
                                && !call.getTargetOwner().isEquivalentTo(FittedDialog.class)))
                .because("JavaFX sizes a dialog before its content has its style, and cuts it"));
        check(noClasses().that(are(notWiring())).should().callConstructorWhere(DescribedPredicate.describe(
                "a window is made", call -> call.getTargetOwner().isAssignableTo(javafx.stage.Stage.class)))
                .because("a second window is a dialog"));
    }

    @Test
    void nothingReachesTheNetwork() {
        check(noClasses().that().resideOutsideOfPackage(ROOT + ".hub.postgres..").should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("are of the network") {
                    @Override
                    public boolean test(JavaClass used) {
                        var name = used.getName();
                        return (name.startsWith("java.net.") && !NAMES_ALONE.contains(name))
                                || name.startsWith("javax.net.")
                                || name.startsWith("com.sun.net.") || name.startsWith("java.rmi.")
                                || name.startsWith("javafx.scene.web.")
                                || name.matches("java\\.nio\\.channels\\..*Socket.*")
                                || name.equals("org.jsoup.Connection")
                                || name.equals("java.awt.Desktop") || name.equals("javafx.application.HostServices");
                    }
                }).because(
                        "a project and its articles are nobody else's business, and what an article names is never fetched;"
                                + " the hub alone may: it is asked for by name, and for a shared project only"));
        check(noClasses().should().callMethod(java.net.URI.class, "toURL")
                .because("what can be fetched is not even named"));
    }

    @Test
    void onlyWiringAndWindowKnowThePlatform() {
        check(noClasses().that(are(notWiring())).and().resideOutsideOfPackage(ROOT + ".ui..").should()
                .dependOnClassesThat().areAssignableTo(Platform.class)
                .because("whoever needs the FX thread is handed an executor"));
    }

    @Test
    void threadsAreMadeInWiringAndSessionAlone() {
        var because = "work that nobody owns cannot be waited for, cancelled or closed";
        check(outsideOfThreads().should().callConstructorWhere(DescribedPredicate.describe("a thread is made",
                call -> call.getTargetOwner().isAssignableTo(Thread.class))).because(because));
        check(outsideOfThreads().should().dependOnClassesThat()
                .belongToAnyOf(Executors.class, ForkJoinPool.class, Timer.class, ThreadPoolExecutor.class)
                .because(because));
        check(outsideOfThreads().should().callMethodWhere(DescribedPredicate.describe(
                "a thread is made or work is handed to a common pool", ArchitectureTest::usesThreads))
                .because(because));
    }

    @Test
    void threadsAreThoseOfThePlatform() {
        check(noClasses().should().callMethodWhere(DescribedPredicate.describe("a virtual thread is made",
                call -> Set.of("ofVirtual", "startVirtualThread", "newVirtualThreadPerTaskExecutor")
                        .contains(call.getName())))
                .because("virtual threads are not sliced: two that compute on two processors let no third begin"));
    }

    @Test
    void theWindowNeverWaitsForAProjectToBeClosed() {
        check(noClasses().that().resideInAPackage(ROOT + ".ui..").should().callMethod(Session.class, "close")
                .because("it waits for all that goes on: closeBeside goes on beside the FX thread"));
    }

    @Test
    void nobodyInTheWindowWaitsForAFuture() {
        check(noClasses().that().resideInAPackage(ROOT + ".ui..").should().callMethodWhere(DescribedPredicate.describe(
                "CompletableFuture.join or get", call -> Set.of("join", "get").contains(call.getName())
                        && call.getTargetOwner().isAssignableTo(CompletableFuture.class)))
                .because("what the FX thread waits for may need the FX thread"));
    }

    @Test
    void stepsAreHandedOverByTheThreadThatDidTheWork() {
        check(noClasses().that().resideInAPackage(ROOT + ".session..").should()
                .callMethodWhere(DescribedPredicate.describe("a step attached to a future with an executor",
                        call -> call.getName().startsWith("then") && call.getName().endsWith("Async")
                                && call.getTargetOwner().isEquivalentTo(CompletableFuture.class)))
                .because("a step that is attached to a future is handed over by whoever comes last"));
    }

    private static boolean usesThreads(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        return switch (call.getName()) {
            case "ofVirtual", "ofPlatform", "startVirtualThread" -> owner.isEquivalentTo(Thread.class);
            case "parallelStream", "parallel" -> owner.getPackageName().startsWith("java.util");
            case String name when name.endsWith("Async") -> owner.isEquivalentTo(CompletableFuture.class)
                    && call.getTarget().getRawParameterTypes().size() == 1;
            default -> false;
        };
    }

    private static GivenClassesConjunction outsideOfThreads() {
        return noClasses().that(are(notWiring())).and().resideOutsideOfPackage(ROOT + ".session..");
    }

    @Test
    void noSimpleNameStandsTwice() {
        var twice = program.stream().filter(JavaClass::isTopLevelClass)
                .filter(each -> !each.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName)).values().stream()
                .filter(same -> same.size() > 1).flatMap(List::stream).map(JavaClass::getName).sorted().toList();
        assertEquals(List.of(), twice);
    }

    @Test
    void nobodySleeps() {
        noClasses().should().callMethodWhere(DescribedPredicate.describe("Thread.sleep",
                call -> call.getTargetOwner().isEquivalentTo(Thread.class) && call.getName().equals("sleep")))
                .because("who sleeps waits too long or not long enough: wait for a condition")
                .check(programAndTests);
    }

    @Test
    void aFormatIsOneFinalClassInTheList() {
        for (var format : List.of(Importer.class, AnnotationImporter.class, Exporter.class)) {
            check(classes().that().implement(format).should().haveModifier(JavaModifier.FINAL).andShould()
                    .beTopLevelClasses().andShould().haveSimpleNameEndingWith(
                            format == AnnotationImporter.class ? "Importer" : format.getSimpleName())
                    .andShould()
                    .resideInAPackage(ROOT + ".io..")
                    .because("a format is added by one class and one line in the list"));
        }
        assertListed(Importer.class, Importers.class);
        assertListed(AnnotationImporter.class, AnnotationImporters.class);
        assertListed(Exporter.class, Exporters.class);
    }

    private void assertListed(Class<?> format, Class<?> list) {
        var known = program.get(list).getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getName()).collect(Collectors.toSet());
        var formats = program.stream().filter(each -> each.isAssignableTo(format) && !each.isInterface())
                .map(JavaClass::getName).toList();
        assertTrue(!formats.isEmpty() && known.containsAll(formats), list + " leaves out some of " + formats);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Abstract\\w*)")
                .because("such a name is where duties gather that belong to others").check(programAndTests);
    }

    @Test
    void theWindowHasOnlyControlsThatTheThemeStyles() {
        check(noClasses().should().dependOnClassesThat(DescribedPredicate.describe("are left out of the theme",
                each -> each.getPackageName().startsWith("atlantafx.base.controls")
                        || each.getPackageName().startsWith("javafx.scene.chart") || UNSTYLED.contains(each.getName())))
                .because(
                        "src/build/unused-styles.txt names their style classes: a window is built without their rules"));
    }

    @Test
    void everyPackageIsNullMarked() {
        var packages = new TreeSet<String>();
        program.stream().filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
                .forEach(each -> packages.add(each.getPackageName()));
        var unmarked = packages.stream().filter(name -> {
            try {
                return !Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class);
            } catch (ClassNotFoundException e) {
                return true;
            }
        }).toList();
        assertEquals(List.of(), unmarked, "packages whose API does not say what may be null");
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(program);
    }

    /** Everything of ours but some rooms. */
    private static DescribedPredicate<JavaClass> ours(String... rooms) {
        var own = resideInAPackage(ROOT + "..");
        for (var room : rooms) {
            own = own.and(DescribedPredicate.not(resideInAPackage(ROOT + "." + room + "..")));
        }
        return own.as("of ours other than " + String.join(", ", rooms));
    }

    private static DescribedPredicate<JavaClass> javaFxBut(String... packages) {
        var others = resideInAPackage("javafx..");
        for (var each : packages) {
            others = others.and(DescribedPredicate.not(resideInAPackage(each)));
        }
        return others.as("of JavaFX beyond its base");
    }

    private static DescribedPredicate<JavaClass> notWiring() {
        return DescribedPredicate.describe("not Wiring", each -> !each.getName().startsWith(ROOT + ".Wiring"));
    }
}
