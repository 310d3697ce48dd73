package app.parallax.ui.tags;

import app.parallax.i18n.Messages;
import app.parallax.model.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Checks the keys of tags: one digit or letter, which no other tag and no command has.
 *
 * @param command returns the name of the command with a key, empty if none
 */
record TagKeys(Function<String, Optional<String>> command) {

    /** Returns the sentence that says why a key is refused; empty if it is not, and for an empty key. */
    Optional<String> whyNot(String key, UUID tag, List<Tag> all) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        if (key.codePointCount(0, key.length()) != 1 || !Character.isLetterOrDigit(key.codePointAt(0))) {
            return Optional.of(Messages.text("tags.keyForm"));
        }
        return all.stream().filter(each -> !each.id().equals(tag) && key.equalsIgnoreCase(each.key())).findFirst()
                .map(other -> Messages.text("tags.keyTaken", key, other.name()))
                .or(() -> command.apply(key).map(name -> Messages.text("tags.keyOfCommand", key, name)));
    }
}
