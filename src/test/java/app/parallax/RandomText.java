package app.parallax;

import java.util.List;
import java.util.Random;

/** Generates texts that are difficult for offsets: emoji, joined emoji, combining marks, several scripts, line ends. */
public final class RandomText {
    private static final List<String> PIECES = List.of("a", "The", "Kremlin’s", "don't", "1,400", "3.5", " ", " ", " ",
            "  ", "\n", "\n\n", ". ", ", ", "—", "“", "”", "\"", "\u00A0", "é", "e\u0301", "a\u0308\u0323", "ß", "Ж",
            "Москва",
            "α", "中文", "日本語", "한국", "\u1112\u1161\u11AB", "שָׁלוֹם", "צה״ל", "תֵּל אָבִיב", "العربية", "مُحَمَّد",
            "السلام",
            "हिन्दी", "क्षि", "ไทย", "😀", "👍🏽", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇮🇱", "🇷🇺🇵🇸", "❤️", "\u200F",
            "\u200B", "\u2028", "𝒜", "𐍈",
            "𠀀", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A", "(", ")", "_", "-", "\t");

    private RandomText() {}

    /** A text of so many pieces, each a word, a character or a space; no lone surrogates, no CR, no NUL. */
    public static String of(Random random, int pieces) {
        var text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** A UTF-16 offset in a text, its end included. */
    public static int offset(Random random, String text) {
        return random.nextInt(text.length() + 1);
    }
}
