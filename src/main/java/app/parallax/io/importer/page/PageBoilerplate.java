package app.parallax.io.importer.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Removes boilerplate elements from a page: scripts, forms, navigation, and boxes recognised by class or id. A box with
 * much of the page's prose stays, whatever its name.
 */
final class PageBoilerplate {
    private static final String NEVER = "script, style, noscript, template, iframe, frame, frameset, object, embed, applet,"
            + " svg, math[hidden], canvas, audio, video, map, button, input, select, textarea, option, datalist, dialog,"
            + " link, meta, nav, figcaption, title, base";
    /** A box with a larger share of the prose is never boilerplate. */
    private static final double SHARE = 0.35;
    private static final double COMMENTS_SHARE = 0.9;

    private static final Set<String> WORDS = words(
            "share sharing sharebar shares social socials sharedaddy addthis addtoany "
                    + "sharethis related relatedposts relatedarticles recommended recommendation recommendations recirc "
                    + "recirculation outbrain taboola revcontent zergnet promo promos promotion promobox promoted sponsor sponsored "
                    + "sponsors advert adverts advertisement advertising advertorial ads ad adsense adunit adslot adbox adwrapper dfp gpt "
                    + "banner newsletter newsletters subscribe subscription signup signin login register paywall cookie cookies "
                    + "consent gdpr onetrust breadcrumb breadcrumbs pagination pager pagenav nav navbar navi navigation menu submenu "
                    + "sidebar rightbar leftbar sidecol widget widgets footer masthead toolbar toolbox trending popular mostread "
                    + "mostpopular mostviewed readmore readnext teaser teasers tags taglist tagcloud tagged keywords byline bylines "
                    + "author authors authorbox bio authorbio contributor contributors credits timestamp datetime pubdate caption captions credit copyright "
                    + "gallery slideshow carousel lightbox player poll quiz rating ratings vote votes hidden offscreen skip skiplink popup "
                    + "modal overlay tooltip yarpp infobox toc noprint donate donation donations printonly legal feedback "
                    + "ticker shoppable affiliate crosslinks linklist");
    private static final Set<String> SURE = words("sidebar footer related relatedposts cookie cookies gdpr onetrust "
            + "newsletter breadcrumb navigation navbar");
    private static final Set<String> COMMENT_WORDS = words("comment comments commentlist commentform disqus livefyre "
            + "respond replies discussion viafoura coral kommentare commentaires");
    private static final Pattern PHRASES = Pattern
            .compile("(post|entry|article|story|content)[ -]?(meta|info|tools|tags|footer)|"
                    + "(also|more) ?(read|stories|news|articles|like|on|from)|(read|see|you) ?(also|more|next|may)|"
                    + "(most|top) ?(read|popular|viewed|stories)|(latest|other|more) ?(news|posts|stories)|(screen ?reader|visually "
                    + "?hidden|sr only)|next ?(article|post)|prev(ious)? ?(article|post)|mw ?editsection|wp ?caption ?text|"
                    + "image ?(caption|credit|source)|photo ?(caption|credit)|read ?time|reading ?time|back ?to ?top|jump ?links?|"
                    + "follow ?us|call ?to ?action|in ?article ?(ad|promo|video)|site ?(header|footer)|page ?(header|footer)");
    private static final Set<String> PICTURE_WORDS = words(
            "pic picbox picture image img photo foto fotos bild thumb thumbnail illustration visual imagebox imagewrapper");
    private static final Set<String> PROSE_WORDS = words("text body paragraph content has no");
    /** In characters. */
    private static final int LONGEST_CAPTION = 400;
    private static final Set<String> TEXT_WORDS = words("articlebody articletext storybody entrycontent postcontent "
            + "articlecontent maincontent");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private final Document page;
    private final double all;

    PageBoilerplate(Document page) {
        this.page = page;
        this.all = Math.max(1, ProseMeasure.length(page.body()));
    }

    private static Set<String> words(String words) {
        return new HashSet<>(Arrays.asList(words.split(" ", -1)));
    }

