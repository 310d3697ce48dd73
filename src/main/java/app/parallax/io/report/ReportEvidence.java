package app.parallax.io.report;

import app.parallax.io.exporter.EntityLookup;
import app.parallax.model.Annotation;
import app.parallax.model.Article;
import app.parallax.model.AttributionStep;
import app.parallax.model.DateFormats;
import app.parallax.model.Fact;
import app.parallax.model.Mark;
import app.parallax.model.Memo;
import app.parallax.model.Mention;
import app.parallax.model.Messages;
import app.parallax.model.Orphan;
import app.parallax.model.Outlet;
import app.parallax.model.Speaker;
import app.parallax.model.TimeLink;
import app.parallax.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The evidence lines of a report: details of annotations and their articles. */
final class ReportEvidence {
    private final EntityLookup catalogue;
    private final QuoteContext surroundings;

    ReportEvidence(EntityLookup catalogue, QuoteContext surroundings) {
        this.catalogue = catalogue;
        this.surroundings = surroundings;
    }

    /** What a mention says, with all that is known of its article. */
    Evidence of(Mark made, Mention mention) {
        var mark = catalogue.current(made);
        var version = catalogue.version(mark.passage().version());
        var lines = new ArrayList<LabelledLine>();
        lines.addAll(said(mention));
        lines.addAll(article(version));
        lines.addAll(annotation(mark, version));
        return new Evidence(Stream.of(catalogue.article(version).label(), outletName(catalogue.article(version)),
                ReportWords.position(mention.position()), ReportWords.voice(mention.voice()))
                .filter(each -> !each.isEmpty()).collect(Collectors.joining(" · ")),
                surroundings.of(mark.passage()), lines);
    }

    /** An annotation under its article. */
    Evidence of(Mark made) {
        var mark = catalogue.current(made);
        var version = catalogue.version(mark.passage().version());
        var tags = mark.taggings().stream().map(each -> catalogue.tag(each.tag()).name())
                .collect(Collectors.joining(", "));
        return new Evidence(catalogue.article(version).label() + (tags.isEmpty() ? "" : " · " + tags),
                surroundings.of(mark.passage()), annotation(mark, version));
    }

    Evidence of(Orphan orphan) {
        var lines = new ArrayList<LabelledLine>();
        lines.add(LabelledLine.words(Messages.text("report.reason"), orphan.reason()));
        var article = orphan.article();
        if (article != null) {
            catalogue.known(article).ifPresent(found -> lines.add(
                    LabelledLine.words(Messages.text("report.article"), called(found))));
        }
        add(lines, "report.tags", String.join(", ", orphan.tags()));
        add(lines, "report.note", orphan.note());
        by(lines, orphan.analyst(), ReportWords.time(orphan.created()), ReportWords.time(orphan.modified()));
        var quote = orphan.quote().isEmpty()
                ? null
                : QuoteInContext.of(orphan.prefix(), orphan.quote(), orphan.suffix(), null);
        return new Evidence(Messages.text("report.orphan"), quote, lines);
    }

    static String called(Article article) {
        return article.label() + " " + article.shownTitle();
    }

    String outletName(Article article) {
        var outlet = article.outlet();
        return outlet == null ? "" : catalogue.outlet(outlet.value()).name();
    }

    private List<LabelledLine> said(Mention mention) {
        var lines = new ArrayList<LabelledLine>();
        lines.add(LabelledLine.words(Messages.text("report.position"), ReportWords.position(mention.position()) + " · "
                + ReportWords.voice(mention.voice())));
        var quantity = mention.quantity();
        if (quantity != null) {
            var asOf = ReportWords.asOf(quantity.asOf());
            lines.add(LabelledLine.words(Messages.text("report.figures"), ReportWords.figures(quantity)
                    + (asOf.isEmpty() ? "" : "; " + Messages.text("report.asOf", asOf))));
        }
        lines.add(LabelledLine.words(Messages.text("report.attribution"), chain(mention)));
        var grade = mention.grade();
        if (grade != null) {
            lines.add(LabelledLine.words(Messages.text("report.grade"), grade.toString()));
        }
        return lines;
    }

    /** The attribution chain: first whom the article cites, last the original source. */
    private String chain(Mention mention) {
        if (mention.attribution().isEmpty()) {
            return mention.voice() == Mention.Voice.OWN
                    ? Messages.text("report.itself")
                    : Messages.text("report.notSaid");
        }
        var steps = mention.attribution().stream().map(this::step).collect(Collectors.joining(" › "));
        return mention.attribution().size() > 1 ? Messages.text("report.chain", steps) : steps;
    }

    private String step(AttributionStep step) {
        var name = catalogue.speaker(step.speaker()).map(Speaker::name).orElse(Messages.text("report.unknown"));
        return step.cue().isEmpty() ? name : Messages.text("report.step", name, step.cue());
    }

