package app.parallax.ui.shell.importing;

import app.parallax.i18n.Messages;
import app.parallax.io.importer.Source;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;

/**
 * An article from the clipboard or dragged from a browser: its HTML, else its text. A URL alone is none, because
 * nothing is ever fetched.
 *
 * @param source null if there is none
 * @param addressAlone whether there is only a URL
 */
public record PastedArticle(Optional<Source> source, boolean addressAlone) {
    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss", Locale.ROOT);
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\s*+(https?|ftp|file)://\\S++\\s*+(\\S.{0,300})?\\s*");
    /** Matches the offsets that Windows puts before the HTML (CF_HTML). */
    private static final Pattern OFFSETS = Pattern.compile("\\AVersion:[\\s\\S]{0,1000}?(?=<)");
    private static final Pattern SOURCE = Pattern.compile("(?m)^SourceURL:(https?://\\S+)");

    /** Whether a drag or the clipboard may contain an article. */
    static boolean mayBe(Clipboard board) {
        return !board.hasFiles() && (board.hasHtml() || board.hasString() || board.hasUrl());
    }

    public static PastedArticle of(Clipboard board) {
        return of(board.getHtml(), board.getString(), board.getUrl());
    }

    public static PastedArticle of(@Nullable String html, @Nullable String text,
            @Nullable String url) {
        var plain = text == null ? "" : text;
        boolean linkAlone = (ADDRESS.matcher(plain).matches() && plain.strip().indexOf('\n') < 0)
                || (url != null && (plain.isBlank() || plain.strip().equals(url.strip())));
        boolean isText = html != null && html.indexOf('<') < 0 && !plain.isBlank(); // offered as every format asked for
        if (html != null && !isText && !linkAlone && hasWords(html)) {
            var head = OFFSETS.matcher(html);
            var offsets = head.find() ? head.group() : "";
            var from = SOURCE.matcher(offsets);
            return new PastedArticle(Optional.of(source(html.substring(offsets.length()), ".html",
                    from.find() ? from.group(1) : url)), false);
        }
        if (linkAlone) {
            return new PastedArticle(Optional.empty(), true);
        }
        return new PastedArticle(plain.isBlank() ? Optional.empty() : Optional.of(source(plain, ".txt", url)), false);
    }

    /** Whether there is text outside tags, scripts and styles; one pass, because it runs on the FX thread. */
    private static boolean hasWords(String html) {
        var closed = new HashSet<>(List.of("script", "style"));
        for (int at = 0; at < html.length();) {
            if (html.charAt(at) != '<') {
                if (!Character.isWhitespace(html.charAt(at++))) {
                    return true;
                }
                continue;
            }
            int end = html.indexOf('>', at);
            if (end < 0) {
                return true;
            }
            for (var name : List.copyOf(closed)) {
                if (html.startsWith(name, at + 1)) {
                    int close = html.indexOf("</" + name + ">", end);
                    end = close < 0 ? end : close + name.length() + 2;
                    closed.removeIf(each -> close < 0 && each.equals(name));
                }
            }
            at = end + 1;
        }
        return false;
    }

    private static Source source(String words, String ending, @Nullable String url) {
        var name = Messages.text("paste.name", NOW.format(LocalDateTime.now(ZoneId.systemDefault()))) + ending;
        return Source.of(name, ("\uFEFF" + words).getBytes(StandardCharsets.UTF_8), url);
    }
}
