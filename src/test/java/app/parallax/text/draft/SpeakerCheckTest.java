package app.parallax.text.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.parallax.text.Span;
import app.parallax.text.attribution.Attributions;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To whom an article attributes words that a draft has by another. */
class SpeakerCheckTest {
    private static final String HARBOUR = """
            Elena Brook runs the harbour office. Her brother Marc Brook repairs nets, and Ivo Lang sells them.

            “The quay was never meant for lorries,” said Ivo Lang, a member of the town council.

            Elena Brook has led the office since spring. The work took eleven weeks, and the mayor, Tilda Horn, paid.

            """;
    private static final String FAR = "The ships came and went, and nothing else was heard of it. ".repeat(20) + "\n\n";

    /** The relation of words of an article, which stand in it once, to a speaker beside them in a draft. */
    private static SpeakerCheck.Answer compare(String article, String words, String named, Locale language) {
        int at = article.indexOf(words);
        return new SpeakerCheck(article, Attributions.propose(article, language.toLanguageTag()), language,
                "Nora Vance")
                .compare(named, true, language, new Span(at, at + words.length()));
    }

    private static void assertSaid(boolean agrees, String article, String words, String named, Locale language) {
        assertEquals(agrees ? SpeakerCheck.Answer.AGREES : SpeakerCheck.Answer.DIFFERS,
                compare(article, words, named, language), named);
    }

    @ParameterizedTest
    @CsvSource({"Ivo Lang, true", "Lang, true", "Elena Brook, false", "Tilda Horn, false", "the councillor, true",
            "'a friend of Great Merrow, Ivo Lang', true", "'a friend of Ivo, Tilda Horn', false",
            "Ivo Lang of the University of Harm, true", "Elena Brook of the University of Harm, false"})
    void aPersonIsComparedByName(String named, boolean agrees) {
        assertSaid(agrees, HARBOUR, "The quay was never meant for lorries", named, Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"Brian Lund, true", "Ivo Lang, false"})
    void aDescriptionBeforeTheVerbBelongsToTheNameBeforeIt(String named, boolean agrees) {
        assertSaid(agrees,
                HARBOUR + "“We counted every crate,” Brian Lund, a 40-year-old member of the island community"
                        + " said.",
                "We counted every crate", named, Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"Tilda Horn, true", "Ivo Lang, false", "Greta Moss, false"})
    void whoIsDescribedIsNamedNearOrWithTheRole(String named, boolean agrees) {
        var text = HARBOUR + FAR + "Anna Berg brought the plans. “Nobody asked the fishermen,” the mayor said.";
        assertSaid(agrees, text, "Nobody asked the fishermen", named, Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"Anna Berg, true", "Ivo Lang, false"})
    void whoIsNotNamedBesideTheWordsIsNamedBeforeThem(String named, boolean agrees) {
        var text = HARBOUR + FAR + "Anna Berg brought the plans. There was a sign: “Nobody asked the fishermen here”.";
        assertSaid(agrees, text, "Nobody asked the fishermen here", named, Locale.ENGLISH);
    }

    @Test
    void whomTheArticleIsAboutMayHaveSaidWordsOfNobody() {
        assertSaid(true, HARBOUR + FAR + "Anna Berg brought the plans. One heard “nobody ever asked us” there.",
                "nobody ever asked us", "Elena Brook", Locale.ENGLISH);
    }

    @Test
    void anAuthorMayHaveSaidWordsOfNobody() {
        var text = HARBOUR + "The office is too small for its work.";
        assertSaid(true, text, "office is too small", "Nora Vance", Locale.ENGLISH);
        assertSaid(false, text, "office is too small", "Greta Moss", Locale.ENGLISH);
    }

    @Test
    void whoIsNamedInQuotationsAloneSaysNothing() {
        var text = HARBOUR + "“The same holds for Greta Moss,” Ivo Lang said. One heard “nobody ever asked us” there.";
        assertSaid(false, text, "nobody ever asked us", "Greta Moss", Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"Peter Kern, true", "Kern, true", "Kern vom Hafenamt, true", "Lea Sommer, false"})
    void aGermanSentenceNamesItsSpeakerBeforeTheColon(String named, boolean agrees) {
        assertSaid(agrees,
                "Lea Sommer leitet den Hafen. Das zeigt eine Antwort von Hafenmeister Peter Kern auf Fragen der"
                        + " Zeitung: „Wir bauen keinen Meter mehr.“",
                "Wir bauen keinen Meter mehr", named, Locale.GERMAN);
    }

