package app.parallax.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * The corpus: {@code articles/NNNNN.txt}, {@code annotations.tsv} and {@code queries.tsv} of a given folder, or
 * generated with a fixed seed.
 */
final class Corpus {
    private static final Pattern TAB = Pattern.compile("\t");
    private static final int ARTICLES = 10_000;
    private static final int LARGE = 100_000;
    private static final int AN_ARTICLE = 10;
    /** Every so many articles one is in Hebrew. */
    private static final int HEBREW = 10;
    private static final int HEBREW_WORDS = 5_000;
    private static final int CHARACTERS = 5_000;

    private final Path folder;

    private Corpus(Path folder) {
        this.folder = folder;
    }

    /**
     * A line of {@code annotations.tsv}.
     *
     * @param article index from 0
     * @param start UTF-16 offset
     * @param end UTF-16 offset, exclusive
     * @param tag name of the tag
     */
    record Marked(int article, int start, int end, String tag) {}

    /**
     * A line of {@code queries.tsv}.
     *
     * @param name name of the query
     */
    record Query(String name, String words) {}

    static Corpus at(Path folder) {
        return new Corpus(folder);
    }

    /** Generates a corpus of the size that the contract states, unless it exists. */
    static Corpus made(Path work) throws IOException {
        return made(work, ARTICLES);
    }

    /** Generates a corpus ten times as large, unless it exists. */
    static Corpus large(Path work) throws IOException {
        return made(work, LARGE);
    }

    private static Corpus made(Path work, int articles) throws IOException {
        var folder = work.resolve("corpus-" + articles);
        if (!Files.exists(folder.resolve("queries.tsv"))) {
            new Corpus(folder).make(articles);
        }
        return new Corpus(folder);
    }

    List<Path> articles() throws IOException {
        try (var files = Files.list(folder.resolve("articles"))) {
            return files.sorted().toList();
        }
    }

    Path articleFolder() {
        return folder.resolve("articles");
    }

    List<Marked> annotations() throws IOException {
        return marked(folder.resolve("annotations.tsv"));
    }

    private static List<Marked> marked(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(line -> TAB.split(line, -1)).map(cells -> new Marked(Integer.parseInt(cells[1]),
                    Integer.parseInt(cells[2]), Integer.parseInt(cells[3]), cells[6])).toList();
        }
    }

    /** Returns a text of a length, {@code 300k} or {@code 5m}. */
    Path longText(String size) {
        return folder.resolve("long" + size + ".txt");
    }

    /** Returns the overlapping marks of a long text. */
    List<Marked> longMarks(String size) {
        try {
            return marked(folder.resolve("long" + size + ".tsv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Query> queries() throws IOException {
        try (var lines = Files.lines(folder.resolve("queries.tsv"))) {
            return lines.map(line -> TAB.split(line, 2)).map(cells -> new Query(cells[0], cells[1])).toList();
        }
    }

    private void make(int articles) throws IOException {
        var random = new Random(20231007);
        var words = new ArrayList<String>();
        for (int i = 0; i < 20_000; i++) {
            words.add(word(random));
        }
        var hebrew = new ArrayList<String>();
        for (int i = 0; i < HEBREW_WORDS; i++) {
            hebrew.add(hebrew(random));
        }
        Files.createDirectories(articleFolder());
        var lines = new StringBuilder();
        int id = 0;
        for (int number = 0; number < articles; number++) {
            var text = article(random, number % HEBREW == HEBREW - 1 ? hebrew : words);
            Files.writeString(articleFolder().resolve("%05d.txt".formatted(number)), text);
            for (int i = 0; i < AN_ARTICLE; i++) {
                int start = random.nextInt(text.length() - 200);
                int end = start + 20 + random.nextInt(150);
                lines.append(id++).append('\t').append(number).append('\t').append(start).append('\t').append(end)
                        .append('\t').append(start).append('\t').append(end).append("\ttag ").append(id % 20)
                        .append('\n');
            }
        }
        Files.writeString(folder.resolve("annotations.tsv"), lines);
        makeLong(random, words, "300k", 300_000, 2_000);
        makeLong(random, words, "5m", 5_000_000, 20_000);
        Files.writeString(folder.resolve("queries.tsv"), "common\t" + words.get(3) + "\nrare\t" + words.get(19_990)
                + "\ntwo\t" + words.get(10) + " " + words.get(500) + "\nphrase\t\"" + words.get(5) + " " + words.get(9)
                + "\"\nprefix\t" + words.get(40).substring(0, 3) + "*\nhebrew\t" + hebrew.get(3) + "\nhebrew-rare\t"
                + hebrew.get(HEBREW_WORDS - 10) + "\n");
    }

    private void makeLong(Random random, List<String> words, String size, int characters, int marks)
            throws IOException {
        var text = new StringBuilder();
        while (text.length() < characters) {
            text.append(article(random, words));
        }
        var whole = text.substring(0, characters);
        Files.writeString(longText(size), whole);
        var lines = new StringBuilder();
        for (int id = 0; id < marks; id++) {
            int start = random.nextInt(characters - 1_000);
            int end = start + 20 + random.nextInt(900);
            lines.append(id).append("\t0\t").append(start).append('\t').append(end).append('\t').append(start)
                    .append('\t').append(end).append("\ttag ").append(id % 20).append('\n');
        }
        Files.writeString(folder.resolve("long" + size + ".tsv"), lines);
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        int length = 2 + random.nextInt(9);
        for (int i = 0; i < length; i++) {
            word.append("etaoinshrdlucmfwypvbgk".charAt((int) (Math.pow(random.nextDouble(), 1.6) * 22)));
        }
        return word.toString();
    }

    private static String hebrew(Random random) {
        var word = new StringBuilder();
        int length = 2 + random.nextInt(6);
        for (int i = 0; i < length; i++) {
            word.append((char) ('א' + (int) (Math.pow(random.nextDouble(), 1.6) * 27)));
        }
        return word.toString();
    }

    /** Generates words with a Zipf distribution, in sentences and paragraphs. */
    private static String article(Random random, List<String> words) {
        var text = new StringBuilder(CHARACTERS + 100);
        while (text.length() < CHARACTERS) {
            int rank = (int) Math.min(words.size() - 1, Math.exp(random.nextDouble() * Math.log(words.size())) - 1);
            text.append(words.get(rank));
            int end = random.nextInt(100);
            text.append(end < 6 ? ". " : end == 7 ? ".\n\n" : " ");
        }
        return text.append(".\n").toString();
    }
}
