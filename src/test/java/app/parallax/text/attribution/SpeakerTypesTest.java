package app.parallax.text.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.model.Speaker;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerTypesTest {
    @ParameterizedTest
    @ValueSource(strings = {"Maria Zakharova", "Foreign Minister Sergei Lavrov", "Lior Haiat", "Melnikov",
            "Russian Foreign Ministry spokeswoman Maria Zakharova", "a ministry spokesman", "Abu Marzouk",
            "Hamas leader Ismail Haniyeh", "spokesman of the ministry", "Ursula von der Leyen",
            "Außenministerin Baerbock", "Sprecher des Auswärtigen Amts", "דובר צה״ל",
            "المتحدث باسم وزارة الخارجية", "представитель МИД Мария Захарова", "Dr. Weiss", "XI Jinping",
            "President Putin’s spokesman",
            "le porte-parole du ministère", "la ministre Nadia Faucon", "el portavoz del Ministerio",
            "la alcaldesa Silvia Hermosa",
            "Präsidentin Eva Thiel", "губернатор Пётр Зимин", "الوزيرة نادية فارس", "שרת החינוך",
            "Paris Hilton"})
    void namesOfPeople(String name) {
        assertEquals(Optional.of(Speaker.Type.PERSON), SpeakerTypes.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Israel’s Foreign Ministry", "Israeli foreign ministry", "Prime Minister's Office",
            "Office of the President", "Hamas", "the Kremlin", "Russia", "TASS", "IDF", "RIA Novosti", "United Nations",
            "White House",
            "The New York Times", "Bank of Israel", "Islamic Jihad", "Auswärtiges Amt", "Bundesregierung",
            "Verteidigungsministerium", "UN-Sicherheitsrat", "משרד החוץ", "وزارة الخارجية", "МИД России",
            "le ministère de la Santé", "la Commission européenne", "el Ministerio del Interior", "la policía",
            "die Polizei Köln", "правительство России", "جمعية المياه", "ממשלת ישראל",
            "Embassy of Russia in Israel"})
    void namesOfBodies(String name) {
        assertEquals(Optional.of(Speaker.Type.ORGANISATION), SpeakerTypes.of(name));
    }

    @Test
    void severalPeopleAndWordsThatAreNoNamesTellNothing() {
        for (var name : new String[]{"Israeli officials", "residents of Gaza", "sources",
                "people familiar with the matter",
                "a video released on October 26, 2023", "", "…"}) {
            assertEquals(Optional.empty(), SpeakerTypes.of(name), name);
        }
    }
}