    @ParameterizedTest
    @CsvSource({"Lea Sommer, true", "Ina Roth, false"})
    void germanNounsAreNoNames(String named, boolean agrees) {
        assertSaid(agrees, "Große Pläne müssen auch einmal ruhen. Das weiß Hafenmeisterin Lea Sommer. „Wir bauen keinen"
                + " Meter mehr.“ Alle kennen sie, „weil sie so viel lacht wie Ina Roth“.",
                "Wir bauen keinen Meter mehr",
                named, Locale.GERMAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"“a b c d” ", "Anna Berg said ", "Anna Berg, a ", "the mayor said “a b c d”. ", "\n", ": “",
            "Der Berg Lang ", "Eva Lang „a b c d“ ", "סמי חליל אמר "})
    void hostileArticlesAreComparedInTime(String part) {
        var text = part.repeat(200_000 / part.length()) + " “Nobody asked the fishermen,” the mayor said.";
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (var language : new Locale[]{Locale.ENGLISH, Locale.GERMAN}) {
                var check = new SpeakerCheck(text, Attributions.propose(text, language.toLanguageTag()), language, "");
                for (int at = 0; at < 200; at++) {
                    check.compare("Karl Lund", true, language, new Span(at * 900, at * 900 + 20));
                    check.compare("דן לוינגר", true, language, new Span(at * 900, at * 900 + 20));
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en|The ferry stopped. Marc Dale, spokesman of the yard, met Rita Holm. “The hull is sound,” the spokesman said.|The hull is sound|Marc Dale|true",
            "en|The ferry stopped. Marc Dale, spokesman of the yard, met Rita Holm. “The hull is sound,” the spokesman said.|The hull is sound|Rita Holm|false",
            "es|Paró el barco. Marcos Vidal, portavoz del astillero, recibió a Rita Soler. “El casco está sano”, afirma el portavoz.|El casco está sano|Rita Soler|false",
            "es|Paró el barco. Marcos Vidal, portavoz del astillero, recibió a Rita Soler. “El casco está sano”, afirma el portavoz.|El casco está sano|Marcos Vidal|true",
            "en|The ferry stopped. Marc Dale met Rita Holm. “The hull is sound,” a visitor said.|The hull is sound|Rita Holm|true"})
    void aRoleIsThatOfThePersonWhomTheArticleNamesWithIt(String tag, String article, String words, String named,
            boolean agrees) {
        assertSaid(agrees, article, words, named, Locale.forLanguageTag(tag));
    }

    @ParameterizedTest
    @CsvSource({"Odile Marchand, true", "Rémi Castel, false"})
    void aPronounStandsForSomebodyNamedBeforeItInItsParagraph(String named, boolean agrees) {
        assertSaid(agrees, "Rémi Castel dirige le port depuis dix ans.\n\nLa maire Odile Marchand a visité le quai. «Le"
                + " mur tiendra encore un hiver», a-t-elle ajouté.", "Le mur tiendra encore un hiver", named,
                Locale.FRENCH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "de|„Das Tor ist offen“, gratulierte sie der Werft.|Das Tor ist offen|Lea Kern-Vogt|true",
            "de|„Das Tor ist offen“, gratulierte sie der Werft.|Das Tor ist offen|Paul Stern|false",
            "de|„Uns hat hier niemand gefragt“, empörte sich die Lehrerin Greta Moos.|Uns hat hier niemand gefragt|Greta Moos|true",
            "de|„Uns hat hier niemand gefragt“, empörte sich die Lehrerin Greta Moos.|Uns hat hier niemand gefragt|Paul Stern|false",
            "de|Für Greta Moos ist die Sache „längst beschlossen und nicht zu ändern“.|längst beschlossen und nicht zu ändern|Greta Moos|true",
            "de|Für Greta Moos ist die Sache „längst beschlossen und nicht zu ändern“.|längst beschlossen und nicht zu ändern|Paul Stern|false"})
    void germanVerbsInNoListHaveTheirSubjectBehindThem(String tag, String words, String quoted, String named,
            boolean agrees) {
        assertSaid(agrees, "Paul Stern leitet die Werft. Auch Ministerin Lea Kern-Vogt kam. " + words, quoted, named,
                Locale.forLanguageTag(tag));
    }

    @ParameterizedTest
    @CsvSource({"Samir Haddad, true", "Tilda Horn, false"})
    void aLatinNameIsComparedWithASpeakerOfAnotherScript(String named, boolean agrees) {
        assertSaid(agrees, "انتهى المهرجان أمس. وقال سمير حداد مدير المهرجان: (إن الدورة نجحت رغم قلة المال)",
                "إن الدورة نجحت رغم قلة المال", named, Locale.of("ar"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Carmen Ibáñez came. “The pier will hold,” said Ibáñez.|Carmen Ibanez|true",
            "Ihor Tkachenko came. “The pier will hold,” said Ihor Tkachenko.|Igor Tkatschenko|true",
            "Rose Dunbar came. “The pier will hold,” said her son Kyle.|Kyle Dunbar|true",
            "Rose Dunbar came. Her son Kyle said: “The pier will hold.”|Rose Dunbar|false",
            "Юрий Михайлов пришёл. «The pier will hold», — сказал Юрий Михайлов.|Yuri Mikhailov|true",
            "Юрий Михайлов пришёл. «The pier will hold», — сказал Юрий Михайлов.|Yuri Sokolov|false"})
    void aNameIsKnownInAnotherSpelling(String article, String named, boolean agrees) {
        assertSaid(agrees, article, "The pier will hold", named,
                article.startsWith("Ю") ? Locale.of("ru") : Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "he|השופטת נועה ברק ביקרה בנמל. דן לוינגר צפה בה. \"הרציף לא נבנה למשאיות כאלה\", אמר ראש העיר יואב כרמון.|הרציף לא נבנה למשאיות כאלה|יואב כרמון|true",
            "he|השופטת נועה ברק ביקרה בנמל. דן לוינגר צפה בה. \"הרציף לא נבנה למשאיות כאלה\", אמר ראש העיר יואב כרמון.|הרציף לא נבנה למשאיות כאלה|דן לוינגר|false",
            "he|השופטת נועה ברק ביקרה בנמל. דן לוינגר צפה בה. \"הרציף לא נבנה למשאיות כאלה\", אמר ראש העיר יואב כרמון.|הרציף לא נבנה למשאיות כאלה|איתי שגב|false",
            "he|השופטת נועה ברק ביקרה בנמל. דן לוינגר צפה בה. \"הרציף לא נבנה למשאיות כאלה\", אמר ראש העיר יואב כרמון.|הרציף לא נבנה למשאיות כאלה|ראש העיר|true",
            "ar|زار سامي خليل الميناء وصافح العمال. وقال الوزير نادر حداد: «الرصيف لم يبن لهذه الشاحنات».|الرصيف لم يبن لهذه الشاحنات|نادر حداد|true",
            "ar|زار سامي خليل الميناء وصافح العمال. وقال الوزير نادر حداد: «الرصيف لم يبن لهذه الشاحنات».|الرصيف لم يبن لهذه الشاحنات|سامي خليل|false",
            "ar|زار سامي خليل الميناء وصافح العمال. وقال الوزير نادر حداد: «الرصيف لم يبن لهذه الشاحنات».|الرصيف لم يبن لهذه الشاحنات|كريم منصور|false",
            "ar|زار سامي خليل الميناء. وقال المتحدث: «الرصيف لم يبن لهذه الشاحنات».|الرصيف لم يبن لهذه الشاحنات|سامي خليل|true",
            "en|Samir Khalil came. “The pier will hold,” said Samir Khalil.|The pier will hold|سمير خليل|true"})
    void aPersonIsComparedByNameWithoutCapitalLetters(String tag, String article, String words, String named,
            boolean agrees) {
        assertSaid(agrees, article, words, named, Locale.forLanguageTag(tag));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "fr|Le maire Paul Vidal est venu. «Le quai s’affaisse», a déclaré le colistier de Rémi Castel, Luc Morin.|Le quai s’affaisse|le colistier de Rémi Castel|true",
            "de|„Der Kai sinkt“, sagte Karim bin Salah, Außenminister der Vereinigten Häfen.|Der Kai sinkt|Karim bin Salah|true"})
    void aDescriptionBesideTheNameIsThatOfTheSpeaker(String tag, String article, String words, String named,
            boolean agrees) {
        assertSaid(agrees, article, words, named, Locale.forLanguageTag(tag));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "he|זאב הולנדר ביקר בנמל. רועי גולן צפה בו. הולנדר אמר: \"הגשר נסגר אתמול בלילה\". \"הרציף לא נבנה למשאיות כאלה\", אמר יואב כרמון.|הרציף לא נבנה למשאיות כאלה|כרמון|true",
            "he|זאב הולנדר ביקר בנמל. רועי גולן צפה בו. הולנדר אמר: \"הגשר נסגר אתמול בלילה\". \"הרציף לא נבנה למשאיות כאלה\", אמר יואב כרמון.|הרציף לא נבנה למשאיות כאלה|גולן|false",
            "he|זאב הולנדר ביקר בנמל. רועי גולן צפה בו. הולנדר אמר: \"הגשר נסגר אתמול בלילה\". \"הרציף לא נבנה למשאיות כאלה\", אמר יואב כרמון.|הרציף לא נבנה למשאיות כאלה|הדוח|true",
            "ar|زار سامي خليل الميناء وصافح العمال. وقال الوزير نادر حداد: «الرصيف لم يبن لهذه الشاحنات».|الرصيف لم يبن لهذه الشاحنات|خليل|false",
            "ar|زار سامي خليل الميناء وصافح العمال. وقال الوزير نادر حداد: «الرصيف لم يبن لهذه الشاحنات».|الرصيف لم يبن لهذه الشاحنات|حداد|true"})
    void aSurnameAloneIsComparedWithoutCapitalLetters(String tag, String article, String words, String named,
            boolean agrees) {
        assertSaid(agrees, article, words, named, Locale.forLanguageTag(tag));
    }

    @Test
    void wordsThatStandTwiceAreThoseThatTheArticleGivesToSomebody() {
        var text = "“You should have let him die”\n\nOne was hurt. “They told me, ‘You should have let him die,’” said"
                + " Ivo Lang.";
        var words = "You should have let him die";
        int at = text.indexOf(words);
        var check = new SpeakerCheck(text, Attributions.propose(text, "en"), Locale.ENGLISH, "");
        assertEquals(text.lastIndexOf(words), check.attributed(new Span(at, at + words.length())).start());
    }
}