    /** Removes elements that are never prose, and invisible ones. */
    void removeDead() {
        page.select(Selectors.of(NEVER)).forEach(PageBoilerplate::removeUnlessRoot);
        removeForms();
        for (var figure : page.select(Selectors.of("figure"))) {
            if (figure.select(Selectors.of("blockquote, table, pre")).isEmpty()) {
                figure.remove();
            }
        }
        removeSmall(
                "[hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]",
                0.5);
    }

    private static void removeUnlessRoot(Element element) {
        if (element.parent() != null && !element.nameIs("body") && !element.nameIs("html")) {
            element.remove();
        }
    }

    /** Removes forms, except those that wrap the whole page, as in some systems. */
    private void removeForms() {
        for (var form : page.select(Selectors.of("form, fieldset"))) {
            if (form.parent() != null && share(form) < 0.2) {
                form.remove();
            }
        }
    }

    private void removeSmall(String query, double largest) {
        for (var element : page.select(Selectors.of(query))) {
            if (element.parent() != null && !isRoot(element) && share(element) < largest) {
                element.remove();
            }
        }
    }

    /** Removes boxes recognised by their names. */
    void removeNamed() {
        removeSmall(
                "aside, footer, [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=dialog],"
                        + " [role=search], menu",
                SHARE);
        for (var header : page.select(Selectors.of("header"))) {
            if (header.parent() != null && header.closest(Selectors.of("article, main, [role=main]")) == null
                    && share(header) < SHARE) {
                header.remove();
            }
        }
        for (var element : page.select(Selectors.of("[class], [id]"))) {
            if (element.parent() == null || isRoot(element) || element.ownerDocument() == null) {
                continue;
            }
            var names = names(element);
            if (names.stream().anyMatch(COMMENT_WORDS::contains)) {
                if (share(element) < COMMENTS_SHARE && !holdsArticle(element)) {
                    element.remove();
                }
            } else if ((isNamed(element, names) && share(element) < largest(element, names))
                    || isPicture(element, names)) {
                element.remove();
            }
        }
    }

    /**
     * Returns the maximum share of prose of a removed box; higher for unambiguous names, since on a short page a
     * sidebar may contain more than the article.
     */
    private static double largest(Element element, List<String> names) {
        return names.stream().anyMatch(SURE::contains) && !holdsArticle(element) ? 0.7 : SHARE;
    }

    /** Whether an element is a picture box with a short caption. */
    private boolean isPicture(Element element, List<String> names) {
        return names.stream().anyMatch(PICTURE_WORDS::contains) && names.stream().noneMatch(PROSE_WORDS::contains)
                && ProseMeasure.isShort(element, LONGEST_CAPTION)
                && element.selectFirst(Selectors.of("img, picture")) != null
                && share(element) < 0.2 && element.select(Selectors.of("p")).size() <= 2;
    }

    private static boolean isRoot(Element element) {
        return switch (element.normalName()) {
            case "html", "body", "article", "main", "a", "em", "strong", "b", "i", "mark", "tbody", "tr" -> true;
            default -> false;
        };
    }

    private static boolean holdsArticle(Element element) {
        return element.selectFirst(
                Selectors.of("h1, [itemprop=articleBody], .entry-content, .article-body, .post-content")) != null;
    }

    private static boolean isNamed(Element element, List<String> names) {
        if (names.stream().anyMatch(TEXT_WORDS::contains)) {
            return false;
        }
        boolean inText = element.nameIs("p") || element.nameIs("span");
        if (inText && names.contains("dateline")) {
            return false;
        }
        if (PHRASES.matcher(String.join(" ", names)).find()) {
            return true;
        }
        // “has-sidebar”, “no-ads”, “with-comments” describe the neighbourhood of the box
        for (int i = 0; i < names.size(); i++) {
            if (WORDS.contains(names.get(i))
                    && (i == 0 || !Set.of("has", "no", "with", "without", "not", "tag", "category")
                            .contains(names.get(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    static List<String> names(Element element) {
        var attributes = element.className() + " " + element.id();
        if (attributes.length() > 500) { // application state instead of names
            attributes = attributes.substring(0, 500);
        }
        var camel = CAMEL.matcher(attributes).replaceAll(" ").toLowerCase(Locale.ROOT);
        return BETWEEN.splitAsStream(camel).filter(word -> !word.isEmpty()).toList();
    }

    private double share(Element element) {
        return ProseMeasure.length(element) / all;
    }
}
