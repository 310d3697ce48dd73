package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Counted;
import app.parallax.model.Entity;
import app.parallax.model.ProjectReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The filter options of a command: by identifier or by name. */
@Command
final class FilterOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--article", paramLabel = "ARTICLE", description = "${bundle:cli.filter.article}")
    private List<String> articles = List.of();

    @Option(names = "--tag", paramLabel = "TAG", description = "${bundle:cli.filter.tag}")
    private List<String> tags = List.of();

    @Option(names = "--claim", paramLabel = "CLAIM", description = "${bundle:cli.filter.claim}")
    private List<String> claims = List.of();

    @Option(names = "--analyst", paramLabel = "NAME", description = "${bundle:cli.filter.analyst}")
    private List<String> analysts = List.of();

    /** Returns the filter for a project; a name that matches nothing is a usage error. */
    AnnotationFilter in(ProjectReader project) {
        return new AnnotationFilter(articles(project),
                named("cli.unknown.tag", tags, project.tags(), tag -> tag.name()),
                named("cli.unknown.claim", claims, project.claims(), claim -> claim.text()),
                named("cli.unknown.analyst", analysts, project.analysts(), analyst -> analyst.name()));
    }

    private Set<UUID> articles(ProjectReader project) {
        var all = project.articles();
        return ids("cli.unknown.article", articles, word -> ids(all.stream()
                .map(row -> row.article()).toList(),
                word,
                article -> Stream.of(article.label(), article.file(), article.shownTitle())));
    }

    private <E extends Entity> Set<UUID> named(String unknown, List<String> words, List<Counted<E>> all,
            Function<E, String> name) {
        var entities = all.stream().map(Counted::entity).toList();
        return ids(unknown, words, word -> ids(entities, word, entity -> Stream.of(name.apply(entity))));
    }

    private Set<UUID> ids(String unknown, List<String> words, Function<String, Set<UUID>> find) {
        var found = new HashSet<UUID>();
        for (var word : words) {
            var meant = find.apply(word);
            if (meant.isEmpty()) {
                throw new CommandLine.ParameterException(command.commandLine(), Messages.text(unknown, word));
            }
            found.addAll(meant);
        }
        return found;
    }

    /** Returns the entities with an identifier, else with a name, else with a name in another case. */
    static <E extends Entity> Set<UUID> ids(List<E> all, String word, Function<E, Stream<String>> names) {
        var byId = all.stream().map(Entity::id).filter(id -> id.toString().equalsIgnoreCase(word)).findFirst();
        if (byId.isPresent()) {
            return Set.of(byId.get());
        }
        var exact = matching(all, word, names, String::equals);
        return exact.isEmpty() ? matching(all, word, names, String::equalsIgnoreCase) : exact;
    }

    private static <E extends Entity> Set<UUID> matching(List<E> all, String word, Function<E, Stream<String>> names,
            BiPredicate<String, String> same) {
        var found = new HashSet<UUID>();
        all.stream().filter(each -> names.apply(each).anyMatch(name -> same.test(name, word)))
                .forEach(each -> found.add(each.id()));
        return found;
    }
}
