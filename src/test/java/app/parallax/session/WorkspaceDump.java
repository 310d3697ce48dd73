package app.parallax.session;

import app.parallax.model.AnnotationFilter;
import app.parallax.model.Mark;
import app.parallax.model.ProjectReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists the content of a workspace as lines of text, actual and expected. */
public final class WorkspaceDump {
    private WorkspaceDump() {}

    /** What is shown. */
    public static String of(Workspace workspace) {
        var lines = new ArrayList<String>();
        workspace.articles().forEach(each -> lines.add(each + " same " + workspace.sameText(each) + " of "
                + workspace.storiesOf(each.article().id())));
        lines.add(workspace.annotations() + " annotations, later versions " + workspace.hasLaterVersions());
        workspace.stories().forEach(each -> lines.add(each.toString()));
        workspace.tags().forEach(each -> lines.add(each.toString()));
        workspace.tagSets().forEach(each -> lines.add(each.entity().toString()));
        workspace.claims().forEach(each -> lines.add(each.toString()));
        workspace.events().forEach(each -> lines.add(each.toString()));
        workspace.analysts().forEach(each -> lines.add(each.toString()));
        workspace.outlets().forEach(each -> lines.add(each.toString()));
        workspace.speakers().forEach(each -> lines.add(each.toString()));
        workspace.memos().forEach(each -> lines.add(each.entity().toString()));
        for (var open : inOrder(workspace)) {
            lines.add("open " + open.article().get() + " " + open.version() + " " + open.text().hashCode());
            open.marks().forEach(each -> lines.add("  " + each));
            open.boilerplate().forEach(each -> lines.add("  " + each));
        }
        return String.join("\n", lines);
    }

    /** What the lists and the articles that are open ought to show, read from the project. */
    public static String expected(ProjectReader reader, Workspace workspace) {
        var fresh = new Workspace();
        fresh.setLists(Workspace.Lists.read(reader));
        for (var open : inOrder(workspace)) {
            var row = fresh.article(open.article().get().id()).orElseThrow();
            var marks = new ArrayList<Mark>();
            reader.marks(AnnotationFilter.ofArticle(row.article().id()), marks::add);
            fresh.show(new OpenArticle(row.article(), open.version(), reader.text(open.version().sha256()), marks,
                    reader.boilerplate(open.version().id())));
        }
        return of(fresh);
    }

    private static List<OpenArticle> inOrder(Workspace workspace) {
        return workspace.open().values().stream()
                .sorted(Comparator.comparing(open -> open.article().get().id().toString())).toList();
    }
}
