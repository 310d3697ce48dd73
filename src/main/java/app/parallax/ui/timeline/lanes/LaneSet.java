package app.parallax.ui.timeline.lanes;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.model.Article;
import app.parallax.model.DatedQuote;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.Quantity;
import app.parallax.model.TimeConflicts.Finding;
import app.parallax.model.TimeLink.Clock;
import app.parallax.session.time.TimelineData;
import app.parallax.ui.common.ArticleDetailText;
import app.parallax.ui.timeline.TimeOfEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * The content of the timeline, computed in the background after each change of project or lanes.
 *
 * @param events events with a date, by their first moment
 */
record LaneSet(Events events, List<Lane> lanes, Anchors anchors, int links) {
    /** The same without lanes in which nothing is said. */
    LaneSet folded() {
        return new LaneSet(events, lanes.stream().filter(Lane::says).toList(), anchors, links);
    }

    static final LaneSet NONE = new LaneSet(new Events(List.of()), List.of(), new Anchors(new double[0]), 0);

    /** The times of all signs. */
    static final class Anchors {
        private final double[] ascending;

        Anchors(double[] ascending) {
            this.ascending = ascending;
        }

        /** Returns the times, which must not be modified. */
        double[] ascending() {
            return ascending;
        }

        boolean isEmpty() {
            return ascending.length == 0;
        }
    }

    /** The events with a date as a lane of their own, with their details. */
    static final class Events {
        private final List<Placed> placed;
        private final Map<UUID, Placed> byId = new HashMap<>();
        private final double[] firsts;
        private final Map<UUID, String> captions = new HashMap<>();

        Events(List<Placed> placed) {
            this.placed = placed;
            placed.forEach(each -> byId.put(each.event.id(), each));
            firsts = placed.stream().mapToDouble(each -> each.when.anchor()).toArray();
        }

        List<Placed> all() {
            return placed;
        }

        Optional<Placed> find(@Nullable UUID id) {
            return Optional.ofNullable(byId.get(id));
        }

        /** Returns the text below the title of an event, created on first use. */
        String caption(Placed each) {
            return captions.computeIfAbsent(each.event.id(), id -> Messages.text("timeline.dotted", each.date(),
                    each.links == 0
                            ? Messages.text("timeline.links.none")
                            : Messages.text("timeline.dotted", Messages.count("timeline.articles", each.articles),
                                    Messages.count("timeline.links", each.links))));
        }

        /** Returns the events whose signs are between two times, the second exclusive. */
        List<Placed> between(double from, double to) {
            return placed.subList(place(from), Math.max(place(from), place(to)));
        }

        private int place(double time) {
            int found = Arrays.binarySearch(firsts, time);
            while (found > 0 && firsts[found - 1] == time) {
                found--;
            }
            return found < 0 ? -found - 1 : found;
        }
    }

    /**
     * An event with its position.
     *
     * @param flaw whether statements on it conflict, or cannot be compared
     */
    record Placed(Event event, TimeOfEvent when, int links, int articles, Flaw flaw) {
        String date() {
            return DateFormats.text(event.workingDate());
        }
    }

    /** The problems of the statements on an event. */
    enum Flaw {
        NONE, NOT_COMPARABLE, CONFLICT
    }

    static LaneSet of(TimelineData data, LaneOrder order) {
        var making = new LaneBuilder(data, order);
        data.links().forEach(making::add);
        making.complete();
        return making.result(data);
    }

    /**
     * Returns the work of filling lanes with links.
     *
     * @param lists its links and findings are not read
     */
    static TimelineData.LinkWork<LaneSet> making(TimelineData lists, LaneOrder order) {
        return new LaneBuilder(lists, order);
    }

    /** A lane that is being filled. */
    private static final class Filling {
        private final List<LaneItem> items = new ArrayList<>();
        private int undated;
    }

    /**
     * An article while lanes are filled.
     *
     * @param lane its lane, unless tags or claims decide
     */
    private record ArticleLane(String label, @Nullable Filling lane) {}

    private static final class LaneBuilder implements TimelineData.LinkWork<LaneSet> {
        private final TimelineData data;
        private final LaneOrder order;
        private final Map<UUID, TimeOfEvent> places = new HashMap<>();
        private final Map<Object, Filling> filled = new LinkedHashMap<>();
        private final List<Lane> lanes = new ArrayList<>();
        private final Map<UUID, ArticleLane> articleLanes = new HashMap<>();
        private final Map<Edtf, Optional<TimeOfEvent>> known = new HashMap<>();
        private double[] anchors = {};
        private @Nullable Edtf lastDate;
        private Optional<TimeOfEvent> lastPlace = Optional.empty();

