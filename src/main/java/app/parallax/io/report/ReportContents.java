package app.parallax.io.report;

import app.parallax.io.exporter.EntityLookup;
import app.parallax.io.exporter.ReportChoice;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Article;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.Levels;
import app.parallax.model.Mark;
import app.parallax.model.Orphan;
import app.parallax.model.ProgramInfo;
import app.parallax.model.ProjectReader;
import app.parallax.model.Version;
import app.parallax.model.Wording;
import app.parallax.text.note.NoteText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Passes a report part by part to a writer: each claim with its evidence, then annotations without a claim by article,
 * then annotations without a place.
 */
final class ReportContents {
    private final ProjectReader project;
    private final AnnotationFilter filter;
    private final ReportChoice choice;
    private final ReportWords words;
    private final EntityLookup entities;
    private final ReportEvidence evidence;
    private final List<Article> articles;
    private final ClaimMarks marks;
    private final Map<UUID, Claim> claims = new LinkedHashMap<>();

    ReportContents(ProjectReader project, AnnotationFilter filter, ReportChoice choice, Wording wording) {
        this.project = project;
        this.filter = filter;
        this.choice = choice;
        words = new ReportWords(wording);
        entities = new EntityLookup(project);
        evidence = new ReportEvidence(entities, new QuoteContext(project, entities, choice.context()), words);
        marks = new ClaimMarks(project, entities);
        articles = project.articles().stream().map(row -> row.article()).toList();
        project.claims().stream().map(Counted::entity).forEach(claim -> claims.put(claim.id(), claim));
    }

    /** The numbers of marks, and the articles that occur; in a briefing of those on claims alone. */
    private static final class Counts {
        private final Set<UUID> articles = new HashSet<>();
        private int marks;
        private int orphans;
        private @Nullable Instant changed;
        private boolean onNoClaim;

        private void add(Version version, int annotations, Instant last) {
            marks += annotations;
            changed = changed == null || last.isAfter(changed) ? last : changed;
            articles.add(version.article());
        }
    }

