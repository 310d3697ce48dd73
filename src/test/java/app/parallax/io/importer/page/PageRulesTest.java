package app.parallax.io.importer.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests single rules for the pages of news sites; every page is written for its rule. */
class PageRulesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final String ONE = "The harbour board voted on Tuesday to close the old pier for two years, after"
            + " inspectors found cracks in eleven of its forty pillars, and salt in the steel.";
    private static final String TWO = "Fishermen who land their catch at the pier were told to move to the northern"
            + " quay, which has room for nineteen boats; thirty-one use the old pier now.";
    private static final String THREE = "Work is due to begin in June, the board said, and boats may use the western"
            + " steps until then, if the weather allows it and the crews agree.";

    private static NewsPage page(String head, String body) {
        return NewsPage.of("<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>", NOW);
    }

    private static String paragraphs() {
        return "<p>" + ONE + "</p><p>" + TWO + "</p><p>" + THREE + "</p>";
    }

    private static String text() {
        return ONE + "\n\n" + TWO + "\n\n" + THREE;
    }

    private static String day(NewsPage page) {
        return page.published() == null ? "none" : page.published().toString().substring(0, 10);
    }

    private static String link(String address) {
        return "<link rel=canonical href='" + address + "'>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"Airline incidents and fatalities since: 1975", "Passengers carried: 1975 - 2014",
            "By noon all forty had been freed.", "By Friday the town was empty", "Von dort aus gingen sie nach Hause.",
            "Par ailleurs, le maire a démissionné.", "12:30 – The first shots are heard", "The dead of 1975"})
    void aLineWithAYearOrAPrepositionIsNoByline(String line) {
        assertEquals(ONE + "\n\n" + line + "\n\n" + TWO + "\n\n" + THREE,
                page("", "<article><p>" + ONE + "</p><p>" + line + "</p><p>" + TWO + "</p><p>" + THREE
                        + "</p></article>")
                        .text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"By Dana Rosen", "By DANA ROSEN and Joe Ash in Lindmouth", "By Reuters",
            "Von Anna de Vries",
            "Published: 5 May 2024", "5. Mai 2024, 12:30 Uhr", "Updated on 5 May 2024 | 12:30 GMT",
            "Опубликовано: 17 октября 2023"})
    void bylineAndDateBelowTheFirstParagraphAreLeftOut(String line) {
        assertEquals(text(), page("", "<article><p>" + ONE + "</p><p>" + line + "</p><p>" + TWO + "</p><p>" + THREE
                + "</p></article>").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"“No.”", "“Never again!”", "\"Yes,\" he said.", "「我不知道。」他说。", "桥已关闭。"})
    void aShortSentenceAtTheEndStays(String line) {
        assertEquals(text() + "\n\n" + line,
                page("", "<article>" + paragraphs() + "<p>" + line + "</p><p>More news</p></article>").text());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            Old pier to close at Lindmouth harbour : 10.03.2026, 08.12 Uhr -> Old pier to close at Lindmouth harbour
            Old pier to close at Lindmouth harbour - 10/03/2026 - Local - The Tide -> Old pier to close at Lindmouth harbour - 10/03/2026 - Local
            Old pier to close at Lindmouth harbour | Tide | 10.03.2026 -> Old pier to close at Lindmouth harbour
            Old pier to close at Lindmouth harbour - March 10, 2026 -> Old pier to close at Lindmouth harbour
            Old pier to close at Lindmouth harbour_Tide -> Old pier to close at Lindmouth harbour
            Old pier to close at Lindmouth harbour：Tide -> Old pier to close at Lindmouth harbour
            A plan for 2026: pier closes in March -> A plan for 2026: pier closes in March
            """)
    void aTitleLosesTheSiteAndTheDayBehindIt(String said, String title) {
        assertEquals(title, page(link("https://www.tide.example/n/1") + "<meta property=og:site_name content=Tide>"
                + "<meta property=og:title content='" + said + "'>", paragraphs()).title());
    }

    @Test
    void aHeadlineThatWasCutIsTakenWholeFromElsewhere() {
        var page = page(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Old pier to close at"
                        + " Lindmouth harbour for two...\"}</script>"
                        + "<title>Old pier to close at Lindmouth harbour for two years | The Tide</title>",
                "<h1>Old pier to close at Lindmouth harbour for two years</h1>" + paragraphs());
        assertEquals("Old pier to close at Lindmouth harbour for two years", page.title());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            <meta property=og:site_name content='Tide | News from the coast'> -> Tide
            <meta property=og:site_name content='The Tide - know what moves'> -> The Tide
            <meta name=publisher content='The Tide (www.tide.example)'> -> The Tide
            <meta property=og:site_name content='U.S.'><title>Old pier closes for two years | Tide</title> -> Tide
            <meta name=application-name content=Tide.com><meta name=publisher content='La Tide'> -> La Tide
            <meta property=og:site_name value=Tide> -> Tide
            """)
    void anOutletIsItsNameWithoutSlogansAndAddresses(String head, String outlet) {
        assertEquals(outlet, page(link("https://www.tide.example/n/1") + head, paragraphs()).outlet());
    }

    @Test
    void anOutletBehindALowLineIsReadFromATitleAlone() {
        var page = page("<title>旧码头关闭两年引发渔民不满_本地_海港网</title>", "<h1>旧码头关闭两年引发渔民不满</h1>" + paragraphs());
        assertEquals("海港网", page.outlet());
        assertEquals("旧码头关闭两年引发渔民不满", page.title());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            <meta name=author value='Ada Hale'> -> Ada Hale
            <meta property=article:author content='Ada Hale'> -> Ada Hale
            <meta name=analytics.author content='Ada Hale'> -> Ada Hale
            <meta name=cse_author content='Ada Hale'> -> Ada Hale
            <meta name=twitter:label1 content='Verfasst von'><meta name=twitter:data1 content='Ada Hale'> -> Ada Hale
            <meta name=author content='The Tide (www.tide.example)'><meta name=publisher content='The Tide'> -> ''
            <meta name=author content='Ada Hale (avec Per Lund et Ida Moe)'> -> Ada Hale|Per Lund|Ida Moe
            <meta name=author content='Ada Hale (with inputs from agencies)'> -> Ada Hale
            <meta name=author content=Newsroom> -> ''
            """)
    void authorsAreReadFromNamesThatSitesGiveThem(String head, String authors) {
        assertEquals(authors, String.join("|", page(head, paragraphs()).authors()));
    }

    @Test
    void whatAPageTellsThoseWhoMeasureItIsRead() {
        var page = page("<meta name=parsely-page content='{\"title\":\"Old pier to close\",\"pub_date\":"
                + "\"2026-03-10T07:00:00Z\",\"authors\":[\"Ada Hale\",\"Per Lund\"]}'><meta name=author content='Ada Hale'>",
                paragraphs());
        assertEquals(List.of("Ada Hale", "Per Lund"), page.authors());
        assertEquals("2026-03-10", day(page));
        assertEquals("Old pier to close", page.title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p class=autor>Von Ada Hale</p>", "<div id=author_header>Ada Hale</div>",
            "<div class=meta><a href=/autor/hale>Ada Hale</a> / 10:00</div>",
            "<ul><li><strong>Author</strong> Ada Hale</li></ul>",
            "<aside><h1>Old pier to close at last</h1><p class=author>Ada Hale</p></aside>"})
    void aPrintedBylineIsRead(String byline) {
        assertEquals(List.of("Ada Hale"), page("", "<div>" + byline + paragraphs() + "</div>").authors());
    }

    @Test
    void thoseWhoCommentAreNoAuthors() {
        var page = page("", paragraphs() + "<div class=kommentare><span class=autor>Per Lund</span><p>No!</p></div>");
        assertEquals(List.of(), page.authors());
    }

    @Test
    void dataOfBrokenJsonIsSaved() {
        var missingComma = page("""
                <script type='application/ld+json'>
                {"@type": "NewsArticle",
                "image": {"width": 1}
                "headline": "Old pier to close",
                "datePublished": "2026-03-10T08:00:00Z",
                "author": [{"@type": "Person", "name": "Ada Hale"}]}
                </script>""", paragraphs());
        assertEquals(List.of("Ada Hale"), missingComma.authors());
        assertEquals("2026-03-10", day(missingComma));
        var bareQuotes = page(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"description\":\"They \"closed\" it\","
                        + "\"headline\":\"Old pier to close\",\"datePublished\":\"2026-03-10\",\"author\":{\"@type\":\"Person\","
                        + "\"name\":\"Ada Hale\"},\"publisher\":{\"name\":\"The Tide\"}}</script>",
                paragraphs());
        assertEquals(List.of("Ada Hale"), bareQuotes.authors());
        assertEquals("2026-03-10", day(bareQuotes));
        assertEquals("Old pier to close", bareQuotes.title());
        assertEquals("The Tide", bareQuotes.outlet());
        var written = page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Pier\","
                + "\"author\":\"{ \\\"@type\\\":\\\"Person\\\", \\\"name\\\":\\\"Ada Hale\\\" }\"}</script>",
                paragraphs());
        assertEquals(List.of("Ada Hale"), written.authors());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            <meta name=article:publicationdate content='Tue Mar 10 21:30:09 EST 2026'> -> 2026-03-10
            <meta property=published_time content='2026-03-10T10:19:00+0100'> -> 2026-03-10
            <meta property=dc:created content=2026-03-10> -> 2026-03-10
            <meta name=dtk:publishdate content='2026/03/10 20:59:53'> -> 2026-03-10
            <meta name=publish-date value='Tue, 10 Mar 2026 07:36:07 +0530'> -> 2026-03-10
            <meta name=pubdate content=soon><meta name=date content=2026-03-10> -> 2026-03-10
            <meta name=expire-published-date content=2026-09-10> -> none
            <title>Old pier closes - 10.03.2026 - The Tide</title> -> 2026-03-10
            <script>var page = {"publishedAt":"2026-03-10T08:00:00Z","updatedAt":"2026-04-01T08:00:00Z"}</script> -> 2026-03-10
            <script>{&q;published_date&q;:&q;2026-03-10T05:30:23Z&q;}</script> -> 2026-03-10
            <script>[{"published_at":"2026-03-10"},{"published_at":"2026-03-11"}]</script> -> none
            """)
    void aDayIsReadFromWhatSaysThatItIsTheDay(String head, String day) {
        assertEquals(day, day(page(head, paragraphs())));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            10. März 2026, 14:00 -> de -> 2026-03-10
            2026年3月10日 19:16 -> ja -> 2026-03-10
            2026년 3월 10일 -> ko -> 2026-03-10
            2026. március 10. -> hu -> 2026-03-10
            الثلاثاء، 10 آذار/مارس 2026 -> ar -> 2026-03-10
            ١٠ مارس ٢٠٢٦ -> ar -> 2026-03-10
            10 maaliskuuta 2026 -> fi -> 2026-03-10
            03/10/2026 -> es -> 2026-10-03
            03/10/2026 -> en-GB -> 2026-10-03
            03/10/2026 -> en -> none
            03/10/2026 -> en-US -> none
            """)
    void aPrintedDayIsReadInItsLanguage(String printed, String language, String day) {
        var page = NewsPage.of("<html lang=" + language + "><body><h1>Old pier to close</h1><div class=date>" + printed
                + "</div>" + paragraphs(), Instant.parse("2026-12-01T00:00:00Z"));
        assertEquals(day, day(page));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            <p>This entry was posted on Tuesday, March 10th, 2026 at 10:00 am and is filed under Harbour.</p> -> 2026-03-10
            <p>Published on 3rd of March 2026 by Ada Hale</p> -> 2026-03-03
            <p>First published: 10 Mar 2026. Last updated: 1 April 2026.</p> -> 2026-03-10
            <p>Artikel veröffentlicht am 10.03.2026 in der Rubrik Hafen.</p> -> 2026-03-10
            <p>Dieser Beitrag wurde am Dienstag, 10. März 2026 um 12:00 Uhr veröffentlicht.</p> -> 2026-03-10
            <p>Publié le 10 mars 2026 par Ada Hale</p> -> 2026-03-10
            <p>Publicado el 10 de marzo de 2026</p> -> 2026-03-10
            <p>Опубликовано: 10 марта 2026</p> -> 2026-03-10
            <p>Date: 10 March 2026</p> -> 2026-03-10
            <p>Last updated on 1 April 2026</p> -> none
            <p>The pier was opened on 10 March 1998 and posted a profit.</p> -> none
            <div class=comments><p>Posted on 12 March 2026 by Tom</p></div> -> none
            <p>Posted on 10 March 2026</p><p>Posted on 11 March 2026</p> -> none
            <time>10 March 2026</time> -> 2026-03-10
            <span class=dt-published>10 March 2026</span> -> 2026-03-10
            <div data-published=2026-03-10T08:00:00Z></div> -> 2026-03-10
            <abbr data-utime=1773129600>Tuesday</abbr> -> 2026-03-10
            <span itemprop=dateCreated content=2026-03-10></span> -> 2026-03-10
            <p>Published: 10/03/2026</p><p>See also our report of 25/02/2026 on this.</p> -> 2026-03-10
            <p>Published: 03/10/2026</p><p>See also our report of 02/25/2026 on this.</p> -> 2026-03-10
            <p>Published: 10/03/2026</p><p>See 25/02/2026 and 02/25/2026.</p> -> none
            <p>Published: 10/03/2026</p> -> none
            """)
    void aDayAnnouncedInWordsIsReadWhereverItStands(String printed, String day) {
        assertEquals(day,
                day(page("", "<div>" + paragraphs() + "</div>" + "<div class=x>-</div>".repeat(9) + printed)));
    }

    @ParameterizedTest
    @CsvSource({"https://tide.example/2026/3/9/pier, 2026-03-09", "https://tide.example/2026/03/pier, none",
            "https://tide.example/news/20260310-pier, 2026-03-10", "https://tide.example/pier-2026-3-1, none",
            "https://tide.example/2026/mar/10/pier, 2026-03-10"})
    void aDayStandsInAnAddressInSeveralForms(String address, String day) {
        assertEquals(day, day(page(link(address), paragraphs())));
    }

    @Test
    void recipesAndTalksHaveDaysToo() {
        assertEquals("2026-03-10", day(page("<script type='application/ld+json'>{\"@type\":\"PodcastEpisode\","
                + "\"datePublished\":\"2026-03-10\"}</script>", paragraphs())));
    }

    @Test
    void whatIsPrintedByTheHeadingIsTrustedMoreThanWhenAFileWasMade() {
        var page = page("<meta itemprop=dateCreated content=2026-05-07>",
                "<aside><h1>Old pier to close</h1><div class=ar-date>10.03.2026, 19:16</div>" + paragraphs()
                        + "</aside>");
        assertEquals("2026-03-10", day(page));
    }

    @Test
    void ofSeveralPrintedDaysTheOneByTheHeadlineIsTheArticles() {
        var teasers = "<div class=teaser><div class=date>01.02.2026</div><h3>Another</h3></div>"
                + "<div class=teaser><div class=date>02.02.2026</div><h3>One more</h3></div>";
        var page = page("<meta property=og:title content='Old pier to close at last'>",
                "<div class=teaser_meta>Ada Hale / 10.03.2026 / 09:30</div><h2>Old pier to close at last</h2>"
                        + paragraphs() + teasers);
        assertEquals("2026-03-10", day(page));
        assertNull(page("", "<h2>All about piers</h2>" + paragraphs() + teasers.replace("teaser", "item")).published());
    }

    @Test
    void aDayInTheAddressIsTrustedMoreThanPrintedWords() {
        var page = page(link("https://tide.example/2026/03/10/pier.html"),
                "<div class=date>1 June 2026</div><h1>Old pier to close</h1>" + paragraphs());
        assertEquals("2026-03-10", day(page));
    }

    @Test
    void aFirstParagraphInABoxOfItsOwnBelongsToTheText() {
        var lead = "The town closes its oldest pier, and nobody knows where the boats will go in the winter months.";
        var page = page("", "<div class=col><h1>Old pier to close</h1><p class=intro>" + lead
                + "</p><div class=group><div class=text>" + paragraphs() + "</div></div></div>");
        assertEquals(lead + "\n\n" + text(), page.text());
    }

    @Test
    void wordsUnderAPictureAreLeftOut() {
        var page = page("", "<article><p>" + ONE + "</p><div class='picBox medium'><a><img src=p.jpg></a>"
                + "<p>Ada Hale on the pier before it was closed</p></div><p>" + TWO + "</p><p>" + THREE
                + "</p></article>");
        assertEquals(text(), page.text());
    }

    @Test
    void theRulesForCommentsAreLeftOutWithWhatFollows() {
        var page = page("", "<div class=right>" + paragraphs().repeat(2).replaceFirst("The harbour", "A harbour")
                .replaceFirst("Fishermen", "Crews").replaceFirst("Work is", "It is")
                + "<div><p>We welcome your views, see our <a href=/guidelines.html>house rules</a> and <a href=/privacy.html>"
                + "how we keep your data</a>, before you write to us about any of these articles.</p>"
                + "<p>The views below are those of the people who wrote them, and not ours.</p></div></div>");
        assertTrue(page.text().endsWith(THREE), page.text());
        assertFalse(page.text().contains("welcome"));
    }

    @Test
    void whatIsSaidOfTheAuthorAtTheEndIsLeftOut() {
        var head = "<meta name=author content='Ada Hale'>";
        assertEquals(text(), page(head, "<article>" + paragraphs()
                + "<p><em><b>Ada Hale</b> is a reporter, writes of ports and ships, and lives in Lindmouth.</em></p></article>")
                .text());
        var quoted = "Ada Hale asked the board for its reasons, and was told that there would be none before June.";
        assertEquals(text() + "\n\n" + quoted,
                page(head, "<article>" + paragraphs() + "<p>" + quoted + "</p></article>").text());
    }

    /**
     * Lists of everything, in deep boxes and without a heading: seconds, where each entry used to ask for all others.
     */
    @ParameterizedTest
    @ValueSource(strings = {"<div class=row><time datetime=2020-01-01>1 January 2020</time></div>",
            "<div class=meta>Posted 3 May 2019</div>", "<div class=byline>By Ada Hale</div>",
            "<div class=image><img src=x><p>Boats</p></div>"})
    void aListOfVeryManyIsReadInTime(String entry) {
        var body = "<div class=a>".repeat(400) + entry.repeat(10_000) + paragraphs();
        assertTimeout(Duration.ofSeconds(25), () -> page("", body));
    }

    @Test
    void namesOfVeryManyAreReadInTime() {
        var head = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            head.append("<meta name=author content='Ada ").append((char) ('a' + i % 26))
                    .append((char) ('a' + i / 26 % 26))
                    .append((char) ('a' + i / 676 % 26)).append("'>");
        }
        assertEquals(50,
                assertTimeout(Duration.ofSeconds(25), () -> page(head.toString(), paragraphs())).authors().size());
    }
}
