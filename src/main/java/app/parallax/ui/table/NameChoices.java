package app.parallax.ui.table;

import app.parallax.i18n.Messages;
import app.parallax.model.AnnotationOrder;
import app.parallax.model.AnnotationQuery;
import app.parallax.model.Article;
import app.parallax.model.Claim;
import app.parallax.model.FilterCondition;
import app.parallax.model.Tag;
import app.parallax.session.TagTree;
import app.parallax.session.Workspace;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.UUID;

/** The names of the entities by which annotations are filtered. */
record NameChoices(Workspace workspace) {
    /** Returns the entities of a condition by name; of several with one name the first. */
    SequencedMap<String, UUID> of(FilterCondition.Kind kind) {
        var names = new LinkedHashMap<String, UUID>();
        switch (kind) {
            case ANY_TAG, ALL_TAGS, NO_TAG ->
                TagTree.of(workspace).inOrder().forEach(tag -> names.putIfAbsent(tag.name(), tag.id()));
            case ARTICLE ->
                workspace.articles().forEach(row -> names.putIfAbsent(article(row.article()), row.article().id()));
            case OUTLET -> workspace.outlets()
                    .forEach(row -> names.putIfAbsent(row.entity().name(), row.entity().id()));
            case ANALYST -> workspace.analysts()
                    .forEach(row -> names.putIfAbsent(row.entity().name(), row.entity().id()));
            case CLAIM -> workspace.claims()
                    .forEach(row -> names.putIfAbsent(oneLine(row.entity().text()), row.entity().id()));
            default -> {
                // words and days have no names
            }
        }
        return names;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip(); // as a text field shows it
    }

    static String article(Article article) {
        return oneLine(article.label() + " · " + article.shownTitle());
    }

    static String kind(FilterCondition.Kind kind) {
        return Messages.text("table.condition." + kind.name().toLowerCase(Locale.ROOT));
    }

    String text(FilterCondition condition) {
        var unknown = Messages.text("table.unknown");
        var name = switch (condition.kind()) {
            case ANY_TAG, ALL_TAGS, NO_TAG -> workspace.tag(condition.id()).map(Tag::name).orElse(unknown);
            case ARTICLE -> workspace.article(condition.id()).map(row -> article(row.article())).orElse(unknown);
            case OUTLET -> workspace.outlet(condition.id()).map(each -> each.name()).orElse(unknown);
            case ANALYST -> workspace.analyst(condition.id()).map(each -> each.name()).orElse(unknown);
            case CLAIM -> workspace.claim(condition.id()).map(Claim::text).orElse(unknown);
            case WORDS, FROM, TO -> condition.value();
            case UNTAGGED, LOST -> "";
        };
        return name.isEmpty() ? kind(condition.kind()) : kind(condition.kind()) + ": " + name;
    }

    String group(AnnotationQuery.Grouping grouping, AnnotationOrder.Group group) {
        var id = group.of();
        var none = Messages.text("table.none." + grouping.name().toLowerCase(Locale.ROOT));
        var name = switch (grouping) {
            case NONE -> none;
            case TAG -> workspace.tag(id).map(Tag::name).orElse(none);
            case OUTLET -> workspace.outlet(id).map(each -> each.name()).orElse(none);
            case ARTICLE -> workspace.article(id).map(row -> article(row.article())).orElse(none);
        };
        return name + "  " + String.format(Messages.locale(), "%,d", group.size());
    }
}
