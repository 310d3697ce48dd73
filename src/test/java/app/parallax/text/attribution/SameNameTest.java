package app.parallax.text.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.text.attribution.SameName.Pair;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameNameTest {

    @ParameterizedTest
    @CsvSource({"Marzouq, Marzouk", "Moussa Abu Marzouk, Mousa Abu Marzuq", "Dr. Anna Kovač, Anna Kovac",
            "Mohammed Haddad, Muhammad Hadad", "Zelenski, Zelenskyy", "Владимир Петров, Vladimir Petrov",
            "Шойгин, Shoigin", "Чернышенко, Chernyshenko", "مرزوق, Marzouk", "نصر درويش, Nasr Darwish",
            "אברהם כרמלי, Avraham Karmeli", "Γιώργος Παππάς, Giorgos Pappas", "王小明, Wang Xiaoming",
            "Jürgen Müller, Jurgen Muller", "Kim Min-seo, Min-seo Kim", "J. Osterman, Joan Osterman",
            "al-Masri, El Masri", "O’Brien, O'Brien", "Łukasz Wójcik, Lukasz Wojcik", "Yusuf Karim, Youssouf Kareem"})
    void spellingsOfOneNameAreProposed(String one, String other) {
        assertTrue(SameName.likely(one, other), one + " and " + other);
        assertTrue(SameName.likely(other, one), other + " and " + one);
    }

    @ParameterizedTest
    @CsvSource({"Maria Costa, Mario Costa", "Ivan Sokolov, Ivan Sokolova", "John Hale, Joan Hale", "Petrov, Petrova",
            "Hansen, Hanson", "Hansen, Jansen", "Omar, Umar", "Lee, Li", "Amir Nadim, Emir Nadim",
            "Sokolov, Ivan Sokolov", "Karl Braun, Karl Brandt", "Robert Voss, Roberta Voss", "Smith, Smits",
            "Anna Berg, Anna Burger", "the ministry, the minister", "مرزوق, Masri", "12, 13", "J. Hale, K. Hale"})
    void namesOfTwoPersonsAreNot(String one, String other) {
        assertFalse(SameName.likely(one, other), one + " and " + other);
        assertFalse(SameName.likely(other, one), other + " and " + one);
    }

    @ParameterizedTest
    @CsvSource({"Владимир Лунин, ולדימיר לונין", "Vladimir Lunin, فلاديمير لونين", "ולדימיר לונין, فلاديمير لونين",
            "президент Владимир Лунин, الرئيس فلاديمير لونين", "Vladimir Lounine, Владимир Лунин",
            "Sergej Lawrin, Сергей Лаврин", "Sergueï Lavrin, סרגיי לברין", "Биньямин Карми, בנימין כרמי",
            "Benjamin Carmi, بنيامين كرمي", "Angela Merkens, Ангела Меркенс", "Emmanuel Maran, עמנואל מרן",
            "Wolodymyr Selinskyj, Володимир Зелінський", "Дональд Трапп, دونالد تراب", "השר יאיר גולן, يائير غولان",
            "Sergei Shoikin, Сергей Шойкин", "Sergueï Choïkine, Сергей Шойкин", "Omar Haddad, عمر حداد"})
    void aNameInSeveralScriptsIsProposedAsOne(String one, String other) {
        assertTrue(SameName.likely(one, other), one + " and " + other);
        assertTrue(SameName.likely(other, one), other + " and " + one);
    }

    @ParameterizedTest
    @CsvSource({"Maria Costa, מריו קוסטה", "Сергей Иванов, سيرغي إيفانوفا", "محمد علي, Mahmoud Ali",
            "محمود علي, Мохаммед Али", "דן לוי, Dana Levi", "Karim Saleh, كريم صالحي", "حسن, Hussein",
            "חסן רוחאני, Hussein Rouhani", "Ahmad Jaber, احمد جبور", "Anna Berg, אנה בורג",
            "Ivan Sokolov, איוואן סוקולובה",
            "Иван Петров, إيفان سيدوروف", "משה כהן, Михаил Коган", "Olga Orlova, Олег Орлов",
            "وزارة الصحة, Ministry of Health", "Лунин, לוי"})
    void namesOfTwoPersonsInTwoScriptsAreNot(String one, String other) {
        assertFalse(SameName.likely(one, other), one + " and " + other);
        assertFalse(SameName.likely(other, one), other + " and " + one);
    }

    @Test
    void spellingsInFourScriptsArePairedAmongMany() {
        var names = List.of("Владимир Лунин", "Vladimir Lunin", "Tariq Aziz", "ולדימיר לונין", "فلاديمير لونين");
        assertEquals(6, SameName.propose(names).size(), SameName.propose(names).toString());
    }

    @Test
    void amongManyNamesOnlySpellingsArePaired() {
        assertEquals(List.of(new Pair("Marzouq", "Marzouk"), new Pair("Vera Lunina", "Вера Лунина")),
                SameName.propose(List.of("Marzouq", "Vera Lunina", "Tariq Aziz", "Marzouk", "Вера Лунина", "Marzouq")));
    }

    @Test
    void thousandsOfNamesAreComparedAtOnce() {
        var names = IntStream.range(0, 5_000).mapToObj(i -> letters(i) + " " + letters(i * 31)).toList();
        assertEquals(List.of(), SameName.propose(names).stream()
                .filter(pair -> pair.one().equals(pair.other())).toList());
    }

    @Test
    void anyStringIsBorne() {
        for (var odd : List.of("", " ", "'", "\uD83D", "א".repeat(10_000), "1 2 3", "…")) {
            assertFalse(SameName.likely(odd, "Marzouk"), odd);
        }
    }

    private static String letters(int number) {
        var word = new StringBuilder();
        for (int rest = number + 1; rest > 0; rest /= 20) {
            word.append("bdfgklmnprstvzbdfgkl".charAt(rest % 20)).append('a');
        }
        return word.toString();
    }
}
