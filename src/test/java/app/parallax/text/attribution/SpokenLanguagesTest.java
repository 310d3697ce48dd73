package app.parallax.text.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.text.Language;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who said what in English, German, Russian, French, Spanish, Arabic and Hebrew. */
class SpokenLanguagesTest {
    private static final List<String> TAGS = List.of("de", "ru", "fr", "es", "ar", "he");
    private static final List<String> PARTS = List.of("«", "— ", "„a b c“ ", "sagte ", "laut ", ", — сказал ",
            "«a, — сказал он. — ", " a-t-il dit, ", "l’", "قال ", "אמר ", "\"א", "по словам ", "der für ", ", so ",
            "« a, dit x, ", "نقلت عن قوله ", "— a — сказал\n", "que ", "23-J ", "وفقا ل", "« A ? dit ", "- a - said ");
    private static final int LARGE = 200_000;

    @ParameterizedTest
    @CsvSource({"de, de, .96, .96", "de-2, de, .95, 0", "en-2, en, .94, 0", "ru, ru, .95, .95", "fr, fr, .95, .91",
            "es, es, .96, .97", "ar, ar, .93, .95", "he, he, .93, .94", "de-3, de, .86, .92", "ru-2, ru, .95, .9",
            "fr-2, fr, .83, .95", "es-2, es, .84, .68", "ar-2, ar, .79, .85", "he-2, he, .92, .84",
            "fr-3, fr, .93, .89", "ar-3, ar, .84, .81", "he-3, he, .8, .83", "de-4, de, .93, 0", "de-5, de, .85, 0",
            "fr-4, fr, .9, 0",
            "ar-4, ar, .93, 0", "he-4, he, .88, 0", "en-3, en, .85, 0", "es-3, es, 1, 0", "ru-3, ru, .85, 0",
            "de-6, de, .95, 0", "en-4, en, .7, 0", "fr-5, fr, .95, 0", "ar-5, ar, .95, 0", "he-5, he, .8, 0",
            "en-5, en, 1, 0", "de-7, de, 1, 0", "he-6, he, 1, 0", "ar-6, ar, 1, 0",
            "ar-7, ar, .88, 0", "he-7, he, .85, 0", "ar-8, ar, .9, 0"})
    void whoSaidWhatIsReadInEachLanguage(String file, String tag, double direct, double indirect) throws IOException {
        var score = SpokenScore.of(Passages.read(file + ".txt"), tag);
        var told = score + "\n" + String.join("\n", score.errors());
        assertTrue(score.direct().f1() >= direct, told);
        assertTrue(score.indirect().f1() >= indirect, told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ru", "fr", "es", "ar", "he"})
    void aHundredPassagesALanguageHaveAnswers(String tag) throws IOException {
        assertTrue(Passages.read(tag + ".txt").size() >= 100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "eo | „Ni restos en la urbo“, diris Ana Verdo. | direct | Ana Verdo | diris | „Ni restos en la urbo“",
            "eo | La ministrino avertis: „La ponto falis hieraŭ.“ | direct | La ministrino | avertis"
                    + " | „La ponto falis hieraŭ.“",
            "eo | Petro Bruna skribis, ke la ponto falis en marto. | indirect | Petro Bruna | skribis"
                    + " | la ponto falis en marto",
            "io | “La ponto falis,” zumis Boro Lemi. | direct | Boro Lemi | zumis | “La ponto falis,”",
            "io | Boro Lemi zumis ke la ponto esis olda. | indirect | Boro Lemi | zumis | la ponto esis olda",
            "io | Konforme ad la mastro di Lemia, la ponto falis. | indirect | la mastro di Lemia | Konforme ad"
                    + " | la ponto falis",
            "io | Boro Lemi venis. “Ni restos hike,” lu avertis. | direct | Boro Lemi | avertis | “Ni restos hike,”"})
    void aLanguageIsAddedByItsFolderAlone(String tag, String text, String kind, String speaker, String cue,
            String content) {
        var found = Attributions.propose(text, new Language(tag));

        assertEquals(1, found.size(), found.toString());
        var only = found.getFirst();
        assertEquals(List.of(kind, speaker, cue, content), List.of(only.direct() ? "direct" : "indirect",
                only.speaker().of(text), only.cue().orElseThrow().of(text), only.content().of(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en | The plan was drawn by Moss himself. In May he told the board: “We will build the dam.” | Moss",
            "en | That Prado announced the plan signals a “very high level of trust” to all, says Dana Fox, a lawyer at"
                    + " the port. | Dana Fox",
            "en | Moss, 44, left early. “We will build the dam,” he said. | Moss",
            "en | The court saw Beck, who came late. “We will build the dam,” she said. | Beck",
            "en | The ruling was welcomed by Beck. “This is a victory for all of us,” he said. | Beck",
            "en | It was, said Beck, “the hardest decision of my life”. | Beck",
            "en | “We regret the loss of life,” reads the letter. | the letter",
            "en | Cole's mother came out. “He was a good boy,” she said. | Cole's mother",
            "en | The door opened. Her brother nodded. “They come every evening,” he said. | Her brother",
            "en | “The minister is a liar,” Ms. Beck shot back. | Ms. Beck",
            "en | Anna Beck resigned, “because nobody listened to the engineers”. | Anna Beck",
            "de | Anna Beck hat das Amt aufgegeben, „weil niemand auf uns gehört hat“. | Anna Beck",
            "ru | Паводок прошёл, сообщил министр Пётр Иванов.\"Мы ждём помощи из столицы\", - сказал Иванов. | Иванов"})
    void kindsOfRealNewsAreRead(String tag, String text, String speaker) {
        assertEquals(List.of(speaker), Attributions.propose(text, tag).stream().filter(Attribution::direct)
                .map(each -> each.speaker().of(text)).toList());
    }

    @Test
    void theWordsOfATextTellItsLanguage() {
        var text = "„Wir bleiben in der Stadt“, sagte die Ministerin am Montag. Es war nicht das erste Mal.";
        assertEquals(Attributions.propose(text, "de"), Attributions.propose(text));
        assertEquals("die Ministerin", Attributions.propose(text).getFirst().speaker().of(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "ru;Паводок затронул сто домов, сообщил в четверг министр по чрезвычайным ситуациям Сергей Ковалёв.;"
                    + "министр по чрезвычайным ситуациям Сергей Ковалёв",
            "ru;«Помощь придёт», — заявила уполномоченная по правам человека Анна Лебедева.;"
                    + "уполномоченная по правам человека Анна Лебедева",
            "ru;«Помощь придёт», — сказал министр по телефону.;министр",
            "ar;القاهرة، ١٤ مارس — قال الوزير أحمد حسن إن المدارس ستفتح أبوابها يوم الأحد بعد أسبوعين من الإغلاق.;"
                    + "الوزير أحمد حسن"})
    void aSpeakerIsWhole(String tag, String text, String speaker) {
        assertEquals(List.of(speaker), Attributions.propose(text, tag).stream().map(each -> each.speaker().of(text))
                .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "de;„Wir gehen jetzt nach Hause“, lud der Wirt die Gäste ein.;der Wirt",
            "de;Das Außenamt forderte die Rückkehr der Leute. „Wir verlangen eine faire Behandlung“, hieß es.;"
                    + "Das Außenamt",
            "de;Den Plan bewertet Weller gut: „Wir sehen schon jetzt Erfolge“, berichtet er.;Weller",
            "de;„Mir hat die Aufgabe viel gegeben“, ließ sich Weller in einer Mitteilung zitieren.;Weller",
            "de;„Wir haben die Anträge gestellt“, sagte Boris Weller im Interview.;Boris Weller",
            "de;Laut Weller ist das Urteil „ein Skandal für den Rechtsstaat“.;Weller",
            "de;Weller-Braun verlässt den Rat. Sie zieht um. „Ich gehe sehr gern“, sagte sie.;Weller-Braun",
            "de;Die Leiterin des Amts, Anna Kern, kritisierte die Pläne. „Das ist ein Rückschritt“, sagte sie.;"
                    + "Die Leiterin des Amts, Anna Kern",
            "es;“Vamos a impedir que suban los precios” en el barrio, ha subrayado la también portavoz.;"
                    + "la también portavoz",
            "es;El primo es el «jefe verdadero y único» del taller, según los jueces.;los jueces",
            "ru;«Карета больше не нужна», — прокомментировал хранитель средств на содержание двора Джон Смит.;"
                    + "хранитель средств на содержание двора Джон Смит",
            "ru;«Мост откроют весной к празднику», — цитирует Петрова официальный портал города.;Петрова",
            "ru;«Мост откроют весной к празднику», — приводит слова министра агентство.;министра",
            "fr;« Le port sera fermé lundi », résume le commissaire français au marché intérieur, Jean Morel.;"
                    + "le commissaire français au marché intérieur, Jean Morel",
            "ar;وقال المتحدث باسم منظمة الصحة العالمية كريم حداد في مؤتمر صحفي إن \"الوضع يتحسن كل يوم\".;"
                    + "المتحدث باسم منظمة الصحة العالمية كريم حداد",
            "en;The club looks again to the U.K. “We still hope to play there one day,” President Ann Ray said in a note.;"
                    + "President Ann Ray",
            "en;“If it comes to it, we will strike,” warns Lee, a driver.;Lee",
            "en;Lawyer Tom Reed left the room because, he said, “nobody listens to us here”.;Lawyer Tom Reed",
            "en;“We love it here,” Ray Moss beamed from the gate. It was late.;Ray Moss",
            "en;“We love it here,” hollered Ray Moss, a driver.;Ray Moss",
            "en;Looking tired, the captain of the team said: “We have lost it all tonight.”;the captain of the team",
            "en;The champion looked hurt after the fall: “I thought I might have to stop,” Lee said.;Lee",
            "en;Port Fire’s director, Jan Reed, said the fire “is very bad for all of us”.;Port Fire’s director, Jan Reed",
            "en;A woman identified in court as Kay said, “We will be able to live.”;A woman identified in court as Kay",
            "en;He held a sign that used to hang at his door that read: “Welcome to our home.”;a sign",
            "en;“If the dam goes, we go,” warned an engineer who would not be named.;an engineer",
            "de;„Das ist die beste Lösung für alle“, ist sich Amtsleiterin Eva Kern sicher.;Amtsleiterin Eva Kern",
            "de;„Das ist nicht hinnehmbar für uns“, empörte sich Eva Kern.;Eva Kern",
            "de;Für Richter Karl Lund liegt der Fall klar: „Das war ein langer Plan.“;Richter Karl Lund",
            "de;Sichtlich bewegt trat die Ministerin vor das Haus: „Ich bedauere diese Fehler.“;die Ministerin",
            "de;Anders sieht es Eva Kern vom Verein: „Das Geld fehlt am Ende den Schulen.“;Eva Kern vom Verein",
            "de;Zum Auftakt der Woche, die heute beginnt, geht Rat Uwe Lund mit allen ins Gericht: „Das ist zu wenig.“;"
                    + "Rat Uwe Lund",
            "de;In dem Brief, der uns vorliegt, heißt es: „Die Frist kann nicht gehalten werden.“;dem Brief",
            "de;„Die Brücke wird bald gesperrt“, hieß es am Freitag laut dpa aus dem Ministerium.;dem Ministerium",
            "es;“Usted no la aceptó nunca”, ha rezongado Sanz en el pleno.;Sanz",
            "es;La consejera Ana Ruiz habló poco. En declaraciones a la radio, ha alertado de que “no hay más tiempo”.;"
                    + "La consejera Ana Ruiz",
            "es;Desde la patronal del metal califican la medida de “golpe para todos nosotros”.;la patronal del metal",
            "es;Más crítico se mostró el capitán: “Nos han robado dos puntos”.;el capitán",
            "ru;«Мы больше не можем ждать», — съязвил Марк Колин. Потом он ушёл.;Марк Колин",
            "ru;«Мы больше не можем ждать», — вторит ей соседка.;соседка",
            "ru;Во время общения с прессой Песков отметил, что «это была просто вакханалия».;Песков",
            "ru;Город закрыл мост, чтобы он «не угрожал жизни людей». Об этом заявил мэр Пётр Лосев.;мэр Пётр Лосев",
            "ru;В ведомстве считают, что «новый порядок снизит нагрузку».;ведомстве",
            "ar;وقال النائب حسن فضل الله: \"لن نسمح بتمرير هذا المشروع\".;النائب حسن فضل الله",
            "ar;وذكر المتحدث حيدر مجيد في بيان، تلقته وكالة أكد، أن \"القرار صدر يوم السبت\".;المتحدث حيدر مجيد",
            "he;השר דן כרמי לגלג: \"זה לא יעבוד אצלנו לעולם\".;השר דן כרמי"})
    void theSourceOfAQuotationIsRead(String tag, String text, String speaker) {
        assertEquals(List.of(speaker), direct(text, tag));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            // a verb after a comma, a title before one: no subject of the verb of another
            "en;Prices fell, driven by demand, and Lee said it was “very good news for all”.;Lee",
            "en;In the harbour, Col. Moss, the crew said, “was never seen by anybody again”.;the crew",
            "en;Sailors waved at Kay Lund, Port Fire chief, and the crew said “nobody was hurt at all”.;the crew",
            "en;Spring water cost more, the mayor said: “We will look into the price.”;the mayor",
            // what names nobody
            "ru;«Мы больше не можем ждать», — но зал был пуст.;",
            "ru;12 апреля в зале сидели: «люди без всякой надежды».;",
            "de;„Alle Häuser der Stadt“, las man am Tor.;",
            "fr;« Nous ne reviendrons plus jamais ici ». C’est par ces mots que la réunion a fini.;"})
    void noOtherPhraseBecomesASpeaker(String tag, String text, @Nullable String speakers) {
        assertEquals(speakers == null ? List.of() : List.of(speakers.split("\\|", -1)), direct(text, tag));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "ar;وقالت السفيرة النرويجية لدى تونس هيلدا برغ إن \"التعاون سيستمر بيننا\".;"
                    + "السفيرة النرويجية لدى تونس هيلدا برغ",
            "ar;وقال الوزير في لقاء تلفزيوني طويل إن \"التعاون سيستمر بيننا\".;الوزير",
            "ar;ونشرت وزارة الصحة تغريدة قالت فيها: \"لا توجد إصابات جديدة\".;وزارة الصحة",
            "ar;حيث نشر الشيخ تغريدة قال فيها: \"لن نقبل بهذا أبدا\".;الشيخ",
            "ar;وانتقدت النائبة هالة شوقي ما وصفته بـ\"التراخي غير المقبول هنا\".;النائبة هالة شوقي",
            "ar;وقال الوزير إن سالم أيد \"العودة إلى طاولة الحوار\".;سالم",
            "ar;وقال الوزير إن بلاده ترى أنه \"لا حل عسكريا للنزاع\".;الوزير",
            "ar;ذكر المكتب أن الوزيرة شددت على \"أهمية فتح المعابر\"، وأن السفير رحب \"بكل خطوة نحو السلام\".;"
                    + "الوزيرة|السفير",
            "ar;وقال الوزير إن بلاده تدعم \"خطة السلام الجديدة\" و\"كل جهد لوقف الحرب\".;الوزير|الوزير",
            "ar;وقال المدير إن العمل مستمر. ووصف القرار بأنه \"خطأ كبير جدا\".;المدير",
            "ar;ونقلت الصحيفة عن ليلى منصور: \"لم نتوقع هذه الكارثة\".;ليلى منصور",
            "ar;ورفض المتحدث كمال شاهين التهم، وقال لـ«صحيفة المدينة» إنها «كلام فارغ لا أساس له».;المتحدث كمال شاهين",
            "ar;وكتبت الفنانة نجلاء فهمي: \"شكرا لكم جميعا\". كما تابعت: \"لن أنسى هذا اليوم\".;"
                    + "الفنانة نجلاء فهمي|الفنانة نجلاء فهمي",
            "ar;وتحدث المدير أمس. ولفت إلى أن الجنود السوريين قادمون، مضيفا: \"نقف معهم في المحنة\".;المدير",
            "ar;وأكد -في مؤتمر صحفي بالعاصمة- وزير الدفاع أن \"الحدود مؤمنة بالكامل\".;وزير الدفاع",
            "ar;وقال المدير إن العمل مستمر. وأضاف في هذا السياق: \"لا داعي للقلق أبدا\".;المدير",
            "ar;وانسحب الوفد من الجلسة، متهما الوسيط بأنه \"لا يحترم أحدا هنا\".;الوفد",
            "ar;وحذر المدير سامي الحلو من أن \"الأزمة ستكون كارثية\"، بحسب وكالة الأنباء.;المدير سامي الحلو",
            "ar;\"الأزمة ستكون كارثية للجميع\"، بحسب المدير سامي الحلو.;المدير سامي الحلو",
            "ar;تجلس أم علي أمام خيمتها. وتقول: \"لا ماء ولا دواء عندنا\".;أم علي",
            "ar;وكتب النائب جابر الكعبي \" الحكومة مطالبة بالرد فورا\".;النائب جابر الكعبي",
            "he;\"הגשר ייסגר עד סוף השנה\". כך אמר אתמול שר התחבורה דן כרמי.;שר התחבורה דן כרמי",
            "he;השחקנית מיה ארז סיפרה עליו. \"חיכיתי לזה שנים רבות\", אמרה בריאיון לתוכנית \"ערב חדש\".;השחקנית מיה ארז",
            "he;השר דן כרמי אמר כך. \"אנחנו לבד כאן לגמרי\", קבע והוסיף בסרקזם: \"תודה לעירייה שלנו\".;השר דן כרמי|השר דן כרמי",
            "he;\"העונה שלנו נגמרה היום\" אמר גורם בקבוצה שהוסיף: \"המאמן קיבל את הכול\".;גורם בקבוצה|גורם בקבוצה",
            "he;השר דוד לוי הציג את התוכנית. \"המסים לא יעלו השנה\", הבטיח.;השר דוד לוי"})
    void kindsOfArabicAndHebrewNewsAreRead(String tag, String text, String speakers) {
        assertEquals(List.of(speakers.split("\\|", -1)), direct(text, tag));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "ar;وعرضت قناة \"البحر المفتوح الجديدة\" فيلما. وقال الزائر إنه جميل.",
            "ar;وقال الزائر إن فيلم القناة جميل، وعرضت شبكة \"البحر المفتوح الجديدة\" غيره.",
            "he;\"הגשר ייסגר עד סוף השנה\". כך נראה הרחוב אחרי הגשם."})
    void namesInMarksAndOtherSentencesHaveNoSpeaker(String tag, String text) {
        assertEquals(List.of(), direct(text, tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "he"})
    void aReportWithoutSpeechHasNoSpeaker(String tag) throws IOException {
        String text;
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/attributions/report-" + tag + ".txt"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertEquals(List.of(), Attributions.propose(text, tag));
    }

    @Test
    void aQuotationGoesOnToTheMarkThatClosesIt() {
        var text = "“We played well. I thank them.|Why did we lose? This is sport.|It is not for me,” Moss said."
                .replace('|', '\n');
        assertEquals(List.of("Moss"), direct(text, "en"));
        assertEquals(1, QuotationMarks.find(text).size());
        assertEquals(2, QuotationMarks.find("“We played well.|Then he said: “It is over.”".replace('|', '\n')).size());
    }

    @Test
    void aVerbInTheSingularIsNotThatOfSeveral() {
        var text = "La ministra Ana Ruiz reconoció que la cifra sube. Las consultoras estiman que bajará. "
                + "“Soy consciente del problema de todos”, afirmó.";
        assertEquals(List.of("La ministra Ana Ruiz"), direct(text, "es"));
    }

    @Test
    void twoQuotationsOfOneSentenceHaveItsSource() {
        var text = "« Je pars ce soir », confie-t-elle. Après le départ, que le maire « a préparé sans un mot » malgré "
                + "tout, « la colère reste grande », juge Mme Benoît.";
        assertEquals(List.of("elle", "Mme Benoît", "Mme Benoît"), direct(text, "fr"));
        var both = "„Wir müssen besser werden“, sagte Trainer Jens van Holt: „So haben wir keine Chance.“";
        assertEquals(List.of("Trainer Jens van Holt", "Trainer Jens van Holt"), direct(both, "de"));
    }

    @Test
    void aSourceAtTheEndIsNoPartOfWhatIsReported() {
        var text = "Die Vorsitzende Anna Kern sprach. Es gebe keinen Grund zur Panik, so der Virologe.";
        var found = Attributions.propose(text, "de").getLast();
        assertEquals("der Virologe", found.speaker().of(text));
        assertEquals("Es gebe keinen Grund zur Panik", found.content().of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"„Wir bleiben für immer hier“, rot die Schrift auf der Wand.",
            "„Das Haus am alten See“, neu der Anstrich, steht leer.",
            "„Bitte nicht stören“, hob das Schild jemand vom Boden auf.",
            "Über der Tür „Willkommen in der Stadt“, nah die Kirche."})
    void aShortWordBesideAThingIsNoVerbOfSaying(String text) {
        assertEquals(List.of(), direct(text, "de"));
    }

    @Test
    void anArabicParticipleOfSayingIsNobody() {
        assertEquals(List.of(), direct("وتابع قائلا: \"هذا هو الحل الوحيد\".", "ar"));
        var others = "إذ كتب أحد الناس أن \"الجسر أزرق مثل البحر\"، فيما تساءل آخرون عن الكلفة.";
        assertEquals(List.of("أحد الناس"), direct(others, "ar"));
    }

    private static List<String> direct(String text, String tag) {
        return Attributions.propose(text, tag).stream().filter(Attribution::direct)
                .map(each -> each.speaker().of(text)).toList();
    }

    @Test
    void aTextWithNamesAndQuotationsAloneHasItsLanguage() {
        var text = "\"Keiner soll heute glauben, dass wir schon alles erreicht haben und feiern können\", sagte Jens "
                + "Holt nach Hamburg gegen Bremen.";
        assertEquals("Jens Holt", Attributions.propose(text).getFirst().speaker().of(text));
    }

    @Test
    void aNicknameInMarksAfterATitleIsRead() {
        var text = "השר, \"הנץ\", אמר אתמול כי הדיון נדחה.";
        AttributionsTest.assertSound(Attributions.propose(text, "he"), text);
    }

    static Stream<Arguments> hostile() {
        return TAGS.stream().flatMap(tag -> PARTS.stream().map(part -> Arguments.of(tag, part)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anythingRepeatedIsReadInTimeThatGrowsWithItsLength(String tag, String part) {
        var text = part.repeat(LARGE / part.length());
        var found = assertTimeout(Duration.ofSeconds(20), () -> Attributions.propose(text, tag));
        AttributionsTest.assertSound(found, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ru", "fr", "es", "ar", "he"})
    void randomRowsOfWordsGiveSoundSpans(String tag) throws IOException {
        var words = Passages.read(tag + ".txt").stream().flatMap(each -> Stream.of(each.text().split(" ", -1)))
                .toList();
        var random = new Random(11);
        for (int i = 0; i < 1_000; i++) {
            var text = new StringBuilder();
            for (int k = random.nextInt(60); k > 0; k--) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(9) == 0 ? "\n" : " ");
            }
            AttributionsTest.assertSound(Attributions.propose(text.toString(), tag), text.toString());
        }
    }

    @Tag("speed")
    @ParameterizedTest
    @ValueSource(strings = {"de", "ru", "fr", "es", "ar", "he"})
    void aThousandArticlesASecondAreReadOnOneCore(String tag) throws IOException {
        var all = new StringBuilder();
        for (var passage : Passages.read(tag + ".txt")) {
            all.append(passage.text()).append(". ").append("x ".repeat(40)).append("\n\n");
        }
        var article = all.substring(0, 5_000);
        var threads = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < 500; i++) {
                Attributions.propose(article, tag);
            }
            least = Math.min(least, threads.getCurrentThreadCpuTime() - before);
        }
        assertTrue(least <= 500_000_000L, least / 1_000_000 + " ms for 500 articles");
    }
}
