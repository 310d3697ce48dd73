package app.parallax.session.merge;

import app.parallax.i18n.Messages;
import app.parallax.model.Entity;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Describes merge conflicts in words. */
public record ConflictText(String what, String ours, String theirs) {
    static ConflictText of(MergeConflict conflict, MergeComparison comparison) {
        var naming = new EntityNaming(comparison::find);
        var own = conflict.ours();
        var other = conflict.theirs();
        var entity = own == null ? other : own;
        var what = entity == null ? "" : naming.nameOf(entity);
        return own == null || other == null
                ? new ConflictText(what, deletedOr(own), deletedOr(other))
                : different(what, own, other, naming);
    }

    private static String deletedOr(@Nullable Entity entity) {
        return Messages.text(entity == null ? "merge.deleted" : "merge.kept");
    }

    private static ConflictText different(String what, Entity own, Entity other, EntityNaming naming) {
        var ours = new ArrayList<String>();
        var theirs = new ArrayList<String>();
        for (var difference : naming.differences(own, other)) {
            ours.add(difference.field() + ": " + difference.before());
            theirs.add(difference.field() + ": " + difference.after());
        }
        return new ConflictText(what, ours.isEmpty() ? Messages.text("merge.kept") : String.join("\n", ours),
                theirs.isEmpty() ? Messages.text("merge.kept") : String.join("\n", theirs));
    }
}