    /** What is known of an article and one of its versions. */
    List<LabelledLine> article(Version version) {
        var article = catalogue.article(version);
        var lines = new ArrayList<LabelledLine>();
        lines.add(LabelledLine.words(Messages.text("report.article"), called(article)));
        lines.add(LabelledLine.words(Messages.text("report.outlet"), outlet(article)));
        fact(lines, "report.authors", article.authors(), names -> String.join("; ", names), false);
        var url = article.url() == null ? version.url() : article.url().value();
        lines.add(url == null
                ? LabelledLine.words(Messages.text("report.url"), Messages.text("report.unknown"))
                : new LabelledLine(Messages.text("report.url"), url, LabelledLine.Kind.ADDRESS));
        fact(lines, "report.published", article.published(), DateFormats::text, true);
        fact(lines, "report.modifiedArticle", article.modified(), DateFormats::text, false);
        fact(lines, "report.dateline", article.dateline(), Function.identity(), true);
        fact(lines, "report.truncation", article.truncation(), Function.identity(), false);
        lines.add(LabelledLine.words(Messages.text("report.file"), Messages.text("report.fileOf", article.file(),
                version.mediaType(), version.charset())));
        lines.add(LabelledLine.words(Messages.text("report.retrieved"), Messages.text("report.retrievedWith",
                ReportWords.time(version.retrieved()), version.retrievedWith())));
        lines.add(new LabelledLine(Messages.text("report.hash"), version.sha256(), LabelledLine.Kind.CODE));
        lines.add(new LabelledLine(Messages.text("report.originalHash"), version.originalSha256(),
                LabelledLine.Kind.CODE));
        return lines;
    }

    private String outlet(Article article) {
        var outlet = article.outlet();
        if (outlet == null) {
            return Messages.text("report.unknown");
        }
        Outlet known = catalogue.outlet(outlet.value());
        var reliability = known.reliability();
        return ReportWords.fact(known.name() + (known.country() == null ? "" : ", " + known.country()), outlet)
                + (reliability == null ? "" : "; " + Messages.text("report.reliability", reliability));
    }

    private static <T> void fact(List<LabelledLine> lines, String name, @Nullable Fact<T> fact,
            Function<T, String> text,
            boolean always) {
        if (fact != null) {
            lines.add(LabelledLine.words(Messages.text(name), ReportWords.fact(text.apply(fact.value()), fact)));
        } else if (always) {
            lines.add(LabelledLine.words(Messages.text(name), Messages.text("report.unknown")));
        }
    }

    private List<LabelledLine> annotation(Mark mark, Version version) {
        var lines = new ArrayList<LabelledLine>();
        Annotation annotation = mark.annotation();
        var place = catalogue.place(mark.passage());
        lines.add(LabelledLine.words(Messages.text("report.offsets"), place.isEmpty()
                ? Messages.text("report.noPlace")
                : Messages.text("report.place", place.get().start(), place.get().end(), version.number())));
        if (mark.shown() != null) {
            var made = catalogue.version(annotation.passage().version());
            lines.add(LabelledLine.words(Messages.text("report.made"),
                    annotation.passage().quote().equals(mark.passage().quote())
                            ? Messages.text("report.madeOn", made.number())
                            : Messages.text("report.madeOnWords", made.number(), annotation.passage().quote())));
        }
        add(lines, "report.tags", mark.taggings().stream().map(each -> catalogue.tag(each.tag()).name())
                .collect(Collectors.joining(", ")));
        for (var link : mark.links()) {
            lines.add(LabelledLine.words(Messages.text("report.event"), event(link)));
        }
        add(lines, "report.note", annotation.note());
        by(lines, annotation.analyst(), ReportWords.time(annotation.created()),
                ReportWords.time(annotation.modified()));
        lines.add(new LabelledLine(Messages.text("report.id"), annotation.id().toString(), LabelledLine.Kind.CODE));
        return lines;
    }

    private String event(TimeLink link) {
        var event = catalogue.event(link.event());
        var value = link.value() == null ? event.date() : link.value();
        return Messages.text("report.eventOn", event.title(), ReportWords.clock(link.clock()), DateFormats.text(value));
    }

    /** Who wrote a memo and when. */
    List<LabelledLine> of(Memo memo) {
        var lines = new ArrayList<LabelledLine>();
        by(lines, memo.analyst(), ReportWords.time(memo.created()), ReportWords.time(memo.modified()));
        return lines;
    }

    private void by(List<LabelledLine> lines, UUID analyst, String created, String modified) {
        var name = catalogue.analyst(analyst).name();
        lines.add(LabelledLine.words(Messages.text("report.analyst"), created.equals(modified)
                ? Messages.text("report.markedBy", name, created)
                : Messages.text("report.changedBy", name, created, modified)));
    }

    private static void add(List<LabelledLine> lines, String name, String text) {
        if (!text.isEmpty()) {
            lines.add(LabelledLine.words(Messages.text(name), text));
        }
    }
}
