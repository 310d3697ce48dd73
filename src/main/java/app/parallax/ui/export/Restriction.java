package app.parallax.ui.export;

import app.parallax.i18n.Messages;
import app.parallax.model.AnnotationFilter;
import app.parallax.session.TagTree;
import app.parallax.session.Workspace;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The kinds of entities to which an export can be restricted. */
enum Restriction {
    ARTICLES,
    TAGS,
    CLAIMS,
    ANALYSTS;

    /** An entity that can be selected. */
    record Item(UUID id, String name) {}

    String text() {
        return switch (this) {
            case ARTICLES -> Messages.text("export.articles");
            case TAGS -> Messages.text("export.tags");
            case CLAIMS -> Messages.text("export.claims");
            case ANALYSTS -> Messages.text("export.analysts");
        };
    }

    /** Returns a summary such as “3 articles”. */
    String summary(int chosen) {
        return switch (this) {
            case ARTICLES -> Messages.count("export.someArticles", chosen);
            case TAGS -> Messages.count("export.someTags", chosen);
            case CLAIMS -> Messages.count("export.someClaims", chosen);
            case ANALYSTS -> Messages.count("export.someAnalysts", chosen);
        };
    }

    List<Item> items(Workspace workspace) {
        return switch (this) {
            case ARTICLES -> workspace.articles().stream()
                    .map(row -> new Item(row.article().id(), row.article().label() + "  " + row.article().shownTitle()))
                    .toList();
            case TAGS -> {
                var tree = TagTree.of(workspace);
                yield tree.inOrder().stream().map(tag -> new Item(tag.id(), tree.path(tag))).toList();
            }
            case CLAIMS -> workspace.claims().stream().map(each -> new Item(each.entity().id(), each.entity().text()))
                    .toList();
            case ANALYSTS -> workspace.analysts().stream()
                    .map(each -> new Item(each.entity().id(), each.entity().name())).toList();
        };
    }

    Set<UUID> of(AnnotationFilter filter) {
        return switch (this) {
            case ARTICLES -> filter.articles();
            case TAGS -> filter.tags();
            case CLAIMS -> filter.claims();
            case ANALYSTS -> filter.analysts();
        };
    }
}
