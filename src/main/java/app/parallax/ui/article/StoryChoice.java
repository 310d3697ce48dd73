package app.parallax.ui.article;

import app.parallax.i18n.Messages;
import app.parallax.model.Counted;
import app.parallax.model.Story;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;

/** A menu of stories with check boxes that stays open. */
final class StoryChoice extends MenuButton {
    private final Map<Story, CheckBox> boxes = new LinkedHashMap<>();

    /**
     * @param of number of the given articles in each story
     * @param articles number of the given articles
     */
    StoryChoice(List<Counted<Story>> stories, Map<UUID, Integer> of, int articles) {
        setId("article-stories");
        setMaxWidth(Double.MAX_VALUE);
        setMnemonicParsing(false);
        setAlignment(Pos.CENTER_LEFT);
        stories.stream().map(Counted::entity).sorted(Comparator.comparing(Story::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(story -> add(story, of.getOrDefault(story.id(), 0), articles));
        setDisable(boxes.isEmpty());
        showChosen();
    }

    private void add(Story story, int belonging, int articles) {
        var box = new CheckBox(story.name());
        box.setMnemonicParsing(false);
        box.setSelected(belonging == articles && articles > 0);
        box.setIndeterminate(belonging > 0 && belonging < articles);
        box.setOnAction(event -> showChosen());
        boxes.put(story, box);
        var item = new CustomMenuItem(box, false);
        item.setOnAction(event -> { // Enter on the item
            box.setIndeterminate(false);
            box.setSelected(!box.isSelected());
            showChosen();
        });
        getItems().add(item);
    }

    private void showChosen() {
        var names = boxes.entrySet().stream().filter(each -> each.getValue().isSelected())
                .map(each -> each.getKey().name()).collect(Collectors.joining(", "));
        setText(boxes.isEmpty()
                ? Messages.text("articleForm.noStories")
                : names.isEmpty() ? Messages.text("articleForm.inNoStory") : names);
    }

    /** Returns the wanted memberships; without stories that contain only some of the articles and were not changed. */
    Map<UUID, Boolean> belonging() {
        var belonging = new LinkedHashMap<UUID, Boolean>();
        boxes.forEach((story, box) -> {
            if (!box.isIndeterminate()) {
                belonging.put(story.id(), box.isSelected());
            }
        });
        return belonging;
    }
}
