package app.parallax.session;

import app.parallax.model.Entity;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Version;
import app.parallax.store.OpenMode;
import app.parallax.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists the pages of each entity of a project, to predict what a damaged page destroys. */
final class WholePages {
    private static final int PAGE = 4096;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** {@code path} is that of the leaf on which the row stands, for the overflow of its rows too. */
    private record Page(int number, String path) {}

    private final byte[] whole;
    private final Map<String, List<Page>> pages;
    private final Map<UUID, Entity> entities;

    WholePages(Path file, byte[] whole) throws SQLException {
        this.whole = whole;
        this.pages = pages(file);
        this.entities = entities(file);
    }

    private static Map<String, List<Page>> pages(Path file) throws SQLException {
        var found = new LinkedHashMap<String, List<Page>>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT name, pageno, substr(path, 1, instr(path || '+', '+') - 1) FROM dbstat
                        WHERE pagetype <> 'internal'""")) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString(1), any -> new ArrayList<>())
                        .add(new Page(rows.getInt(2), rows.getString(3)));
            }
        }
        return found;
    }

    /** Everything of a project, by its identifier; of an orphan that was an annotation both bear it. */
    static Map<UUID, Entity> entities(Path file) {
        var all = new LinkedHashMap<UUID, Entity>();
        try (var store = Store.open(file, OpenMode.READ)) {
            store.read(reader -> {
                for (var kind : Kind.values()) {
                    reader.all(kind, each -> all.putIfAbsent(each.id(), each));
                }
                return true;
            });
        }
        return all;
    }

    private boolean isWhole(int page, byte[] damaged) {
        int from = (page - 1) * PAGE;
        int to = page * PAGE;
        return to <= damaged.length && Arrays.equals(whole, from, to, damaged, from, to);
    }

    private boolean stoodOnWholePages(Entity entity, byte[] damaged) {
        boolean own = stoodOnWholePages(Kind.of(entity).name().toLowerCase(Locale.ROOT), Ids.bytes(entity.id()),
                damaged);
        return own && (!(entity instanceof Version version)
                || stoodOnWholePages("content", version.sha256().getBytes(StandardCharsets.US_ASCII), damaged));
    }

    private boolean stoodOnWholePages(String table, byte[] key, byte[] damaged) {
        var words = new String(key, StandardCharsets.ISO_8859_1);
        var ofTable = pages.getOrDefault(table, List.of());
        var leaves = ofTable.stream().filter(page -> new String(whole, (page.number - 1) * PAGE, PAGE,
                StandardCharsets.ISO_8859_1).contains(words)).map(Page::path).collect(Collectors.toSet());
        return ofTable.stream().filter(page -> leaves.contains(page.path))
                .allMatch(page -> isWhole(page.number, damaged));
    }

    /** What is lost with its page, and what refers to that, to nothing, or is an article of such a version. */
    private Set<String> lost(byte[] damaged) {
        var lost = new HashSet<String>();
        for (var entity : entities.values()) {
            if (!stoodOnWholePages(entity, damaged)) {
                lost.add(entity.id().toString());
                if (entity instanceof Version version) {
                    lost.add(version.article().toString());
                }
            }
        }
        int before;
        do {
            before = lost.size();
            for (var entity : entities.values()) {
                if (ID.matcher(entity.toString()).results().map(MatchResult::group).anyMatch(
                        id -> lost.contains(id) || !entities.containsKey(UUID.fromString(id)))) {
                    lost.add(entity.id().toString());
                }
            }
        } while (lost.size() > before);
        return lost;
    }

    /**
     * What should have come over as it was, and did not.
     *
     * @param damaged the bytes of the damaged file
     * @param recovered the new project
     * @param named the identifiers that the recovery named as lost or mended
     * @return sentences; what refers to something lost may be lost or mended, if it is named
     */
    List<String> missed(byte[] damaged, Path recovered, Set<String> named) {
        var now = entities(recovered);
        var lost = lost(damaged);
        var missed = new ArrayList<String>();
        for (var entity : entities.values()) {
            var there = now.get(entity.id());
            if (!entity.equals(there) && !lost.contains(entity.id().toString())) {
                missed.add(entity + " became " + there);
            } else if (there == null && !named.contains(entity.id().toString())
                    && stoodOnWholePages(entity, damaged)) {
                missed.add(entity + " is lost and not named");
            }
        }
        return missed;
    }
}
