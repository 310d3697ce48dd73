package app.parallax.io.claimreview;

import app.parallax.io.exporter.BufferedFiles;
import app.parallax.io.exporter.EntityLookup;
import app.parallax.io.exporter.Exporter;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.ProjectReader;
import app.parallax.model.Speaker;
import app.parallax.model.Version;
import app.parallax.model.Wording;
import app.parallax.text.attribution.SpeakerTypes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exports claims as {@code ClaimReview} (schema.org, JSON-LD), one per claim, with the articles that mention it. Only a
 * mention graded by an analyst (Admiralty code) has a rating; the program rates nothing.
 */
public final class ClaimReviewExporter implements Exporter {
    private static final int BEST = 1;
    private static final int WORST = 6;

    private final JsonMapper json = new JsonMapper();

    @Override
    public String format() {
        return "claimreview";
    }

    @Override
    public String ending() {
        return ".jsonld";
    }

    @Override
    public boolean ofClaims() {
        return true;
    }

    @Override
    public int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target) throws IOException {
        var reviews = new Reviews(project, filter);
        int written = 0;
        try (var stream = BufferedFiles.output(target); var out = json.createGenerator(stream)) {
            out.writeStartObject();
            out.writeStringProperty("@context", "https://schema.org");
            out.writeArrayPropertyStart("@graph");
            for (var claim : reviews.claims()) {
                out.writeRaw('\n');
                out.writePOJO(reviews.review(claim));
                written++;
            }
            out.writeEndArray();
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException disk ? disk : new IOException(e);
        }
        return written;
    }

    private static final class Reviews {
        private final EntityLookup entities;
        private final List<Claim> claims;
        private final Map<UUID, List<MentionWithQuote>> mentionsByClaim = new HashMap<>();
        private final Map<UUID, Version> newest = new HashMap<>();
        private final Set<UUID> chosen = new HashSet<>();
        private final Map<UUID, TreeSet<String>> analysts = new HashMap<>();
        private final TreeSet<String> all = new TreeSet<>();
        private final boolean isAll;

        Reviews(ProjectReader project, AnnotationFilter filter) {
            entities = new EntityLookup(project);
            isAll = filter.equals(AnnotationFilter.ALL);
            project.articles().forEach(row -> newest.put(row.article().id(), row.version()));
            project.analysts().forEach(each -> all.add(each.entity().name()));
            project.marks(filter, mark -> mark.mentions().forEach(mention -> {
                chosen.add(mention.id());
                analysts.computeIfAbsent(mention.claim(), id -> new TreeSet<>())
                        .add(entities.analyst(mark.annotation().analyst()).name());
            }));
            project.mentions(Set.of(), each -> {
                if (chosen.contains(each.mention().id())) {
                    mentionsByClaim.computeIfAbsent(each.mention().claim(), id -> new ArrayList<>()).add(each);
                }
            });
            claims = project.claims().stream().map(Counted::entity)
                    .filter(claim -> isAll || mentionsByClaim.containsKey(claim.id())
                            || filter.claims().contains(claim.id()))
                    .sorted(Comparator.comparing(Claim::created).thenComparing(Claim::id)).toList();
        }

        List<Claim> claims() {
            return claims;
        }

        private static String day(Instant at) {
            return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        }

        Map<String, Object> review(Claim claim) {
            var review = new LinkedHashMap<String, Object>();
            review.put("@type", "ClaimReview");
            review.put("@id", "urn:uuid:" + claim.id());
            review.put("url", "urn:uuid:" + claim.id());
            review.put("claimReviewed", claim.text());
            review.put("datePublished", day(claim.created()));
            review.put("author", persons(claim));
            review.put("itemReviewed", reviewed(claim));
            if (!claim.note().isBlank()) {
                review.put("text", claim.note());
            }
            var ratings = ratings(claim);
            if (!ratings.isEmpty()) {
                review.put("reviewRating", ratings.size() == 1 ? ratings.getFirst() : ratings);
            }
            return review;
        }

        /** Returns type and name in a fixed order, unlike {@code Map.of}. */
        private static Map<String, Object> named(String type, String name) {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("@type", type);
            facts.put("name", name);
            return facts;
        }

        /** Returns the analysts of a claim; of a claim without mentions, all analysts of the project. */
        private Object persons(Claim claim) {
            var names = analysts.getOrDefault(claim.id(), all);
            var persons = names.stream().map(name -> named("Person", name)).toList();
            return persons.size() == 1 ? persons.getFirst() : persons;
        }

        private Map<String, Object> reviewed(Claim claim) {
            var item = new LinkedHashMap<String, Object>();
            item.put("@type", "Claim");
            item.put("text", claim.text());
            var appearances = new LinkedHashMap<UUID, Map<String, Object>>();
            var origins = new LinkedHashSet<Speaker>();
            for (var each : mentions(claim)) {
                appearances.computeIfAbsent(each.article(), this::article);
                each.mention().attribution().stream().reduce((first, last) -> last)
                        .flatMap(last -> entities.speaker(last.speaker()))
                        .ifPresent(origins::add);
            }
            if (!origins.isEmpty()) {
                item.put("author", origins.stream().map(Reviews::author).toList());
            }
            if (!appearances.isEmpty()) {
                item.put("appearance", List.copyOf(appearances.values()));
            }
            return item;
        }

        /** The type that an analyst said, else the one that the name tells by its form; without either, none. */
        private static Map<String, Object> author(Speaker speaker) {
            var type = Optional.ofNullable(speaker.type()).or(() -> SpeakerTypes.of(speaker.name()));
            return type.map(each -> named(each == Speaker.Type.PERSON ? "Person" : "Organization", speaker.name()))
                    .orElseGet(() -> Map.of("name", speaker.name()));
        }

        private List<MentionWithQuote> mentions(Claim claim) {
            return mentionsByClaim.getOrDefault(claim.id(), List.of()).stream()
                    .sorted(Comparator.<MentionWithQuote, String>comparing(each -> label(each.article()))
                            .thenComparing(each -> each.mention().id()))
                    .toList();
        }

        private String label(UUID article) {
            var version = newest.get(article);
            return version == null ? "" : entities.article(version).label();
        }

        private Map<String, Object> article(UUID id) {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("@type", "NewsArticle");
            var version = newest.get(id);
            if (version != null) {
                var article = entities.article(version);
                var url = article.url() == null ? version.url() : article.url().value();
                facts.put("@id", url == null ? "urn:uuid:" + id : url);
                if (url != null) {
                    facts.put("url", url);
                }
                facts.put("headline", article.shownTitle());
                if (article.outlet() != null) {
                    facts.put("publisher", named("Organization",
                            entities.outlet(article.outlet().value()).name()));
                }
                var published = article.published();
                // schema.org takes ISO 8601 dates, which excludes vague EDTF
                if (published != null
                        && published.value().toString().matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T.*)?)?)?")) {
                    facts.put("datePublished", published.value().toString());
                }
            }
            return facts;
        }

        private List<Map<String, Object>> ratings(Claim claim) {
            var ratings = new ArrayList<Map<String, Object>>();
            for (var each : mentions(claim)) {
                var grade = each.mention().grade();
                if (grade != null) {
                    var rating = new LinkedHashMap<String, Object>();
                    rating.put("@type", "Rating");
                    rating.put("ratingValue", grade.report());
                    rating.put("bestRating", BEST);
                    rating.put("worstRating", WORST);
                    rating.put("alternateName", grade.toString());
                    rating.put("ratingExplanation", "Admiralty scale: " + grade + ", " + label(each.article()) + ", "
                            + each.mention().position().name().toLowerCase(Locale.ROOT));
                    ratings.add(rating);
                }
            }
            return ratings;
        }
    }
}
