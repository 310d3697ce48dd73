package app.parallax.io.refi;

import java.util.regex.Pattern;

/**
 * The description of a selection: the analyst's note, then, each under a line of ours that other programs show as text,
 * the translation of the quote and the version since which the words changed.
 *
 * @param note may be empty
 * @param translation may be empty
 */
record RefiDescription(String note, String translation) {
    private static final String TRANSLATION = "[Parallax: translation of the quote]";
    private static final String CHANGED = "[Parallax: changed since version ";
    private static final String PARAGRAPH = "(?:^|\\r?\\n\\r?\\n)";
    private static final Pattern PARTS = Pattern.compile("(?s)(.*?)(?:" + PARAGRAPH + Pattern.quote(TRANSLATION)
            + "\\r?\\n(.*?))?(?:" + PARAGRAPH + Pattern.quote(CHANGED) + "[0-9]+]\\s*)?");

    /** Parts a description; one without lines of ours is all note. */
    static RefiDescription of(String description) {
        var parts = PARTS.matcher(description);
        return parts.matches()
                ? new RefiDescription(parts.group(1), parts.group(2) == null ? "" : parts.group(2))
                : new RefiDescription(description, "");
    }

    /**
     * Returns the description.
     *
     * @param changedSince number of the version since which the words changed, 0 if they did not
     */
    String text(int changedSince) {
        var text = new StringBuilder(note);
        if (!translation.isEmpty()) {
            paragraph(text).append(TRANSLATION).append('\n').append(translation);
        }
        if (changedSince > 0) {
            paragraph(text).append(CHANGED).append(changedSince).append(']');
        }
        return text.toString();
    }

    private static StringBuilder paragraph(StringBuilder text) {
        return text.isEmpty() ? text : text.append("\n\n");
    }
}
