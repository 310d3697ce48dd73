package app.parallax.io.report;

import app.parallax.io.exporter.EntityLookup;
import app.parallax.model.Annotation;
import app.parallax.model.Article;
import app.parallax.model.AttributionStep;
import app.parallax.model.Fact;
import app.parallax.model.Mark;
import app.parallax.model.Memo;
import app.parallax.model.Mention;
import app.parallax.model.Orphan;
import app.parallax.model.Outlet;
import app.parallax.model.ProposedValues.Field;
import app.parallax.model.Speaker;
import app.parallax.model.TimeLink;
import app.parallax.model.Version;
import app.parallax.text.change.QuoteChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the parts of a report on annotations, articles and memos. */
record ReportEvidence(EntityLookup entities, QuoteContext context, ReportWords words) {
    /**
     * A mark in its current version, with all that is read of the project for it.
     *
     * @param place empty if its quote is not at its offset
     * @param source its quote and what that stands in
     */
    record Source(Mark mark, Version version, Optional<EntityLookup.Place> place, QuoteContext.Source source) {}

    /** Reads what an annotation needs; what is made of it may be made by another thread. */
    Source read(Mark made) {
        var mark = entities.current(made);
        var place = entities.place(mark.passage());
        return new Source(mark, entities.version(mark.passage().version()), place,
                context.source(mark.passage(), place.isPresent()));
    }

    /** A mention of a claim, with the facts of its article. */
    Evidence of(Source read, Mention mention) {
        var mark = read.mark;
        var article = entities.article(read.version);
        var lines = new ArrayList<>(translated(mark));
        lines.addAll(said(mention));
        lines.addAll(article(read.version));
        lines.addAll(annotation(read));
        return new Evidence(Stream.of(article.label(), outletName(article),
                words.position(mention.position()), words.voice(mention), changed(mark))
                .filter(each -> !each.isEmpty()).collect(Collectors.joining(" · ")),
                context.of(read.source), lines);
    }

    /** A mention as a briefing has it: what it says, with the number of its provenance. */
    Evidence brief(Source read, Mention mention, int number) {
        var mark = read.mark;
        var article = entities.article(read.version);
        var published = article.published();
        return new Evidence(words.text("report.number", number) + " " + Stream.of(article.label(), outletName(article),
                published == null ? "" : words.date(published.value()), words.position(mention.position()),
                changed(mark))
                .filter(each -> !each.isEmpty()).collect(Collectors.joining(" · ")), context.of(read.source),
                Stream.concat(translated(mark).stream(), said(mention).stream().skip(1)).toList());
    }

    /** The source of an annotation: article, version, offsets and analyst. */
    List<LabelledLine> provenance(Source read) {
        return Stream.concat(article(read.version).stream(), annotation(read).stream()).toList();
    }

    /** An annotation, listed under its article. */
    Evidence of(Source read) {
        var mark = read.mark;
        var tags = tags(mark);
        return new Evidence(Stream.of(entities.article(read.version).label(), tags, changed(mark))
                .filter(each -> !each.isEmpty()).collect(Collectors.joining(" · ")),
                context.of(read.source),
                Stream.concat(translated(mark).stream(), annotation(read).stream()).toList());
    }

    private String tags(Mark mark) {
        return mark.taggings().stream().map(each -> entities.tag(each.tag()).name())
                .collect(Collectors.joining(", "));
    }

    /** The analyst's translation of the quote, marked as one. */
    private List<LabelledLine> translated(Mark mark) {
        var lines = new ArrayList<LabelledLine>();
        add(lines, "report.translation", mark.annotation().translation());
        return lines;
    }

