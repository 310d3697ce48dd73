package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.io.exporter.EntityLookup;
import app.parallax.io.exporter.ListingFields;
import app.parallax.model.Analyst;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Counted;
import app.parallax.model.Mark;
import app.parallax.model.ProjectReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints lists for people: aligned columns, local times. */
final class PlainList {
    private final ProjectReader project;
    private final CommandContext context;
    private final EntityLookup lookup;
    private final ListingFields fields;

    PlainList(ProjectReader project, CommandContext context) {
        this.project = project;
        this.context = context;
        this.lookup = new EntityLookup(project);
        this.fields = new ListingFields(lookup);
    }

    void write(ListCommand.Listing what) {
        var table = switch (what) {
            case articles -> articles();
            case annotations -> annotations();
            case outlets -> outlets();
            case stories -> stories();
            case tags -> tags();
            case claims -> claims();
            case events -> events();
            case memos -> memos();
            case analysts -> analysts();
        };
        table.end();
    }

    private TextTable table(String... keys) {
        return new TextTable(context.terminal(), Arrays.stream(keys).map(Messages::text).toArray(String[]::new));
    }

    private TextTable articles() {
        var table = table("cli.column.label", "cli.column.title", "cli.column.outlet", "cli.column.published",
                "cli.column.language", "cli.column.status", "cli.column.stories", "cli.column.characters",
                "cli.column.annotations", "cli.column.file",
                "cli.column.id");
        var stories = JsonList.stories(project);
        for (var row : project.articles()) {
            var line = fields.article(row);
            table.row(row.article().label(), row.article().shownTitle(), line.get("outlet"), line.get("published"),
                    line.get("language"), line.get("status"),
                    String.join(", ", stories.getOrDefault(row.article().id(), List.of())), line.get("characters"),
                    line.get("annotations"), line.get("file"),
                    line.get("id"));
        }
        return table;
    }

    private TextTable annotations() {
        var table = table("cli.column.article", "cli.column.start", "cli.column.end", "cli.column.analyst",
                "cli.column.modified", "cli.column.state", "cli.column.id", "cli.column.tags", "cli.column.quote",
                "cli.column.note");
        project.marks(AnnotationFilter.ALL, made -> {
            var mark = lookup.current(made);
            var line = fields.annotation(mark);
            table.row(label(mark), line.get("startCodePoint"), line.get("endCodePoint"), line.get("analyst"),
                    CommandContext.local(mark.annotation().modified()), line.get("state"), line.get("id"),
                    joined(line, "tags"),
                    "“" + line.get("quote") + "”", line.get("note"));
        });
        project.orphans(AnnotationFilter.ALL, orphan -> {
            var line = fields.orphan(orphan);
            table.row(label(orphan.article()), null, null, line.get("analyst"), CommandContext.local(orphan.modified()),
                    line.get("state"), line.get("id"), joined(line, "tags"), "“" + orphan.quote() + "”",
                    line.get("note"));
        });
        return table;
    }

    private String label(Mark mark) {
        return lookup.article(lookup.version(mark.passage().version())).label();
    }

    private @Nullable String label(@Nullable UUID article) {
        return project.articles().stream().map(ArticleRow::article).filter(each -> each.id().equals(article))
                .map(Article::label).findFirst().orElse(null);
    }

    private static @Nullable String joined(Map<String, Object> line, String field) {
        return line.get(field) instanceof List<?> all
                ? all.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : null;
    }

    private TextTable outlets() {
        var table = table("cli.column.name", "cli.column.country", "cli.column.reliability", "cli.column.articles",
                "cli.column.id", "cli.column.note");
        project.outlets().forEach(each -> table.row(each.entity().name(), each.entity().country(),
                each.entity().reliability(), each.count(), each.entity().id(), each.entity().note()));
        return table;
    }

    private TextTable stories() {
        var table = table("cli.column.name", "cli.column.articles", "cli.column.id", "cli.column.note");
        project.stories().forEach(each -> table.row(each.entity().name(), each.count(), each.entity().id(),
                each.entity().note()));
        return table;
    }

    private TextTable tags() {
        var table = table("cli.column.name", "cli.column.parent", "cli.column.color", "cli.column.key",
                "cli.column.annotations", "cli.column.id", "cli.column.description");
        project.tags().forEach(each -> {
            var tag = each.entity();
            var parent = tag.parent();
            table.row(tag.name(), parent == null ? null : lookup.tag(parent).name(), tag.color().cssName(),
                    tag.key(), each.count(), tag.id(), tag.description());
        });
        return table;
    }

    private TextTable claims() {
        var table = table("cli.column.text", "cli.column.counted", "cli.column.growth", "cli.column.status",
                "cli.column.mentions", "cli.column.id");
        project.claims().forEach(each -> {
            var claim = each.entity();
            table.row(claim.text(), claim.counted(), JsonList.word(claim.growth()), JsonList.word(claim.status()),
                    each.count(), claim.id());
        });
        return table;
    }

    private TextTable events() {
        var table = table("cli.column.date", "cli.column.title", "cli.column.place", "cli.column.links",
                "cli.column.id", "cli.column.note");
        project.events().forEach(each -> {
            var event = each.entity();
            table.row(event.date(), event.title(), event.place(), each.count(), event.id(), event.note());
        });
        return table;
    }

    private TextTable memos() {
        var table = table("cli.column.modified", "cli.column.title", "cli.column.analyst", "cli.column.id",
                "cli.column.memo");
        var analysts = project.analysts().stream().map(Counted::entity)
                .collect(Collectors.toMap(Analyst::id, Analyst::name));
        project.memos().forEach(memo -> table.row(CommandContext.local(memo.modified()), memo.title(),
                analysts.get(memo.analyst()), memo.id(), memo.text()));
        return table;
    }

    private TextTable analysts() {
        var table = table("cli.column.name", "cli.column.color", "cli.column.annotations", "cli.column.id");
        project.analysts().forEach(each -> table.row(each.entity().name(), each.entity().color().cssName(),
                each.count(), each.entity().id()));
        return table;
    }
}
