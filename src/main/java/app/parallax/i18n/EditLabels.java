package app.parallax.i18n;

import app.parallax.model.EditLabel;
import app.parallax.model.Message;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What edits are called in the person's language. A project file may come from anybody: what is odd has no message. */
final class EditLabels {
    /** How keys begin that an edit can have. */
    private static final List<String> KEYS = List.of("edit.", "salvage.label", "salvage.lostEdit");
    private static final Pattern ARGUMENT = Pattern.compile("\\{[^}]*}");
    private static final Pattern ONE_OR_MANY = Pattern.compile("\\.(one|many)$");

    private EditLabels() {}

    static String text(EditLabel label) {
        var message = label.message();
        if (message == null || KEYS.stream().noneMatch(message.key()::startsWith) || !isKnown(message)) {
            return label.words();
        }
        try {
            return Messages.text(message);
        } catch (IllegalArgumentException e) { // an argument that the pattern cannot show
            return label.words();
        }
    }

    /** Whether there is a sentence, and all that stands in it. */
    private static boolean isKnown(Message message) {
        var arguments = message.arguments();
        var bundle = Messages.bundle();
        if (arguments.size() == 1 && arguments.getFirst() instanceof Message.Count) {
            return bundle.containsKey(message.key() + ".one") && bundle.containsKey(message.key() + ".many");
        }
        return bundle.containsKey(message.key())
                && new MessageFormat(bundle.getString(message.key())).getFormatsByArgumentIndex().length <= arguments
                        .size()
                && arguments.stream().allMatch(each -> !(each instanceof Message inner) || isKnown(inner));
    }

    /** Keys whose sentences may hold some words: in their own, or where these meet what stands in them. */
    static Set<String> keys(String words) {
        var sought = words.toLowerCase(Locale.ROOT);
        var bundle = Messages.bundle();
        return bundle.keySet().stream().filter(key -> KEYS.stream().anyMatch(key::startsWith))
                .filter(key -> mayHold(bundle.getString(key).replace("''", "'").toLowerCase(Locale.ROOT), sought,
                        ONE_OR_MANY.matcher(key).find()))
                .map(key -> ONE_OR_MANY.matcher(key).replaceFirst("")).collect(Collectors.toSet());
    }

    private static boolean mayHold(String pattern, String sought, boolean counts) {
        var parts = ARGUMENT.split(pattern, -1);
        if (counts && sought.chars().anyMatch(Character::isDigit)) {
            return true; // numbers are grouped as the language does
        }
        for (int i = 0; i < parts.length; i++) {
            var part = parts[i];
            if (part.contains(sought) || (i < parts.length - 1 && begins(sought, part))
                    || (i > 0 && (ends(sought, part)
                            || (i < parts.length - 1 && !part.isEmpty() && sought.contains(part))))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words begin within a part and go on after it. */
    private static boolean begins(String sought, String part) {
        for (int length = Math.min(sought.length(), part.length()); length > 0; length--) {
            if (part.endsWith(sought.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words end within a part and began before it. */
    private static boolean ends(String sought, String part) {
        for (int length = Math.min(sought.length(), part.length()); length > 0; length--) {
            if (part.startsWith(sought.substring(sought.length() - length))) {
                return true;
            }
        }
        return false;
    }
}