    /**
     * Writes the report.
     *
     * @return the number of annotations in it
     */
    int to(ReportWriter out) throws IOException {
        var counts = new Counts();
        project.marksOnClaims(filter, mark -> {
            counts.add(entities.version(mark.annotation().passage().version()), 1, mark.annotation().modified());
            marks.add(mark);
        }, others -> {
            counts.onNoClaim = true;
            if (!choice.briefing()) {
                counts.add(entities.version(others.version()), others.annotations(), others.changed());
            }
        });
        if (!choice.briefing()) {
            project.orphans(filter, orphan -> counts.orphans++);
        }
        var shown = shown();
        try {
            out.begin(choice.whole() ? cover(counts, shown.keySet()) : ReportCover.none(language()));
            if (choice.briefing()) {
                new Briefing(entities, evidence, heads(), marks, words).to(out, shown);
                return counts.marks;
            }
            if (!shown.isEmpty()) {
                section(out, words.text("report.claims"), "");
                claims(shown, out);
            }
            if (counts.onNoClaim) {
                section(out, words.text("report.onNoClaim"), "");
                project.marks(filter, new ByArticle(out));
            }
            if (counts.orphans > 0) {
                section(out, words.text("report.orphans"), words.text("report.orphansWhat"));
                project.orphans(filter, ReportContents.<Orphan>each(orphan -> out.evidence(evidence.of(orphan))));
            }
            if (choice.whole() && filter.isAll()) {
                memos(out);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return counts.marks + counts.orphans;
    }

    private ReportClaim heads() {
        return new ReportClaim(entities, evidence, articles, filter.articles(), filter.equals(AnnotationFilter.ALL),
                choice.rule(), words);
    }

    /** Writes the memos of the project, each with its analyst; links are shown by their titles. */
    private void memos(ReportWriter out) throws IOException {
        var memos = project.memos();
        if (!memos.isEmpty()) {
            section(out, words.text("memos.title"), "");
        }
        for (var memo : memos) {
            out.article(memo.title().isBlank() ? words.text("memo.untitled") : memo.title(), evidence.of(memo));
            for (var block : NoteText.of(memo.text()).blocks()) {
                if (!block.words().isBlank()) {
                    out.words(block.marker().isEmpty() ? block.words() : block.marker() + " " + block.words());
                }
            }
        }
    }

    private void section(ReportWriter out, String heading, String remark) throws IOException {
        if (choice.whole()) {
            out.section(heading, remark);
        }
    }

    private String language() {
        return words.locale().toLanguageTag();
    }

    @FunctionalInterface
    private interface PartWriter<T> {
        void write(T part) throws IOException;
    }

    private static <T> Consumer<T> each(PartWriter<T> writing) {
        return part -> {
            try {
                writing.write(part);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** The claims of the report with their numbers, each followed by its sub-claims. */
    private Map<ClaimHeading.Entry, Claim> shown() {
        boolean all = filter.equals(AnnotationFilter.ALL);
        var chosen = claims.values().stream().filter(claim -> filter.claims().contains(claim.id()) || (filter.claims()
                .isEmpty() && (all || marks.has(claim.id())))).map(Claim::id).collect(Collectors.toSet());
        var levels = Levels.of(claims.values(), Claim::id, Claim::parent);
        var under = claims.values().stream().filter(claim -> chosen.contains(claim.id()))
                .collect(Collectors.groupingBy(claim -> above(claim, chosen, levels), LinkedHashMap::new,
                        Collectors.toList()));
        var shown = new LinkedHashMap<ClaimHeading.Entry, Claim>();
        number(under, "", "", 0, shown);
        return shown;
    }

    /** The number of the nearest ancestor claim in the report; empty at the top. */
    private static String above(Claim claim, Set<UUID> chosen, Levels levels) {
        var parent = levels.above(claim.id());
        while (parent != null && !chosen.contains(parent)) {
            parent = levels.above(parent);
        }
        return parent == null ? "" : parent.toString();
    }

    private static void number(Map<String, List<Claim>> under, String above, String number, int depth,
            Map<ClaimHeading.Entry, Claim> shown) {
        int at = 1;
        for (var claim : under.getOrDefault(above, List.of())) {
            var own = number + at++;
            shown.put(new ClaimHeading.Entry(own, claim.text(), depth), claim);
            number(under, claim.id().toString(), own + ".", depth + 1, shown);
        }
    }

    private void claims(Map<ClaimHeading.Entry, Claim> shown, ReportWriter out) throws IOException {
        var heads = heads();
        for (var each : shown.entrySet()) {
            var claim = each.getValue();
            var spoken = marks.of(claim.id());
            out.claim(heads.of(each.getKey(), claim, marks.said(spoken)));
            for (var one : spoken) {
                var source = evidence.read(one.mark());
                out.evidence(() -> evidence.of(source, one.mention()));
            }
        }
    }

    /** Writes the name of an article before its first annotation. */
    private final class ByArticle implements Consumer<Mark> {
        private final ReportWriter out;
        private String before = "";

        private ByArticle(ReportWriter out) {
            this.out = out;
        }

        @Override
        public void accept(Mark mark) {
            if (!mark.mentions().isEmpty()) {
                return;
            }
            var source = evidence.read(mark);
            var version = source.version();
            var article = entities.article(version);
            ReportContents.<Mark>each(part -> {
                if (!before.equals(article.id().toString())) {
                    before = article.id().toString();
                    out.article(ReportEvidence.called(article), evidence.article(version));
                }
                out.evidence(() -> evidence.of(source));
            }).accept(mark);
        }
    }

    private ReportCover cover(Counts counts, Collection<ClaimHeading.Entry> contents) {
        var lines = new ArrayList<LabelledLine>();
        lines.add(LabelledLine.words(words.text("report.holds"), String.join(", ",
                words.count("report.claims", contents.size()),
                words.count("report.annotations", counts.marks + counts.orphans),
                words.count("report.articles", counts.articles.size()))));
        chosen(lines, "report.onlyArticles", filter.articles(), articles, Article::id, Article::label);
        chosen(lines, "report.onlyTags", filter.tags(), filter.tags(), Function.identity(),
                id -> entities.tagOf(id).map(tag -> tag.name()).orElse(""));
        chosen(lines, "report.onlyClaims", filter.claims(), claims.values(), Claim::id, Claim::text);
        chosen(lines, "report.onlyAnalysts", filter.analysts(), project.analysts(), each -> each.entity().id(),
                each -> each.entity().name());
        lines.add(LabelledLine.words(words.text("report.context"), choice.context() == 0
                ? words.text("report.contextNone")
                : words.count("report.contextOf", choice.context())));
        var program = ProgramInfo.nameAndVersion();
        lines.add(LabelledLine.words(words.text("report.program"), program));
        return new ReportCover(choice.title().isEmpty() ? words.text("report.untitled") : choice.title(),
                words.text(choice.briefing() ? "report.kindBriefing" : "report.kind"), language(), counts.changed,
                lines,
                choice.briefing()
                        ? List.of(words.text("report.neutral"))
                        : List.of(words.text("report.neutral"), words.text("report.counting"),
                                words.text("report.signs")),
                words.text("report.contents"), choice.briefing() ? List.of() : List.copyOf(contents));
    }

    private <T> void chosen(List<LabelledLine> lines, String name, Set<UUID> ids, Collection<T> all,
            Function<T, UUID> id, Function<T, String> text) {
        if (!ids.isEmpty()) {
            lines.add(LabelledLine.words(words.text(name), all.stream().filter(each -> ids.contains(id.apply(each)))
                    .map(text).sorted().collect(Collectors.joining("; "))));
        }
    }
}
