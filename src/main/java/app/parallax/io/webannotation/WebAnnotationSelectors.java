package app.parallax.io.webannotation;

import app.parallax.io.annotations.ForeignTarget.Place;
import app.parallax.io.annotations.ForeignTarget.Position;
import app.parallax.io.annotations.ForeignTarget.Range;
import app.parallax.io.annotations.ForeignTarget.Words;
import app.parallax.text.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Parses text selectors: by quote, by position, by range, by fragment, and refinements. */
record WebAnnotationSelectors(WebAnnotationReader.Texts texts) {
    /** Our own term for the unit of a position from other formats; used only inside the project. */
    static final String COUNTED = "counted";
    static final String UTF_16 = "UTF-16 units of the page";
    private static final int DEEPEST = 16;
    /** Maximum length of prefix and suffix, in UTF-16 units. */
    private static final int CONTEXT = 200;
    /** RFC 5147: a range of characters of a plain text. */
    private static final Pattern CHARACTERS = Pattern.compile("char=([0-9]{1,9}),([0-9]{1,9})(;.*)?");

    /**
     * Parses alternative selectors; a quote is combined with the position beside it. Returns whether any is
     * unsupported.
     */
    boolean places(List<JsonNode> selectors, List<Place> places) {
        var read = new ArrayList<Place>();
        boolean unknown = false;
        for (var selector : selectors) {
            var place = place(selector, 0);
            if (place == null) {
                unknown = true;
            } else {
                read.add(place);
            }
        }
        var position = read.stream()
                .filter(each -> each instanceof Position at && !at.bytes() && at.within() == null)
                .map(Position.class::cast).findFirst();
        // quotes first, because positions are less reliable
        for (var each : read) {
            if (each instanceof Words words) {
                places.add(position.isPresent() && words.start() < 0
                        ? new Words(words.quote(), position.get().start(), position.get().ofPage(), words.within())
                        : words);
            }
        }
        read.stream().filter(each -> each instanceof Range).forEach(places::add);
        // without the quote, a position could select other words
        if (places.isEmpty()) {
            places.addAll(read);
        }
        return unknown;
    }

    /** Parses a selector; one that is not of text is replaced by its refinement. Null if unsupported. */
    private @Nullable Place place(@Nullable JsonNode selector, int depth) {
        if (selector == null || !selector.isObject() || depth > DEEPEST) {
            return null;
        }
        Place within = null;
        for (var inner : WebAnnotationReader.all(WebAnnotationReader.first(selector, "refinedBy", "oa:refinedBy"))) {
            within = within == null ? place(inner, depth + 1) : within;
        }
        var exact = texts.first(WebAnnotationReader.first(selector, "exact", "oa:exact"));
        if (exact != null && !exact.isBlank()) {
            return new Words(new Quote(lines(exact), prefix(selector), suffix(selector)), -1, false, within);
        }
        var from = WebAnnotationReader.first(selector, "startSelector", "oa:hasStartSelector");
        var to = WebAnnotationReader.first(selector, "endSelector", "oa:hasEndSelector");
        if (from != null && to != null) {
            var first = place(one(from), depth + 1);
            var last = place(one(to), depth + 1);
            return first == null || last == null ? null : new Range(first, last, within);
        }
        long start = offset(WebAnnotationReader.first(selector, "start", "oa:start"));
        long end = offset(WebAnnotationReader.first(selector, "end", "oa:end"));
        if (start >= 0 && end > start) {
            return new Position(start, end, isOf(selector, "DataPositionSelector"),
                    UTF_16.equals(texts.first(selector.get(COUNTED))), within);
        }
        var value = texts.first(WebAnnotationReader.first(selector, "value", "rdf:value"));
        var range = value == null ? null : fragment(value.startsWith("#") ? value.substring(1) : value, within);
        return range == null ? within : range;
    }

    private static @Nullable JsonNode one(JsonNode value) {
        return WebAnnotationReader.all(value).stream().findFirst().orElse(null);
    }

    private boolean isOf(JsonNode selector, String type) {
        return texts.all(WebAnnotationReader.first(selector, "type", "@type")).stream()
                .anyMatch(each -> each.endsWith(type));
    }

    private String prefix(JsonNode selector) {
        var text = texts.first(WebAnnotationReader.first(selector, "prefix", "oa:prefix"));
        var all = text == null ? "" : lines(text);
        int from = Math.max(0, all.length() - CONTEXT);
        return all.substring(from > 0 && Character.isLowSurrogate(all.charAt(from)) ? from + 1 : from);
    }

    private String suffix(JsonNode selector) {
        var text = texts.first(WebAnnotationReader.first(selector, "suffix", "oa:suffix"));
        var all = text == null ? "" : lines(text);
        int to = Math.min(all.length(), CONTEXT);
        return all.substring(0, to < all.length() && Character.isLowSurrogate(all.charAt(to)) ? to - 1 : to);
    }

    /** Converts line ends to LF, as in frozen texts. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Parses an offset; -1 if invalid. */
    private long offset(@Nullable JsonNode value) {
        var text = texts.first(value);
        if (text == null || !text.matches("[0-9]{1,15}(\\.0+)?")) {
            return -1;
        }
        return Long.parseLong(text.replaceFirst("\\..*", ""));
    }

    /** Parses the fragment of an IRI; null if unsupported. */
    static @Nullable Place ofIri(String iri) {
        int hash = iri.indexOf('#');
        return hash < 0 ? null : fragment(iri.substring(hash + 1), null);
    }

    private static @Nullable Place fragment(String fragment, @Nullable Place within) {
        var range = CHARACTERS.matcher(fragment);
        return range.matches() && Long.parseLong(range.group(1)) < Long.parseLong(range.group(2))
                ? new Position(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)), false, false, within)
                : null;
    }
}
