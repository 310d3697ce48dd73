package app.parallax.io.importer.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds the publisher of a page: the name that agrees with the site's address, else the most trusted one. */
final class OutletFinder {
    private static final Pattern TITLE_PARTS = Pattern
            .compile("\\s+(?:[-|–—·•»_]|::)\\s+|\\s*[|_｜]\\s*|\\s*：\\s*");
    /** The separator between a name and its slogan: “The Daily | News that matter”. */
    private static final Pattern SLOGAN = Pattern.compile("\\s+[-–—:·•»]+\\s+|\\s*[|｜]\\s*");
    private static final Pattern ADDRESS_BEHIND = Pattern
            .compile("(?i)\\s*\\((www\\.|https?:)?[^()\\s]+\\.[a-z]{2,}/?\\)$");
    private static final Pattern TOP = Pattern
            .compile("(?i)\\.(com|org|net|info|news|co\\.[a-z]{2}|com\\.[a-z]{2}|[a-z]{2})$");
    private static final Pattern HOME = Pattern.compile("(?i)^home(page)?\\s*[-|–]\\s*");
    private static final Set<String> ARTICLES = Set.of("the", "la", "le", "el", "il", "lo", "los", "der", "die", "das",
            "de", "het", "o", "a");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST = 80;
    /** Maximum length of a name with its slogan. */
    private static final int MOST_OF_NAME = 400;

    private final Document page;
    private final @Nullable String site;
    private final @Nullable String label;
    private final Set<String> said = new LinkedHashSet<>();

    /**
     * @param site the registered domain, {@code bbc.co.uk}; null if the address is unknown
     * @param label its first part, {@code bbc}
     */
    OutletFinder(Document page, JsonLd json, MetaElements metas, @Nullable String site, @Nullable String label) {
        this.page = page;
        this.site = site;
        this.label = label == null ? null : label.replace("-", "");
        var names = new ArrayList<>(json.publishers());
        for (var name : List.of("og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "article:publisher",
                "citation_publisher", "cre", "application-name", "apple-mobile-web-app-title")) {
            names.addAll(metas.all(name).stream().limit(1).toList());
        }
        names.addAll(json.sites());
        for (var name : names) {
            var plain = JsonLd.plain(name);
            if (plain != null) {
                // “Home - The Daily” is a page title in the wrong place
                var clean = ADDRESS_BEHIND.matcher(HOME.matcher(plain).replaceFirst("")).replaceFirst("").strip();
                if (!clean.startsWith("http") && !clean.startsWith("@") && clean.length() <= LONGEST
                        && clean.chars().anyMatch(Character::isLetter)) {
                    said.add(clean);
                }
            }
        }
    }

    /** Returns the stated names of publisher and site, the most trusted first. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** Returns the parts of names with a slogan, each of which may stand for the site in a title. */
    static List<String> parts(Collection<String> names) {
        return names.stream().map(name -> name.substring(0, Math.min(name.length(), MOST_OF_NAME)))
                .flatMap(SLOGAN::splitAsStream).map(String::strip).filter(part -> part.length() > 2)
                .distinct().toList();
    }

    @Nullable
    String name() {
        if (label != null && label.length() > 2) {
            var same = said.stream().flatMap(name -> withParts(name).stream()).filter(this::isLabel).toList();
            if (!same.isEmpty()) {
                // a name is preferred to an address
                return same.stream().filter(name -> !TOP.matcher(name).find()).findFirst().orElse(same.getFirst());
            }
            // an edition (“U.S.”) or a section in place of the site
            var inTitle = inTitle().filter(this::isLabel);
            if (inTitle.isPresent()) {
                return inTitle.get();
            }
        }
        if (!said.isEmpty()) {
            return SLOGAN.splitAsStream(said.iterator().next()).map(String::strip).filter(part -> part.length() > 1)
                    .findFirst().orElse(said.iterator().next());
        }
        return inTitle().orElse(site);
    }

    private static List<String> withParts(String name) {
        var all = new ArrayList<String>();
        all.add(name);
        all.addAll(parts(List.of(name)));
        return all;
    }

    private boolean isLabel(String name) {
        var words = MainText.squashed(TOP.matcher(name).replaceFirst(""));
        return label != null && (words.equals(label)
                || (words.endsWith(label) && ARTICLES.contains(words.substring(0, words.length() - label.length()))));
    }

    private Optional<String> inTitle() {
        var parts = TITLE_PARTS.splitAsStream(page.title()).map(String::strip)
                .filter(each -> !each.isEmpty() && !PageTitle.isDate(each)).toList();
        if (parts.size() < 2) {
            return Optional.empty();
        }
        for (var part : List.of(parts.getLast(), parts.getFirst())) {
            if (label != null && isOf(part, label)) {
                return Optional.of(part);
            }
        }
        var heading = page.selectFirst(Selectors.of("h1"));
        boolean headline = heading != null
                && MainText.squashed(heading.text()).startsWith(MainText.squashed(parts.getFirst()));
        boolean short_ = SPACE.split(parts.getLast()).length <= 4 && parts.getLast().length() <= 40
                && (headline || SPACE.split(parts.getFirst()).length >= 4);
        return label == null && short_ ? Optional.of(parts.getLast()) : Optional.empty();
    }

    /** Whether a name belongs to a site: the same word, one with additions, or its initials. */
    private static boolean isOf(String name, String site) {
        var words = MainText.squashed(name);
        var initials = new StringBuilder();
        SPACE.splitAsStream(name).filter(word -> !word.isEmpty())
                .forEach(word -> initials.append(Character.toLowerCase(word.charAt(0))));
        boolean about = site.length() > 2 && words.length() <= 2 * site.length() + 6;
        return words.length() > 2 && (words.equals(site) || words.equals("the" + site)
                || (about && (words.startsWith(site) || words.endsWith(site)))
                || (words.length() > 3 && site.startsWith(words))
                || (site.length() > 1 && initials.toString().equals(site)));
    }
}