        LaneBuilder(TimelineData data, LaneOrder order) {
            this.data = data;
            this.order = order;
            data.events().forEach(event -> place(event.workingDate()).ifPresent(when -> places.put(event.id(), when)));
            lanesInOrder();
        }

        private Optional<TimeOfEvent> place(Edtf date) {
            if (!date.equals(lastDate)) { // neighbouring links often state one date
                lastDate = date;
                lastPlace = known.computeIfAbsent(date, TimeOfEvent::of);
            }
            return lastPlace;
        }

        @Override
        public void complete() {
            data.articles().values().forEach(this::addPrint);
            filled.forEach((key, lane) -> {
                lane.items.sort(Comparator.comparingDouble(item -> item.when().first()));
                lanes.add(lane(key, lane.items, lane.undated));
            });
            lanes.removeIf(lane -> order != LaneOrder.ARTICLE && lane.isEmpty());
            anchors = anchors();
        }

        @Override
        public LaneSet result(TimelineData all) {
            return new LaneSet(events(all), lanes, new Anchors(anchors), all.links().size());
        }

        private double[] anchors() {
            var found = DoubleStream.builder();
            places.values().forEach(when -> found.add(when.anchor()));
            for (var lane : lanes) {
                for (var item : lane.items()) {
                    if (item.isResolved()) {
                        found.add(item.when().anchor());
                    }
                }
                lane.totals().forEach(total -> found.add(total.when().anchor()));
            }
            var ascending = found.build().toArray();
            Arrays.sort(ascending);
            return ascending;
        }

        private Events events(TimelineData all) {
            var placed = new ArrayList<Placed>();
            for (var event : all.events()) {
                var when = places.get(event.id());
                if (when != null) {
                    var links = all.byEvent().getOrDefault(event.id(), List.of());
                    placed.add(new Placed(event, when, links.size(), articles(links),
                            flaw(all.findings().getOrDefault(event.id(), List.of()))));
                }
            }
            placed.sort(Comparator.comparingDouble(each -> each.when().anchor()));
            return new Events(placed);
        }

        private static int articles(List<DatedQuote> links) {
            var articles = new HashSet<UUID>();
            UUID last = null;
            for (var each : links) { // often some in a row from one article
                if (!each.article().equals(last)) {
                    last = each.article();
                    articles.add(last);
                }
            }
            return articles.size();
        }

        private static Flaw flaw(List<Finding> findings) {
            if (findings.isEmpty()) {
                return Flaw.NONE;
            }
            return switch (findings.getFirst().verdict()) {
                case CONFLICT -> Flaw.CONFLICT;
                case NOT_COMPARABLE -> Flaw.NOT_COMPARABLE;
            };
        }

        private void lanesInOrder() {
            switch (order) {
                case ARTICLE -> data.articles().keySet().forEach(this::open);
                case OUTLET -> data.outlets().keySet().forEach(this::open);
                case TAG -> data.tags().keySet().forEach(this::open);
                case CLAIM -> data.claims().keySet().forEach(this::open);
                case NONE -> open(LaneOrder.NONE);
            }
        }

        private Filling open(Object key) {
            return filled.computeIfAbsent(key, id -> new Filling());
        }

        private ArticleLane laneOf(UUID article) {
            return articleLanes.computeIfAbsent(article, id -> new ArticleLane(data.label(id), switch (order) {
                case ARTICLE -> open(id);
                case OUTLET -> open(outlet(id));
                case NONE -> open(LaneOrder.NONE);
                case TAG, CLAIM -> null;
            }));
        }

        private Object outlet(UUID article) {
            var found = data.articles().get(article);
            var outlet = found == null ? null : found.outlet();
            return outlet == null ? LaneOrder.NONE : outlet.value();
        }

        @Override
        public void add(DatedQuote each) {
            var value = each.link().value();
            var when = value == null ? beside(each) : place(value);
            var own = laneOf(each.article());
            var item = when.map(at -> new LaneItem(at, value, each.link().clock(), line(each.words()), each.article(),
                    own.label, each.link().event(), each.link().annotation())).orElse(null);
            if (own.lane != null) {
                add(item, own.lane);
                return;
            }
            var keys = order == LaneOrder.TAG ? each.tags() : each.claims();
            if (keys.isEmpty()) { // without a tag or claim, in the last lane
                add(item, open(LaneOrder.NONE));
            }
            keys.forEach(key -> add(item, open(key)));
        }

        private static void add(@Nullable LaneItem item, Filling lane) {
            if (item == null) {
                lane.undated++;
            } else {
                lane.items.add(item);
            }
        }

