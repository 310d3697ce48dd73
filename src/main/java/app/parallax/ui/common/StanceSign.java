package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import app.parallax.model.Mention;
import app.parallax.model.ProposedValues.Field;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/**
 * The sign of a mention: filled for the article's own words, outlined for attributed ones, dotted for a voice that is
 * not stated; plus affirms, minus denies, a question mark leaves unclear, bare and grey is related.
 */
public final class StanceSign extends StackPane {
    private static final double RADIUS = 6.5;
    private static final double ARM = 3;

    public StanceSign(Mention.Voice voice, Mention.Position position) {
        getStyleClass().addAll("stance", switch (voice) {
            case OWN -> "own";
            case REPORTED -> "reported";
            case UNSTATED -> "unstated";
        }, switch (position) {
            case AFFIRMS -> "affirms";
            case DENIES -> "denies";
            case OPEN -> "open";
            case RELATED -> "related";
        });
        double factor = TextScale.factor().get();
        double radius = RADIUS * factor;
        double reach = ARM * factor;
        setMinSize(2 * radius + 1, 2 * radius + 1);
        setMaxSize(2 * radius + 1, 2 * radius + 1);
        var disc = new Circle(radius);
        disc.getStyleClass().add("disc");
        getChildren().add(disc);
        switch (position) {
            case AFFIRMS ->
                getChildren().addAll(arm(new Line(-reach, 0, reach, 0)), arm(new Line(0, -reach, 0, reach)));
            case DENIES -> getChildren().add(arm(new Line(-reach, 0, reach, 0)));
            case OPEN -> {
                var mark = new Text("?");
                mark.getStyleClass().add("mark");
                getChildren().add(mark);
            }
            case RELATED -> {
            }
        }
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(text(voice, position));
    }

    /** The sign of a mention; a voice that is proposed stands in a dashed ring. */
    public StanceSign(Mention mention) {
        this(mention.voice(), mention.position());
        if (mention.proposes(Field.VOICE)) {
            getStyleClass().add("proposed");
            setAccessibleText(text(mention));
        }
    }

    private static Line arm(Line line) {
        line.getStyleClass().add("arm");
        return line;
    }

    public static String text(Mention.Voice voice, Mention.Position position) {
        return text(voice) + " · " + text(position);
    }

    /** Voice and position of a mention in words, the voice marked where it is proposed. */
    public static String text(Mention mention) {
        return mention.proposes(Field.VOICE)
                ? Messages.text("proposed.before", text(mention.voice())) + " · " + text(mention.position())
                : text(mention.voice(), mention.position());
    }

    public static String text(Mention.Voice voice) {
        return switch (voice) {
            case OWN -> Messages.text("voice.own");
            case REPORTED -> Messages.text("voice.reported");
            case UNSTATED -> Messages.text("voice.unstated");
        };
    }

    public static String text(Mention.Position position) {
        return switch (position) {
            case AFFIRMS -> Messages.text("position.affirms");
            case DENIES -> Messages.text("position.denies");
            case OPEN -> Messages.text("position.open");
            case RELATED -> Messages.text("position.related");
        };
    }
}
