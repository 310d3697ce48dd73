package app.parallax.ui.claims;

import app.parallax.i18n.Messages;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.Speaker;
import app.parallax.session.Workspace;
import app.parallax.session.compare.IndependentSources;
import java.util.List;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/**
 * A row of the tree of sources: a speaker, or a mention attributed to the speaker.
 *
 * @param name name of the speaker; empty for a mention
 * @param said the mention, null for a speaker
 * @param doubtful whether the source is only suggested
 */
record SourceRow(String name, @Nullable MentionWithQuote said, List<MentionWithQuote> all, boolean doubtful) {

    /** Builds the tree under a hidden root: sources, those who cite them, and mentions. */
    static TreeItem<SourceRow> tree(IndependentSources sources, Workspace workspace) {
        var root = new TreeItem<>(new SourceRow("", null, List.of(), false));
        for (var origin : sources.origins()) {
            var top = item(new SourceRow(name(origin, workspace), null, origin.mentions(), origin.proposed()));
            for (var said : origin.mentions()) {
                var at = top;
                var chain = IndependentSources.chain(said.mention(), id -> workspace.speaker(id).isPresent());
                for (var citing : chain.subList(Math.min(1, chain.size()), chain.size())) {
                    at = under(at, workspace.speaker(citing).map(Speaker::name).orElse("?"));
                }
                at.getChildren().add(item(new SourceRow("", said, List.of(said), false)));
            }
            root.getChildren().add(top);
        }
        return root;
    }

    private static TreeItem<SourceRow> under(TreeItem<SourceRow> above, String name) {
        return above.getChildren().stream().filter(each -> each.getValue().name.equals(name)).findFirst()
                .orElseGet(() -> {
                    var fresh = item(new SourceRow(name, null, List.of(), false));
                    above.getChildren().add(fresh);
                    return fresh;
                });
    }

    private static TreeItem<SourceRow> item(SourceRow row) {
        var item = new TreeItem<>(row);
        item.setExpanded(true);
        return item;
    }

    private static String name(IndependentSources.Origin origin, Workspace workspace) {
        return workspace.speaker(origin.speaker()).map(Speaker::name).orElseGet(() -> origin.proposed()
                ? Messages.text("sources.oneSource")
                : Messages.text("sources.article"));
    }
}
