package app.parallax.ui.table;

import app.parallax.i18n.Messages;
import app.parallax.model.AnnotationLine;
import app.parallax.model.AnnotationQuery.Column;
import app.parallax.model.ArticleRow;
import app.parallax.model.Outlet;
import app.parallax.model.Tag;
import app.parallax.session.Workspace;
import app.parallax.text.note.NoteLinks;
import app.parallax.ui.common.TimestampText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Formats the values of the columns. */
final class ColumnText {
    private final Workspace workspace;

    ColumnText(Workspace workspace) {
        this.workspace = workspace;
    }

    static String title(Column column) {
        return Messages.text("table.column." + column.name().toLowerCase(Locale.ROOT));
    }

    List<Tag> tags(AnnotationLine line) {
        return line.tags().stream().flatMap(id -> workspace.tag(id).stream()).toList();
    }

    String text(Column column, AnnotationLine line) {
        var annotation = line.annotation();
        return switch (column) {
            case QUOTE -> annotation.passage().quote();
            case ARTICLE -> article(line.article()).map(row -> NameChoices.article(row.article())).orElse("");
            case OUTLET -> article(line.article()).flatMap(this::outlet).map(Outlet::name).orElse("");
            case TAGS -> tags(line).stream().map(Tag::name).collect(Collectors.joining(", "));
            case CLAIMS -> line.claims().stream().flatMap(id -> workspace.claim(id).stream())
                    .map(claim -> claim.text()).collect(Collectors.joining(" · "));
            case NOTE -> NoteLinks.plain(annotation.note());
            case ANALYST -> workspace.analyst(annotation.analyst()).map(each -> each.name()).orElse("");
            case CREATED -> TimestampText.text(annotation.created());
            case MODIFIED -> TimestampText.text(annotation.modified());
            case STANDING -> Messages.text("table.standing." + line.standing().name().toLowerCase(Locale.ROOT));
        };
    }

    private Optional<ArticleRow> article(UUID id) {
        return workspace.article(id);
    }

    private Optional<Outlet> outlet(ArticleRow row) {
        var outlet = row.article().outlet();
        return outlet == null ? Optional.empty() : workspace.outlet(outlet.value());
    }
}