    Evidence of(Orphan orphan) {
        var lines = new ArrayList<LabelledLine>();
        add(lines, "report.translation", orphan.translation());
        lines.add(LabelledLine.words(words.text("report.reason"), orphan.reason()));
        var article = orphan.article();
        if (article != null) {
            entities.known(article).ifPresent(found -> lines.add(
                    LabelledLine.words(words.text("report.article"), called(found))));
        }
        add(lines, "report.tags", String.join(", ", orphan.tags()));
        add(lines, "report.note", orphan.note());
        by(lines, orphan.analyst(), orphan.created(), orphan.modified());
        var quote = orphan.quote().isEmpty()
                ? null
                : QuoteInContext.of(orphan.prefix(), orphan.quote(), orphan.suffix(), null);
        return new Evidence(words.text("report.orphan"), quote, lines);
    }

    static String called(Article article) {
        return article.label() + " " + article.shownTitle();
    }

    String outletName(Article article) {
        var outlet = article.outlet();
        return outlet == null ? "" : entities.outlet(outlet.value()).name();
    }

    private List<LabelledLine> said(Mention mention) {
        var lines = new ArrayList<LabelledLine>();
        lines.add(LabelledLine.words(words.text("report.position"), words.position(mention.position()) + " · "
                + words.voice(mention)));
        var quantity = mention.figures();
        if (quantity != null) {
            var asOf = words.asOf(quantity.asOf());
            lines.add(LabelledLine.words(words.text("report.figures"), words.figures(mention)
                    + (asOf.isEmpty()
                            ? ""
                            : "; " + words.proposed(words.text("report.asOf", asOf), mention.proposes(Field.DATE)))));
        }
        lines.add(LabelledLine.words(words.text("report.attribution"), chain(mention)));
        var grade = mention.grade();
        if (grade != null) {
            lines.add(LabelledLine.words(words.text("report.grade"), words.grade(grade)));
        }
        return lines;
    }

    /** The chain of attribution: from the source that the article cites to the origin. */
    private String chain(Mention mention) {
        if (mention.proposes(Field.SPEAKER)) {
            return words.proposed(chain(mention.proposed().cited().stream()
                    .map(step -> step(step.name(), step.cue())).toList()), true);
        }
        if (mention.attribution().isEmpty()) {
            return switch (mention.voice()) {
                case OWN -> words.text("report.itself");
                case REPORTED -> words.text("report.notSaid");
                case UNSTATED -> words.voice(Mention.Voice.UNSTATED);
            };
        }
        return chain(mention.attribution().stream().map(this::step).toList());
    }

    private String chain(List<String> steps) {
        var chain = String.join(" › ", steps);
        return steps.size() > 1 ? words.text("report.chain", chain) : chain;
    }

    private String step(AttributionStep step) {
        return step(entities.speaker(step.speaker()).map(Speaker::name).orElse(words.text("report.unknown")),
                step.cue());
    }

    private String step(String name, String cue) {
        return cue.isEmpty() ? name : words.text("report.step", name, cue);
    }

    List<LabelledLine> article(Version version) {
        var article = entities.article(version);
        var lines = new ArrayList<LabelledLine>();
        lines.add(LabelledLine.words(words.text("report.article"), called(article)));
        lines.add(LabelledLine.words(words.text("report.outlet"), outlet(article)));
        fact(lines, "report.authors", article.authors(), names -> String.join("; ", names), false);
        var url = article.url() == null ? version.url() : article.url().value();
        lines.add(url == null
                ? LabelledLine.words(words.text("report.url"), words.text("report.unknown"))
                : new LabelledLine(words.text("report.url"), url, LabelledLine.Kind.ADDRESS));
        fact(lines, "report.published", article.published(), words::date, true);
        fact(lines, "report.modifiedArticle", article.modified(), words::date, false);
        fact(lines, "report.dateline", article.dateline(), Function.identity(), true);
        fact(lines, "report.truncation", article.truncation(), Function.identity(), false);
        lines.add(LabelledLine.words(words.text("report.file"), words.text("report.fileOf", article.file(),
                version.mediaType(), version.charset())));
        lines.add(LabelledLine.words(words.text("report.retrieved"), words.text("report.retrievedWith",
                words.time(version.retrieved()), version.retrievedWith())));
        lines.add(new LabelledLine(words.text("report.hash"), version.sha256(), LabelledLine.Kind.CODE));
        lines.add(new LabelledLine(words.text("report.originalHash"), version.originalSha256(),
                LabelledLine.Kind.CODE));
        return lines;
    }

