package app.parallax.text;

import java.util.List;
import java.util.Random;

/** Generates valid and invalid queries. */
public final class RandomQuery {
    private static final List<String> SIGNS = List.of("-", "\"", "*", " OR ", "OR", "“", "”", "(", ")", "AND", "NOT",
            "NEAR(", "^", ":", "{title}", "''", "\\", "--", "—", "\u0000", "😀", "\uD83D", ";", "%", "_", "+", ",");

    private RandomQuery() {}

    /** Words of a text, cut, joined and decorated. */
    public static String of(Random random, String text) {
        var query = new StringBuilder();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> query.append(SIGNS.get(random.nextInt(SIGNS.size())));
                case 1 -> query.append('-').append(word(random, text));
                case 2 -> query.append('"').append(cut(random, text, 12)).append('"');
                case 3 -> query.append(word(random, text)).append('*');
                case 4 -> query.append(" OR ");
                default -> query.append(word(random, text));
            }
            if (random.nextInt(4) > 0) {
                query.append(' ');
            }
        }
        return query.toString();
    }

    private static String word(Random random, String text) {
        var folded = FoldedText.of(text);
        if (folded.words() == 0) {
            return "x";
        }
        var word = folded.word(random.nextInt(folded.words()));
        return random.nextBoolean() ? word : word.substring(0, 1 + random.nextInt(word.length()));
    }

    private static String cut(Random random, String text, int most) {
        int start = random.nextInt(text.length());
        return text.substring(start, Math.min(text.length(), start + 1 + random.nextInt(most)));
    }
}
