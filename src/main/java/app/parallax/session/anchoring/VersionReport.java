package app.parallax.session.anchoring;

import app.parallax.i18n.Messages;

/**
 * The result of a new version or of re-anchoring.
 *
 * @param refused whether nothing was done; the sentence then says why
 */
public record VersionReport(String sentence, boolean refused, int exact, int approximate, int gone) {

    public static VersionReport made(String label, int number, AnchoringResult result) {
        var version = Messages.text("version.new", number, label);
        return new VersionReport(result.changes().isEmpty()
                ? version
                : version + " " + Messages.text("version.placed", result.exact(), result.approximate(), result.gone()),
                false, result.exact(), result.approximate(), result.gone());
    }

    static VersionReport looked(AnchoringResult result, int asked) {
        int found = result.exact() + result.approximate();
        return new VersionReport(Messages.text("version.lookedAgain", found, asked - found), false, result.exact(),
                result.approximate(), asked - found);
    }

    static VersionReport refused(String sentence) {
        return new VersionReport(sentence, true, 0, 0, 0);
    }
}
