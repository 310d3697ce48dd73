package app.parallax;

import app.parallax.model.AnnotationFilter;
import app.parallax.model.HistoryEntry;
import app.parallax.model.ProjectReader;
import app.parallax.text.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Lists the content of a project as lines of text, so that two states can be compared. */
public final class Dump {
    private Dump() {}

    /** Every entity of a project, with the counts that lists show. */
    public static String of(ProjectReader reader) {
        var lines = new ArrayList<String>();
        reader.analysts().forEach(each -> lines.add(each.toString()));
        reader.outlets().forEach(each -> lines.add(each.toString()));
        reader.stories().forEach(each -> lines.add(each.toString()));
        reader.storyArticles().forEach(each -> lines.add(each.toString()));
        reader.articles().forEach(row -> {
            lines.add(row.toString());
            lines.add("text " + Sha256.of(reader.text(row.version().sha256())));
        });
        reader.versions()
                .forEach(version -> reader.boilerplate(version.id()).forEach(each -> lines.add(each.toString())));
        reader.tags().forEach(each -> lines.add(each.toString()));
        reader.tagSets().forEach(each -> lines.add(each.toString()));
        reader.claims().forEach(each -> lines.add(each.toString()));
        reader.speakers().forEach(each -> lines.add(each.toString()));
        reader.silences().forEach(each -> lines.add(each.toString()));
        reader.mentions(Set.of(), each -> lines.add(each.toString()));
        reader.events().forEach(each -> lines.add(each.toString()));
        reader.eventOrders().forEach(each -> lines.add(each.toString()));
        reader.marks(AnnotationFilter.ALL, each -> lines.add(each.toString()));
        reader.memos().forEach(each -> lines.add(each.toString()));
        links(reader, lines);
        reader.versions().forEach(each -> lines.add(each.toString()));
        reader.orphans(AnnotationFilter.ALL, each -> lines.add(each.toString()));
        reader.unanchoredMarks().forEach(each -> lines.add("gone " + each.id()));
        if (reader.countToReview() > 0) {
            lines.add("to be placed " + reader.countToReview());
        }
        return String.join("\n", lines);
    }

    /** What links to articles, marks, claims, events and memos. */
    private static void links(ProjectReader reader, List<String> lines) {
        var targets = new ArrayList<UUID>();
        reader.articles().forEach(each -> targets.add(each.article().id()));
        reader.marks(AnnotationFilter.ALL, each -> targets.add(each.id()));
        reader.claims().forEach(each -> targets.add(each.entity().id()));
        reader.events().forEach(each -> targets.add(each.entity().id()));
        reader.memos().forEach(each -> targets.add(each.id()));
        for (var target : targets) {
            var found = reader.backlinks(target, 1000);
            if (found.count() > 0) {
                lines.add("linked " + target + " " + found);
            }
        }
    }

    /** The history, oldest first. */
    public static List<HistoryEntry> history(ProjectReader reader) {
        var entries = new ArrayList<HistoryEntry>();
        reader.history(entries::add);
        return entries;
    }
}
