package app.parallax.store;

import app.parallax.model.CheckProblem;
import app.parallax.model.Content;
import app.parallax.model.Message;
import app.parallax.model.Version;
import app.parallax.text.FrozenText;
import app.parallax.text.RefusedTextException;
import app.parallax.text.Sha256;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recovers texts and files of a damaged project: intact by their hash, frozen again from the original file, or with
 * gaps.
 */
final class RecoveryTexts {
    private final Sql stage;
    private final Sql target;
    private final List<CheckProblem> problems;
    private final Set<String> whole = new HashSet<>();

    RecoveryTexts(Sql stage, Sql target, List<CheckProblem> problems) {
        this.stage = stage;
        this.target = target;
        this.problems = problems;
    }

    /** Copies contents whose hash matches. */
    void copyWhole() throws SQLException {
        stage.each("SELECT sha256, bytes FROM content", row -> {
            var bytes = row.bytes(2);
            var sha256 = Sha256.of(bytes); // computed from the bytes, because the stored hash may be damaged too
            if (sha256.equals(row.textOrNull(1)) || isAskedFor(sha256)) {
                keep(sha256, bytes);
            }
            return true;
        }, kept -> {
        });
    }

    private boolean isAskedFor(String sha256) throws SQLException {
        return stage.number("SELECT count(*) FROM version WHERE sha256 = ? OR original_sha256 = ?", sha256, sha256) > 0
                || stage.number("SELECT count(*) FROM draft_version WHERE sha256 = ? OR original_sha256 = ?", sha256,
                        sha256) > 0;
    }

    private void keep(String sha256, byte[] bytes) throws SQLException {
        target.update("INSERT OR IGNORE INTO content (sha256, bytes) VALUES (?, ?)", sha256, bytes);
        whole.add(sha256);
    }

    /**
     * Returns a version that has a text, if necessary with gaps and a new hash; empty if nothing of the text is left.
     */
    Optional<Version> withText(Version version) throws SQLException {
        if (whole.contains(version.sha256())) {
            requireOriginal(version);
            return Optional.of(version);
        }
        if (whole.contains(version.originalSha256()) && frozenAgain(version)) {
            return Optional.of(version);
        }
        var damaged = bytes(stage, version.sha256());
        if (damaged.isEmpty()) {
            problems.add(new CheckProblem("version", version.id().toString(), Message.of("recovery.text.lost")));
            return Optional.empty();
        }
        var text = new String(damaged.get(), StandardCharsets.UTF_8).replace('\0', '?').replace('\r', '?');
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        var content = new Content(Sha256.of(utf8), utf8);
        keep(content.sha256(), content.bytes());
        problems.add(new CheckProblem("version", version.id().toString(), Message.of("recovery.text.damaged")));
        return Optional.of(new Version(version.id(), version.article(), version.number(), content.sha256(),
                text.length(), text.codePointCount(0, text.length()), version.originalSha256(), version.mediaType(),
                version.charset(), version.url(), version.retrieved(), version.retrievedWith()));
    }

    private void requireOriginal(Version version) {
        if (!whole.contains(version.originalSha256())) {
            problems.add(new CheckProblem("version", version.id().toString(), Message.of("recovery.original")));
        }
    }

    /** Freezes the text of a plain file again from its bytes. */
    private boolean frozenAgain(Version version) throws SQLException {
        var original = bytes(target, version.originalSha256());
        if (original.isEmpty() || !version.mediaType().startsWith("text/")) {
            return false;
        }
        try {
            var text = FrozenText.of(original.get(), Charset.forName(version.charset())).text()
                    .getBytes(StandardCharsets.UTF_8);
            boolean same = Sha256.of(text).equals(version.sha256());
            if (same) {
                keep(version.sha256(), text);
            }
            return same;
        } catch (RefusedTextException | IllegalArgumentException e) { // the text was made from these bytes in another
                                                                      // way
            return false;
        }
    }

    /** Returns the text of a version returned by {@link #withText}. */
    String text(Version version) throws SQLException {
        return new String(bytes(target, version.sha256()).orElse(new byte[0]), StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> bytes(Sql sql, String sha256) throws SQLException {
        return sql.first("SELECT bytes FROM content WHERE sha256 = ?", row -> row.bytes(1), sha256);
    }
}
