package app.parallax.session.anchoring;

import app.parallax.i18n.Messages;

/**
 * The result of a new version or of re-anchoring.
 *
 * @param refused whether nothing was done; the sentence then says why
 */
public record VersionReport(String sentence, boolean refused, int exact, int approximate, int gone) {

    public static VersionReport made(String label, int number, AnchoringResult placed) {
        var version = Messages.text("version.new", number, label);
        return new VersionReport(placed.changes().isEmpty()
                ? version
                : version + " " + Messages.text("version.placed", placed.exact(), placed.approximate(), placed.gone()),
                false, placed.exact(), placed.approximate(), placed.gone());
    }

    static VersionReport looked(AnchoringResult placed, int asked) {
        int found = placed.exact() + placed.approximate();
        return new VersionReport(Messages.text("version.lookedAgain", found, asked - found), false, placed.exact(),
                placed.approximate(), asked - found);
    }

    static VersionReport refused(String sentence) {
        return new VersionReport(sentence, true, 0, 0, 0);
    }
}
