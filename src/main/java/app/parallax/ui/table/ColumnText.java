package app.parallax.ui.table;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.model.AnnotationLine;
import app.parallax.model.AnnotationQuery.Column;
import app.parallax.model.ArticleRow;
import app.parallax.model.Claim;
import app.parallax.model.Mention;
import app.parallax.model.Outlet;
import app.parallax.model.ProposedValues.Field;
import app.parallax.model.Tag;
import app.parallax.session.Workspace;
import app.parallax.session.compare.CitedNames;
import app.parallax.text.note.NoteLinks;
import app.parallax.ui.common.FigureFormat;
import app.parallax.ui.common.StanceSign;
import app.parallax.ui.common.TimestampText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Formats the values of the columns. */
record ColumnText(Workspace workspace) {
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
            case CLAIMS -> ofMentions(line,
                    each -> workspace.claim(each.claim()).map(Claim::text).orElse(""));
            case VOICE -> ofMentions(line, each -> proposed(StanceSign.text(each.voice()), each.proposes(Field.VOICE)));
            case POSITION -> ofMentions(line, each -> StanceSign.text(each.position()));
            case SPEAKER -> ofMentions(line, each -> CitedNames.chain(each, workspace));
            case FIGURE -> ofMentions(line, ColumnText::figure);
            case AS_OF -> ofMentions(line, ColumnText::asOf);
            case NOTE -> NoteLinks.plain(annotation.note());
            case TRANSLATION -> annotation.translation();
            case ANALYST -> workspace.analyst(annotation.analyst()).map(each -> each.name()).orElse("");
            case CREATED -> TimestampText.text(annotation.created());
            case MODIFIED -> TimestampText.text(annotation.modified());
            case STANDING -> Messages.text("table.standing." + line.standing().name().toLowerCase(Locale.ROOT));
        };
    }

    private static String ofMentions(AnnotationLine line, Function<Mention, String> value) {
        return line.mentions().stream().map(value).filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String figure(Mention mention) {
        var figures = mention.figures();
        return figures == null ? "" : proposed(FigureFormat.text(figures), mention.proposes(Field.FIGURE));
    }

    private static String asOf(Mention mention) {
        var figures = mention.figures();
        var date = figures == null ? null : figures.asOf();
        return date == null ? "" : proposed(DateFormats.text(date.value()), mention.proposes(Field.DATE));
    }

    private static String proposed(String words, boolean proposed) {
        return proposed ? Messages.text("proposed.before", words) : words;
    }

    private Optional<ArticleRow> article(UUID id) {
        return workspace.article(id);
    }

    private Optional<Outlet> outlet(ArticleRow row) {
        var outlet = row.article().outlet();
        return outlet == null ? Optional.empty() : workspace.outlet(outlet.value());
    }
}
