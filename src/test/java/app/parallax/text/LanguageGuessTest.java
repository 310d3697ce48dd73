package app.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "en; The harbour board voted on Tuesday to close the old pier for two years, after an inspection of its piles.",
            "de; Der Hafenrat hat am Dienstag beschlossen, den alten Anleger für zwei Jahre zu sperren, weil die Pfähle Risse haben.",
            "fr; Le conseil du port a décidé mardi de fermer la vieille jetée pour deux ans, après une inspection des pieux.",
            "es; La junta del puerto decidió el martes cerrar el viejo muelle por dos años, después de que se hallaran grietas.",
            "it; Il consiglio del porto ha deciso di chiudere il vecchio molo per due anni, dopo che sono state trovate delle crepe.",
            "pt; O conselho do porto decidiu na terça fechar o velho cais por dois anos, depois de uma inspeção que não foi boa.",
            "nl; De havenraad heeft op dinsdag besloten om de oude pier voor twee jaar te sluiten, na een inspectie van de palen.",
            "pl; Rada portu zdecydowała we wtorek, że stare molo zostanie zamknięte na dwa lata, po tym jak nie przeszło kontroli.",
            "tr; Liman kurulu salı günü eski iskelenin iki yıl için kapatılmasına karar verdi ve bu karar çok da tartışıldı.",
            "ru; Совет порта решил во вторник закрыть старый причал на два года: проверка нашла трещины в одиннадцати сваях.",
            "uk; Рада порту вирішила у вівторок закрити старий причал на два роки: перевірка виявила тріщини в її палях.",
            "ar; قرر مجلس الميناء يوم الثلاثاء إغلاق الرصيف القديم لمدة عامين بعد أن كشف الفحص عن شقوق في الأعمدة.",
            "fa; شورای بندر روز سه‌شنبه تصمیم گرفت اسکلهٔ قدیمی را برای دو سال ببندد، پس از آنکه ترک‌هایی پیدا شد.",
            "he; מועצת הנמל החליטה ביום שלישי לסגור את הרציף הישן לשנתיים, לאחר שבדיקה מצאה סדקים בעמודים."})
    void theLanguageIsTold(String language, String text) {
        assertEquals(Optional.of(language), LanguageGuess.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "The pier", "1,400 2,300 5,600",
            "Foo bar baz qux quux corge grault garply waldo fred plugh xyzzy",
            "Lindmouth Kerrow Tassel Harwick Penmore Ostrand Velling Marchbank Dunsford Ellerby Corwen"})
    void whatTellsNothingIsNotGuessed(String text) {
        assertEquals(Optional.empty(), LanguageGuess.of(text));
    }
}
