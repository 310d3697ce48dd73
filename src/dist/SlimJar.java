import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies jars of libraries without what the program never reads. Entries that are kept are copied byte for byte, with
 * their times (decision 052).
 */
final class SlimJar {
    /** The languages of texts ({@code resources/language/languages.txt}); he is iw in some data. */
    private static final String LANGUAGES = "(?:en|de|ru|fr|es|ar|he|iw)";
    /** The data of a language that is not read: names of units, currencies, countries and zones, orders of sorting. */
    private static final Pattern OTHER_LANGUAGES = Pattern.compile("com/ibm/icu/impl/data/icudata/"
            + "(?:(?:coll|curr|lang|region|unit|zone|rbnf)/)?(?!" + LANGUAGES + "(?:_|\\.))[a-z]{2,3}(?:_\\w+)*\\.res");
    private static final Pattern OTHER_THEMES = Pattern
            .compile("atlantafx/base/theme/(?:cupertino-\\w+|dracula|nord-\\w+)\\.(?:css|bss)");
    private static final Pattern NATIVE = Pattern.compile("org/sqlite/native/.*");
    private static final Pattern NATIVE_OF_OTHERS = Pattern
            .compile("org/sqlite/native/(?!(?:Linux|Mac)/(?:x86_64|aarch64)/|Windows/x86_64/).*[^/]");
    private static final Pattern UNPACKED = Pattern.compile("[^/]+\\.(?:so|dll|dylib)");

    private SlimJar() {}

    /** Copies a jar for a program beside which its native libraries lie unpacked. */
    static void withoutNatives(Path jar, Path target) throws IOException {
        copy(jar, target, entry -> isUsed(entry) && !NATIVE.matcher(entry).matches()
                && !UNPACKED.matcher(entry).matches());
    }

    /** Copies a jar for all systems. */
    static void forAllSystems(Path jar, Path target) throws IOException {
        copy(jar, target, entry -> isUsed(entry) && !NATIVE_OF_OTHERS.matcher(entry).matches());
    }

    private static boolean isUsed(String entry) {
        return !OTHER_LANGUAGES.matcher(entry).matches() && !OTHER_THEMES.matcher(entry).matches();
    }

    private static void copy(Path jar, Path target, Predicate<String> kept) throws IOException {
        copy(List.of(jar), target, kept);
    }

    /** Copies the entries whose names are kept; the copy has the time of the first jar. */
    static void copy(List<Path> jars, Path target, Predicate<String> kept) throws IOException {
        try (var to = new ZipOutputStream(Files.newOutputStream(target))) {
            to.setLevel(Deflater.BEST_COMPRESSION);
            for (var jar : jars) {
                copy(jar, to, kept);
            }
        }
        long second = Files.getLastModifiedTime(jars.getFirst()).to(TimeUnit.SECONDS);
        Files.setLastModifiedTime(target, FileTime.from(second - second % 2, TimeUnit.SECONDS)); // installers keep no
                                                                                                 // odd
    }

    private static void copy(Path jar, ZipOutputStream to, Predicate<String> kept) throws IOException {
        try (var from = new JarFile(jar.toFile())) {
            for (var entry : from.stream().filter(each -> !each.isDirectory() && kept.test(each.getName())).toList()) {
                var copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                to.putNextEntry(copy);
                from.getInputStream(entry).transferTo(to);
                to.closeEntry();
            }
        }
    }
}