    private String outlet(Article article) {
        var outlet = article.outlet();
        if (outlet == null) {
            return words.text("report.unknown");
        }
        Outlet known = entities.outlet(outlet.value());
        var reliability = known.reliability();
        return words.fact(known.name() + (known.country() == null ? "" : ", " + known.country()), outlet)
                + (reliability == null ? "" : "; " + words.reliability(reliability));
    }

    private <T> void fact(List<LabelledLine> lines, String name, @Nullable Fact<T> fact,
            Function<T, String> text,
            boolean always) {
        if (fact != null) {
            lines.add(LabelledLine.words(words.text(name), words.fact(text.apply(fact.value()), fact)));
        } else if (always) {
            lines.add(LabelledLine.words(words.text(name), words.text("report.unknown")));
        }
    }

    private List<LabelledLine> annotation(Source read) {
        var lines = new ArrayList<LabelledLine>();
        var mark = read.mark;
        Annotation annotation = mark.annotation();
        var place = read.place;
        lines.add(LabelledLine.words(words.text("report.offsets"), place.isEmpty()
                ? words.text("report.noPlace")
                : words.text("report.place", place.get().start(), place.get().end(), read.version.number())));
        if (mark.shown() != null) {
            var made = entities.version(annotation.passage().version());
            lines.add(LabelledLine.words(words.text("report.made"),
                    annotation.passage().quote().equals(mark.passage().quote())
                            ? words.text("report.madeOn", made.number())
                            : words.text("report.madeOnWords", made.number(), annotation.passage().quote())));
        }
        if (mark.isGuessed()) {
            lines.add(LabelledLine.words(words.text("report.changed"), change(mark)));
        }
        add(lines, "report.tags", tags(mark));
        for (var link : mark.links()) {
            lines.add(LabelledLine.words(words.text("report.event"), event(link)));
        }
        add(lines, "report.note", annotation.note());
        by(lines, annotation.analyst(), annotation.created(), annotation.modified());
        lines.add(new LabelledLine(words.text("report.id"), annotation.id().toString(), LabelledLine.Kind.CODE));
        return lines;
    }

    private String changed(Mark mark) {
        return words.changedSince(entities.changedSince(mark));
    }

    private String change(Mark mark) {
        var change = QuoteChange.between(mark.annotation().passage().quote(), mark.passage().quote());
        int since = entities.changedSince(mark);
        return change.kind() == QuoteChange.Kind.WORDING
                ? words.text("report.changedWording", since)
                : words.text("report.changedWords", since, shown(change.before()), shown(change.after()));
    }

    private static String shown(String words) {
        return words.isEmpty() ? "–" : words;
    }

    private String event(TimeLink link) {
        var event = entities.event(link.event());
        var value = link.value() == null ? event.date() : link.value();
        return words.text("report.eventOn", event.title(), words.clock(link.clock()), words.date(value));
    }

    /** The analyst and the dates of a memo. */
    List<LabelledLine> of(Memo memo) {
        var lines = new ArrayList<LabelledLine>();
        by(lines, memo.analyst(), memo.created(), memo.modified());
        return lines;
    }

    private void by(List<LabelledLine> lines, UUID analyst, Instant created, Instant modified) {
        var name = entities.analyst(analyst).name();
        var first = words.time(created);
        var last = modified.equals(created) ? first : words.time(modified);
        lines.add(LabelledLine.words(words.text("report.analyst"), first.equals(last)
                ? words.text("report.markedBy", name, first)
                : words.text("report.changedBy", name, first, last)));
    }

    private void add(List<LabelledLine> lines, String name, String text) {
        if (!text.isEmpty()) {
            lines.add(LabelledLine.words(words.text(name), text));
        }
    }
}
