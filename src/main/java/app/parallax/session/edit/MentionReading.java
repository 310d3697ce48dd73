package app.parallax.session.edit;

import app.parallax.model.Claim;
import app.parallax.model.Edtf;
import app.parallax.model.Mention;
import app.parallax.model.NamedStep;
import app.parallax.model.ProposedValues;
import app.parallax.model.ProposedValues.Field;
import app.parallax.model.Quantity;
import app.parallax.text.Sentences;
import app.parallax.text.Span;
import app.parallax.text.attribution.Attributions;
import app.parallax.text.quantity.CommonUnits;
import app.parallax.text.quantity.FoundQuantity;
import app.parallax.text.quantity.Quantities;
import app.parallax.text.time.TimeContext;
import app.parallax.text.time.TimeExpression;
import app.parallax.text.time.TimeExpressions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the values of mentions from one text, chosen for their claim. */
final class MentionReading {
    /** Number of letters by which words of one stem are equal: hostage, hostages. */
    private static final int STEM = 5;
    private static final Pattern ARTICLE = Pattern.compile("^(the|a|an)\\s+");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    /** Words before the date of a count. */
    private static final Pattern AS_OF = Pattern.compile("(?iu)\\b(as (of|at|on)|by|stand|per)\\W{0,3}$");
    private static final int LONGEST_AS_OF = 12;

    private final String text;
    private final TimeContext context;
    private final TextProposals proposals;
    private @Nullable List<TimeExpression> times;

    /** @param context against which the dates of the text are read */
    MentionReading(String text, TimeContext context) {
        this.text = text;
        this.context = context;
        this.proposals = new TextProposals(text, context.language());
    }

    /**
     * The values of one mention and the words in which each was read.
     *
     * @param places by field, each at least one; figures and dates have one
     */
    record Found(Mention.Voice voice, ProposedValues values, Map<Field, List<Span>> places) {}

    /**
     * Reads the values that a mention lacks.
     *
     * @param mention has its stance; what it has already, and what was refused, is not read
     */
    Found of(Mention mention, Claim claim, Span words) {
        var read = proposals.at(words);
        var places = new EnumMap<Field, List<Span>>(Field.class);
        var refused = mention.proposed().refused();
        var chain = mention.voice() == Mention.Voice.REPORTED && mention.attribution().isEmpty()
                && !refused.contains(Field.SPEAKER) ? chain(read.cited()) : List.<MentionProposals.Citation>of();
        var cited = chain.stream().map(MentionProposals.Citation::step).toList();
        if (!chain.isEmpty()) {
            places.put(Field.SPEAKER, chain.stream().flatMap(each -> Stream.concat(
                    Stream.of(each.read().speaker()), each.read().cue().stream())).toList());
            places.put(Field.VOICE, places.get(Field.SPEAKER));
        }
        var known = mention.quantity();
        var figure = known != null
                ? read.found().stream().filter(each -> isSame(each.quantity(), known)).findFirst()
                : refused.contains(Field.FIGURE) ? Optional.<FoundQuantity>empty() : figure(claim, read.found());
        var quantity = known == null ? figure.map(each -> each.quantity().withAsOf(null)).orElse(null) : null;
        if (quantity != null) {
            places.put(Field.FIGURE, List.of(figure.orElseThrow().span()));
        }
        var asOf = refused.contains(Field.DATE) || (known != null && known.asOf() != null)
                ? Optional.<Edtf>empty()
                : figure.flatMap(each -> date(each, places));
        return new Found(read.voice(), new ProposedValues(false, quantity, asOf.orElse(null), cited, refused), places);
    }

    /** Returns the cited speakers who pass on each other’s words; a pronoun is none. */
    private static List<MentionProposals.Citation> chain(List<MentionProposals.Citation> cited) {
        var chain = new ArrayList<MentionProposals.Citation>();
        for (var each : cited) {
            boolean within = chain.isEmpty() || contains(chain.getLast().read().content(), each.read().content());
            boolean known = chain.stream().anyMatch(one -> isShort(each.step().name(), one.step().name()));
            if (within && !known && !Attributions.isPronoun(each.step().name())) {
                chain.add(each);
            }
        }
        return chain;
    }

    /** Whether a name is another, or a part of it: “the Foreign Ministry” of “Israel’s Foreign Ministry”. */
    private static boolean isShort(String name, String other) {
        var words = ARTICLE.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
        return other.toLowerCase(Locale.ROOT).contains(words);
    }

    private static boolean contains(Span outer, Span inner) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    private static boolean isSame(Quantity one, Quantity other) {
        return isSame(one.least(), other.least()) && isSame(one.most(), other.most());
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    /**
     * Returns the figure that counts what the claim counts: the one sharing most words with it; for a counting claim,
     * the only figure.
     */
    private static Optional<FoundQuantity> figure(Claim claim, List<FoundQuantity> found) {
        var counted = Objects.requireNonNullElse(claim.counted(), "");
        var sought = stems(claim.text() + " " + counted + " " + CommonUnits.of(counted));
        var best = found.stream().max(Comparator.comparingInt((FoundQuantity each) -> shared(each, sought))
                .thenComparing(each -> each.span().start(), Comparator.reverseOrder()));
        boolean counts = !counted.isEmpty() || !Quantities.find(claim.text()).isEmpty();
        boolean alike = best.filter(each -> shared(each, sought) > 0).isPresent();
        return (alike && (counts || found.size() == 1)) || (counts && found.size() == 1) ? best : Optional.empty();
    }

    private static int shared(FoundQuantity found, Set<String> sought) {
        var own = stems(Objects.requireNonNullElse(found.what(), "") + " "
                + Objects.requireNonNullElse(found.unit(), "") + " "
                + CommonUnits.of(Objects.requireNonNullElse(found.unit(), "")));
        own.retainAll(sought);
        return own.size();
    }

    private static Set<String> stems(String words) {
        return WORD.matcher(words.toLowerCase(Locale.ROOT)).results()
                .map(each -> each.group().substring(0, Math.min(STEM, each.group().length())))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Returns the date of the count; the date of an event is none. */
    private Optional<Edtf> date(FoundQuantity figure, Map<Field, List<Span>> places) {
        var sentence = new Sentences(text, Locale.ROOT).at(figure.span().start());
        var found = sentence == null
                ? Optional.<TimeExpression>empty()
                : times().stream().filter(each -> contains(sentence, each.span()))
                        .filter(each -> each.value() != null && isAsOf(each.span())).findFirst();
        found.ifPresent(each -> places.put(Field.DATE, List.of(each.span())));
        return found.flatMap(each -> Optional.ofNullable(each.value())).or(() -> Optional.ofNullable(figure.asOf()));
    }

    private boolean isAsOf(Span date) {
        return AS_OF.matcher(text.substring(Math.max(0, date.start() - LONGEST_AS_OF), date.start())).find();
    }

    private List<TimeExpression> times() {
        var known = times;
        if (known == null) {
            known = TimeExpressions.find(text, context);
            times = known;
        }
        return known;
    }

    /** Returns the names: those of the project, or as the text writes them. */
    static List<NamedStep> renamed(List<NamedStep> steps, Map<String, String> names) {
        return steps.stream().map(each -> new NamedStep(names.getOrDefault(each.name(), each.name()), each.cue()))
                .toList();
    }
}
