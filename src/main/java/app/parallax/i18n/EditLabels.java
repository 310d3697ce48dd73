package app.parallax.i18n;

import app.parallax.model.EditLabel;
import app.parallax.model.Message;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Translates the labels of edits. A project file is untrusted: an invalid message counts as none. */
final class EditLabels {
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
        } catch (IllegalArgumentException e) { // an argument that the pattern cannot format
            return label.words();
        }
    }

    /** Whether the key exists and all arguments are valid. */
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

    /** Returns the keys whose sentences may contain words: in the pattern, or across pattern and arguments. */
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
            return true; // numbers have the grouping of the language
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

    /** Whether words begin within a part and continue after it. */
    private static boolean begins(String sought, String part) {
        for (int length = Math.min(sought.length(), part.length()); length > 0; length--) {
            if (part.endsWith(sought.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    /** Whether words begin before a part and end within it. */
    private static boolean ends(String sought, String part) {
        for (int length = Math.min(sought.length(), part.length()); length > 0; length--) {
            if (part.startsWith(sought.substring(sought.length() - length))) {
                return true;
            }
        }
        return false;
    }
}
