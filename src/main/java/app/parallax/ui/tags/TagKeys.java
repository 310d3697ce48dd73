package app.parallax.ui.tags;

import app.parallax.i18n.Messages;
import app.parallax.model.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which keys tags may have: one digit or letter, that no other tag and no command has.
 *
 * @param command the name of the command that a key alone has, empty if none
 */
record TagKeys(Function<String, Optional<String>> command) {

    /** Why a tag cannot have a key: a sentence, empty if it can. An empty key is none. */
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
