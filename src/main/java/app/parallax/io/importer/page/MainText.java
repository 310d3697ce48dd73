package app.parallax.io.importer.page;

import app.parallax.io.importer.page.TextBlocks.Block;
import app.parallax.text.BoilerplateRules;
import app.parallax.text.PageVocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the main text of a page: paragraphs, headings and lists of the article, without title, byline, captions and
 * links.
 */
final class MainText {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？؟۔:;][\\p{Pe}\\p{Pf}\"'”’»*]*$");
    private static final Pattern ENDS_SENTENCE = Pattern.compile("\\p{Ll}[.!?…。！？؟۔][\\p{Pe}\\p{Pf}\"'”’»]*$");
    /** A label and names; “By Friday the town was empty” has a small letter where a surname stands. */
    private static final Pattern BYLINE = Pattern
            .compile("(?uU)^(?i:" + PageVocabulary.of("byline") + "|" + PageVocabulary.of("page-byline")
                    + ") \\p{Lu}[\\p{L}\\p{M}.'’-]*+(?: \\p{Ll}{1,3}){0,2}(?:[ ,/|(•·–-]{1,3}\\p{Lu}.{0,80})?$");
    private static final Pattern DATE_LINE = Pattern
            .compile("(?iuU)^(" + PageVocabulary.of("date-line") + ")?\\s*[:|,-]?\\s*"
                    + "(?=.*\\d)[\\p{L}\\d.,:/|()+ –-]{6,70}$");
    private static final Pattern HAS_YEAR_OR_CLOCK = Pattern.compile("(19|20)\\d\\d|\\d{1,2}[:.]\\d\\d");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern RULES = Pattern.compile(
            "(?i)" + PageVocabulary.of("policy"));
    private static final Pattern ABOUT = Pattern.compile(
            "(?iuU),? (" + PageVocabulary.of("about-author") + ") ");
    private static final int LONG = 80;
    private static final int LITTLE = 250;
    private static final double MOSTLY_LINKS = 0.5;

    private final List<String> titles;
    private final List<String> authors;
    private final @Nullable String said;

    /**
     * @param titles possible titles of the page, left out of the text
     * @param said the text according to the page's metadata, or null
     */
    MainText(List<String> titles, List<String> authors, @Nullable String said) {
        this.titles = titles.stream().map(MainText::squashed).filter(each -> each.length() > 3).toList();
        this.authors = List.copyOf(authors);
        this.said = said;
    }

    /** Returns the text of a page, with blank lines between paragraphs; empty if it has none. */
    String of(Document page) {
        var strict = blocks(page.clone(), true);
        if (length(strict) < LITTLE) {
            var lenient = blocks(page.clone(), false);
            if (length(lenient) > 2 * length(strict) + 50) {
                strict = lenient;
            }
        }
        var text = checked(strict);
        return text.isEmpty() ? join(everything(page.clone())) : text;
    }

    /** Returns every visible block of a page; modifies the page. */
    static List<Block> everything(Document page) {
        new PageBoilerplate(page).removeDead();
        return page.body() == null ? List.of() : TextBlocks.of(page.body());
    }

    private List<Block> blocks(Document page, boolean named) {
        var boilerplate = new PageBoilerplate(page);
        boilerplate.removeDead();
        if (named) {
            boilerplate.removeNamed();
        }
        var found = new ArrayList<Block>();
        for (var element : ArticleContainer.of(page)) {
            found.addAll(TextBlocks.of(element));
        }
        return named || length(found) > 0 ? cleaned(found) : found;
    }

    private static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> block.text().length()).sum();
    }

    private List<Block> cleaned(List<Block> all) {
        var kept = new ArrayList<Block>();
        for (int i = 0; i < all.size(); i++) {
            var block = all.get(i);
            if (!isTitle(block) && !isLabel(block) && !isLinks(all, i)) {
                kept.add(block);
            }
        }
        trimHead(kept);
        trimRules(kept);
        trimTail(kept);
        trimAuthors(kept);
        dropRepeated(kept);
        dropEmptyHeadings(kept);
        return kept;
    }

    private boolean isTitle(Block block) {
        if (block.tag().equals("h1")) {
            return true;
        }
        var words = squashed(block.text());
        return (block.heading() || block.text().length() < 200) && titles.contains(words);
    }

    private static boolean isLabel(Block block) {
        return BoilerplateRules.ofLine(block.text()).isPresent();
    }

    /**
     * Whether a block consists mostly of links to other pages; a paragraph that ends a sentence may quote with links.
     */
    private static boolean isLinks(List<Block> all, int place) {
        var block = all.get(place);
        if (block.links() < MOSTLY_LINKS) {
            return false;
        }
        boolean whole = block.links() > 0.9;
        if (block.item()) {
            return whole || block.text().length() < LONG;
        }
        boolean prose = block.text().length() > LONG && SENTENCE_END.matcher(block.text()).find();
        return block.heading()
                ? whole && (place + 1 >= all.size() || all.get(place + 1).links() > MOSTLY_LINKS)
                : !prose || (whole && !block.tag().equals("p"));
    }

    private static boolean isProse(Block block) {
        var text = block.text();
        return !block.heading() && block.links() < MOSTLY_LINKS && (text.length() >= LONG
                || (SENTENCE_END.matcher(text).find() && (SPACE.split(text).length >= 4 || isSpeech(text)
                        || text.codePoints().filter(Character::isIdeographic).count() >= 4)));
    }

    /** Whether a few words are a quotation: “No.” */
    private static boolean isSpeech(String text) {
        return ENDS_SENTENCE.matcher(text).find() && "“„«\"".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean isByline(String text) {
        return text.length() < 100 && !ENDS_SENTENCE.matcher(text).find() && (BYLINE.matcher(text).matches()
                || (DATE_LINE.matcher(text).matches() && HAS_YEAR_OR_CLOCK.matcher(text).find()
                        && HeadLines.areDates(text)));
    }

    private static void trimHead(List<Block> blocks) {
        for (int i = 0; i < Math.min(6, blocks.size()); i++) {
            if (isByline(blocks.get(i).text())) {
                blocks.remove(i--);
            }
        }
        int first = 0;
        while (first < blocks.size() && !isProse(blocks.get(first)) && !standfirst(blocks.get(first))) {
            first++;
        }
        if (first == blocks.size()) {
            return;
        }
        // a heading directly above the first paragraph belongs to the article; earlier blocks do not
        int from = first > 0 && blocks.get(first - 1).heading() ? first - 1 : first;
        blocks.subList(0, from).clear();
    }

    private static boolean standfirst(Block block) {
        return block.links() == 0 && !isByline(block.text())
                && SPACE.split(block.text()).length >= (block.item() ? 5 : 8);
    }

    private static void trimTail(List<Block> blocks) {
        int last = blocks.size() - 1;
        while (last >= 0 && !isProse(blocks.get(last))
                && !(blocks.get(last).item() && last > 0 && blocks.get(last - 1).item()
                        && blocks.get(last).links() == 0)) {
            last--;
        }
        if (last >= 0) {
            blocks.subList(last + 1, blocks.size()).clear();
        }
    }

    /** Removes the site's rules for comments, with links to its policies, and the little text after them. */
    private static void trimRules(List<Block> blocks) {
        int all = length(blocks);
        int before = all;
        for (int i = blocks.size() - 1; i > blocks.size() / 2; i--) {
            before -= blocks.get(i).text().length();
            if (before < 0.7 * all) {
                return;
            }
            if (blocks.get(i).text().length() < 700 && blocks.get(i).linked() > 0
                    && blocks.get(i).element().select(Selectors.of("a[href]")).stream()
                            .filter(link -> RULES.matcher(link.attr("href")).find()).count() >= 2) {
                blocks.subList(i, blocks.size()).clear();
            }
        }
    }

    /** Removes author notes at the end: “Ada Hale is a reporter and lives in Lindmouth.” */
    private void trimAuthors(List<Block> blocks) {
        while (blocks.size() > 2 && isOfAuthor(blocks.getLast())) {
            blocks.removeLast();
        }
    }

    private boolean isOfAuthor(Block block) {
        var text = block.text();
        for (var author : authors) {
            if (text.startsWith(author) && text.length() < 400 && author.indexOf(' ') > 0) {
                var marked = block.element().selectFirst(Selectors.of("strong, b, a, em, i"));
                return (marked != null && marked.text().strip().startsWith(author))
                        || ABOUT.matcher(text.substring(author.length())).lookingAt();
            }
        }
        return false;
    }

    /** Removes pull quotes and repeated captions: blocks contained in a longer or earlier block. */
    private static void dropRepeated(List<Block> blocks) {
        var seen = new HashSet<String>();
        var long_ = new ArrayList<String>();
        blocks.forEach(block -> long_.add(squashed(block.text())));
        var gone = new HashSet<Integer>();
        for (int i = 0; i < blocks.size(); i++) {
            var words = long_.get(i);
            boolean quoted = blocks.get(i).element().closest(Selectors.of("blockquote, aside, figure")) != null;
            if (words.length() > 30 && !seen.add(words)) {
                gone.add(i);
            } else if (quoted && words.length() > 30 && blocks.size() < 2000) {
                int at = i;
                for (int j = 0; j < long_.size(); j++) {
                    if (j != at && long_.get(j).length() > words.length() && long_.get(j).contains(words)) {
                        gone.add(i);
                        break;
                    }
                }
            }
        }
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (gone.contains(i)) {
                blocks.remove(i);
            }
        }
    }

    private static void dropEmptyHeadings(List<Block> blocks) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            boolean last = i + 1 == blocks.size();
            if (blocks.get(i).heading() && last) {
                blocks.remove(i);
            }
        }
    }

    /**
     * Compares the text with that of the page's metadata: if they agree, blocks missing in the metadata are removed; if
     * the metadata has far more, the page's script would have loaded the text, and that of the metadata is used.
     */
    private String checked(List<Block> found) {
        var text = join(found);
        if (said == null || said.length() < LITTLE) {
            return text;
        }
        var there = counts(said);
        var here = counts(text);
        double common = common(there, here);
        double ofSaid = common / Math.max(1, sum(there));
        double ofText = common / Math.max(1, sum(here));
        if ((ofText > 0.9 && ofSaid < 0.6)
                || (ofText < 0.4 && ofSaid < 0.4 && said.length() > text.length())) {
            return said;
        }
        if (ofSaid > 0.9 && ofText < 0.95 && ofText > 0.6) {
            var whole = squashed(said);
            var kept = found.stream().filter(block -> whole.contains(squashed(block.text()))
                    || (block.text().length() > LONG
                            && common(counts(block.text()), there) > 0.8 * sum(counts(block.text()))))
                    .toList();
            return length(kept) > 0.8 * said.length() ? join(kept) : text;
        }
        return text;
    }

    private static Map<String, Integer> counts(String text) {
        var counts = new HashMap<String, Integer>();
        for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static double sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static double common(Map<String, Integer> one, Map<String, Integer> other) {
        return one.entrySet().stream().mapToInt(each -> Math.min(each.getValue(), other.getOrDefault(each.getKey(), 0)))
                .sum();
    }

    private static String join(List<Block> blocks) {
        var text = new StringBuilder();
        Block before = null;
        for (var block : blocks) {
            if (before != null) {
                boolean sameList = before.item() && block.item() && Objects.equals(list(before), list(block));
                text.append(sameList ? "\n" : "\n\n");
            }
            text.append(block.text());
            before = block;
        }
        return text.toString();
    }

    private static @Nullable Element list(Block block) {
        return block.element().closest(Selectors.of("ul, ol, dl, table"));
    }

    static String squashed(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
