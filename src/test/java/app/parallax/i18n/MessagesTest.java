package app.parallax.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Edtf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    private static final Path FOLDER = Path.of("resources", "i18n");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)}");
    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private static Map<String, String> sentences(String file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(reader);
        }
        var sentences = new TreeMap<String, String>();
        properties.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
        return sentences;
    }

    private static Set<String> arguments(String sentence) {
        return ARGUMENT.matcher(sentence).results().map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void germanSaysEverySentenceThatEnglishSaysAndNoOther() throws IOException {
        var missing = new TreeSet<>(sentences("messages.properties").keySet());
        var known = new TreeSet<>(missing);
        var german = sentences("messages_de.properties").keySet();
        missing.removeAll(german);
        assertEquals(Set.of(), missing, "not said in German");
        var more = new TreeSet<>(german);
        more.removeAll(known);
        assertEquals(Set.of(), more, "said in German only");
    }

    @Test
    void germanPutsTheSameArgumentsIntoEachSentence() throws IOException {
        var english = sentences("messages.properties");
        var differing = new ArrayList<String>();
        sentences("messages_de.properties").forEach((key, sentence) -> {
            if (english.containsKey(key) && !arguments(sentence).equals(arguments(english.get(key)))) {
                differing.add(key);
            }
        });
        assertEquals(0, differing.size(), differing.toString());
    }

    /** A lone apostrophe begins a quotation of MessageFormat and swallows the arguments after it. */
    @Test
    void everyArgumentOfEverySentenceIsPrinted() throws IOException {
        for (var file : new String[]{"messages.properties", "messages_de.properties"}) {
            sentences(file).forEach((key, sentence) -> {
                var said = new MessageFormat(sentence, Locale.ROOT)
                        .format(new Object[]{"«0»", "«1»", "«2»", "«3»", "«4»", "«5»"});
                arguments(sentence).forEach(number -> assertTrue(said.contains("«" + number + "»"), key));
                assertTrue(!sentence.contains("'") || sentence.contains("''"), file + " " + key);
            });
        }
    }

    @Test
    void englishDatesSayWhatTheRulesOfEdtfSay() {
        Locale.setDefault(Locale.ENGLISH);
        for (var phrase : Edtf.Phrase.values()) {
            assertEquals(phrase.english(), DateFormats.pattern(phrase));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2023-10-07       | 7. Okt. 2023
        [2023-10-27..]   | 27. Okt. 2023 oder später
        2023-11~         | etwa Nov 2023
        XXXX             | ein unbekanntes Jahr
        2023-10-07/..    | ab 7. Okt. 2023
        """)
    void datesAreReadInGerman(String date, String said) {
        Locale.setDefault(Locale.GERMAN);
        assertEquals(said, DateFormats.text(Edtf.parse(date)));
    }

    @Test
    void aDateThatCannotBeReadIsExplainedInGermanWithItsPlace() {
        Locale.setDefault(Locale.GERMANY);
        try {
            Edtf.parse("2023-13");
        } catch (Edtf.SyntaxException e) {
            assertEquals("Es gibt keinen Monat 13 (bei Zeichen 6 von „2023-13“).", Messages.of(e));
            return;
        }
        throw new AssertionError("read");
    }

    @Test
    void whoSpeaksAnotherLanguageReadsEnglishSentencesWithEnglishDates() {
        Locale.setDefault(Locale.FRANCE);
        assertEquals("Quit", Messages.text("command.quit"));
        assertEquals("7 Oct 2023", DateFormats.text(Edtf.parse("2023-10-07")));
    }

    /** Words for persons stand in the messages alone: in no FXML, and in no node that code makes. */
    @Test
    void noViewSaysAnythingOfItsOwn() throws IOException {
        var said = new ArrayList<String>();
        var inFxml = Pattern.compile("\\b(?:text|promptText|accessibleText|title)=\"([^\"%]*\\p{L}{2}[^\"]*)\"");
        var inCode = Pattern.compile("(?:new (?:Label|Button|CheckBox|Menu|MenuItem|Tooltip|Text|ToggleButton|Tab)|"
                + "\\.set(?:Text|PromptText|AccessibleText|Title|HeaderText|ContentText))\\(\\s*\"[^\"]*\\p{L}{2}"
                + "|Tip\\.on\\(\\w+,\\s*\"[^\"]*\\p{L}{2}");
        try (var files = Files.walk(Path.of("resources", "fxml"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".fxml")).toList()) {
                inFxml.matcher(Files.readString(file)).results().forEach(each -> said.add(file + " " + each.group()));
            }
        }
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                inCode.matcher(Files.readString(file)).results().forEach(each -> said.add(file + " " + each.group()));
            }
        }
        assertEquals(0, said.size(), said.toString());
    }
}