        private static String line(String words) {
            return words.indexOf('\n') < 0 && words.indexOf('\t') < 0 && !words.contains("  ")
                    ? words
                    : words.strip().replaceAll("\\s+", " ");
        }

        /**
         * Returns the position of unresolved words: that of the event for “happened”; else from the event to the
         * publication of the article.
         */
        private Optional<TimeOfEvent> beside(DatedQuote each) {
            var event = places.get(each.link().event());
            if (event == null || each.link().clock() == Clock.HAPPENED) {
                return Optional.ofNullable(event);
            }
            var article = data.articles().get(each.article());
            var published = article == null ? null : article.published();
            double to = published == null
                    ? Double.POSITIVE_INFINITY
                    : place(published.value()).map(TimeOfEvent::to).orElse(Double.POSITIVE_INFINITY);
            double from = event.first();
            return Optional.of(
                    new TimeOfEvent(from, to > from ? to : Double.POSITIVE_INFINITY, from, TimeOfEvent.Known.NOT_GIVEN,
                            false));
        }

        private void addPrint(Article article) {
            var published = article.published();
            var when = published == null ? null : place(published.value()).orElse(null);
            var lane = when == null ? null : laneOf(article.id()).lane;
            if (published != null && when != null && lane != null) {
                lane.items.add(new LaneItem(when, published.value(), Clock.PUBLISHED, "", article.id(),
                        article.label(), null, null));
            }
        }

        private Lane lane(Object key, List<LaneItem> list, int without) {
            if (key == LaneOrder.NONE) {
                var title = switch (order) {
                    case OUTLET -> "lanes.noOutlet";
                    case TAG -> "lanes.noTag";
                    case CLAIM -> "lanes.noClaim";
                    default -> "lanes.all";
                };
                return new Lane("", Messages.text(title), "", list, List.of(), without);
            }
            return switch (order) {
                case ARTICLE -> articleLane(key, list, without);
                case OUTLET -> new Lane("", String.valueOf(data.outlets().get(key)), "", list, List.of(), without);
                case TAG -> new Lane("", String.valueOf(data.tags().get(key)), "", list, List.of(), without);
                default -> claimLane(key, list, without);
            };
        }

        private Lane articleLane(Object key, List<LaneItem> list, int without) {
            var article = data.articles().get(key);
            if (article == null) {
                return new Lane("", "", "", list, List.of(), without);
            }
            var published = article.published();
            var outlet = article.outlet();
            var date = published == null ? Messages.text("lanes.noDate") : DateFormats.text(published.value());
            var name = outlet == null ? null : data.outlets().get(outlet.value());
            return new Lane(article.label(), article.shownTitle(),
                    name == null ? date : Messages.text("timeline.dotted", ArticleDetailText.inLine(name), date), list,
                    List.of(),
                    without);
        }

        private Lane claimLane(Object key, List<LaneItem> list, int without) {
            var claim = data.claims().get(key);
            var totals = new ArrayList<Lane.Total>();
            int noTime = 0;
            for (var said : data.totals().getOrDefault(key, List.of())) {
                var total = total(said);
                total.ifPresent(totals::add);
                noTime += total.isPresent() ? 0 : 1;
            }
            totals.sort(Comparator.comparingDouble(total -> total.when().anchor()));
            var counted = claim == null ? null : claim.counted();
            return new Lane("", claim == null ? "" : claim.text(),
                    counted == null || totals.isEmpty() ? "" : Messages.text("lanes.growing", counted), list, totals,
                    without + noTime);
        }

        private Optional<Lane.Total> total(MentionWithQuote said) {
            var figure = said.mention().quantity();
            var asOf = said.confirmedAsOf();
            return figure == null || asOf == null
                    ? Optional.empty()
                    : place(asOf).map(when -> new Lane.Total(when, number(figure.least()), number(figure.most()),
                            words(figure), data.label(said.article())));
        }

        private static double number(@Nullable BigDecimal figure) {
            return figure == null ? Double.NaN : figure.doubleValue();
        }

        private static String words(Quantity figure) {
            var least = figure.least();
            var most = figure.most();
            if (least == null || most == null) {
                return least == null ? "≤ " + shown(most) : "≥ " + shown(least);
            }
            return figure.isPoint()
                    ? (figure.qualifier().isEmpty() ? "" : "~") + shown(least)
                    : shown(least) + "–" + shown(most);
        }

        private static String shown(@Nullable BigDecimal figure) {
            return figure == null ? "" : String.format(Messages.locale(), "%,.0f", figure);
        }
    }
}
