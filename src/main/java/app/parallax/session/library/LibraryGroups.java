package app.parallax.session.library;

import app.parallax.i18n.Messages;
import app.parallax.model.Article;
import app.parallax.model.ReadingStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Assigns articles to groups; each heading is created once. */
public final class LibraryGroups {
    /** The order of headings; unknown values come last. */
    static final Comparator<Place> ORDER = Comparator.comparing(Place::unknown).thenComparing(Place::order)
            .thenComparing(Place::key);
    private static final List<ReadingStatus> STATUSES = List.of(ReadingStatus.values());

    private final LibraryOrder.Group group;
    private final LibraryContents contents;
    private final Map<String, Place> made = new HashMap<>();
    private final Map<UUID, Place> outlets = new HashMap<>();
    private final Map<UUID, Place> stories = new HashMap<>();
    private final Place none;

    record Place(boolean unknown, String order, String key, String name) {}

    LibraryGroups(LibraryOrder.Group group, LibraryContents contents) {
        this.group = group;
        this.contents = contents;
        none = new Place(true, "", "none", switch (group) {
            case NONE, STATUS -> "";
            case OUTLET -> Messages.text("library.noOutlet");
            case STORY -> Messages.text("library.noStory");
            case LANGUAGE -> Messages.text("library.noLanguage");
        });
        if (group == LibraryOrder.Group.OUTLET) {
            contents.outlets().values()
                    .forEach(each -> outlets.put(each.id(), place(each.id().toString(), each.name())));
        } else if (group == LibraryOrder.Group.STORY) {
            contents.stories()
                    .forEach(each -> stories.put(each.id(), place(each.id().toString(), each.name())));
        }
    }

    private static Place place(String key, String name) {
        return new Place(false, LibraryOrder.sortText(name), key, name);
    }

    List<Place> of(Article article) {
        return switch (group) {
            case NONE -> List.of();
            case OUTLET -> {
                var outlet = article.outlet();
                yield List.of(outlet == null ? none : outlets.getOrDefault(outlet.value(), none));
            }
            case STORY -> {
                var all = new ArrayList<Place>();
                contents.belonging(article.id())
                        .forEach(each -> all.add(stories.getOrDefault(each.story(), none)));
                yield all.isEmpty() ? List.of(none) : all;
            }
            case STATUS -> List.of(made.computeIfAbsent(article.status().name(), name -> new Place(false,
                    String.valueOf(STATUSES.indexOf(article.status())), name,
                    LibraryOrder.statusText(article.status()))));
            case LANGUAGE -> {
                var language = article.language();
                yield List.of(language == null
                        ? none
                        : made.computeIfAbsent(language.value(), LibraryGroups::language));
            }
        };
    }

    /** Returns the heading of a language with all its regions: en-GB belongs to en. */
    private static Place language(String tag) {
        var code = Locale.forLanguageTag(tag).getLanguage();
        return code.isEmpty()
                ? place(tag, tag)
                : place(code, Locale.forLanguageTag(code).getDisplayLanguage(Messages.locale()));
    }
}
