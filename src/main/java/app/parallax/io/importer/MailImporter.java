package app.parallax.io.importer;

import app.parallax.io.importer.document.MimeParts;
import app.parallax.io.importer.document.NotReadableException;
import app.parallax.io.importer.page.NewsPage;
import app.parallax.io.importer.page.PageDates;
import app.parallax.model.Message;
import app.parallax.text.Dateline;
import app.parallax.text.FrozenText;
import app.parallax.text.RefusedTextException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Imports mails: the text is the plain text, or the main text of the HTML if the plain text only refers to it; subject,
 * sender and date are details. Attachments are listed and not imported.
 */
public final class MailImporter implements Importer {
    private static final String ENDING = ".eml";
    private static final Pattern FORWARDED = Pattern.compile("(?iu)^((fwd?|wg|tr|rv|enc|i|пересл)\\s*:\\s*)+");
    private static final Pattern ANSWERED = Pattern.compile("(?iu)^((re|aw|sv|antw)\\s*:\\s*)+");
    private static final Pattern SENDER = Pattern.compile("^\\s*\"?([^\"<]*?)\"?\\s*<[^>]*>\\s*$");
    private static final Pattern WHEN_NAMED = Pattern.compile("\\s*\\([^)]*\\)\\s*$");
    private static final int LONGEST_HEADER = 1_000;
    /** Plain text shorter than this share of the HTML only refers to the HTML. */
    private static final double STUB = 0.4;

    @Override
    public List<String> endings() {
        return List.of(ENDING);
    }

    @Override
    public ImportedArticle article(Source source, byte[] bytes)
            throws RefusedFileException, NotReadableException, RefusedTextException {
        var mail = MimeParts.of(bytes);
        var notices = new ArrayList<Message>();
        var said = text(source, mail, notices);
        var frozen = FrozenText.of(said.text);
        if (!mail.attachments().isEmpty()) {
            notices.add(Message.of("import.attachments", source.shown(),
                    String.join(", ", mail.attachments().stream().limit(5).toList())
                            + (mail.attachments().size() > 5 ? " …" : "")));
        }
        return ImportedArticle.of(source, facts(mail, frozen.text(), said.page), frozen, bytes, "message/rfc822",
                said.charset, notices);
    }

    @Override
    public List<String> everything(byte[] bytes) throws NotReadableException, RefusedTextException {
        var html = MimeParts.of(bytes).texts().stream().filter(MimeParts.Part::html).findFirst();
        return html.isEmpty() ? List.of() : NewsPage.everything(MhtmlImporter.html(html.get()).text());
    }

    private record MailText(String text, String charset, @Nullable NewsPage page) {}

    private static MailText text(Source source, MimeParts mail, List<Message> notices)
            throws RefusedTextException, RefusedFileException {
        var plain = new StringBuilder();
        var charset = "UTF-8";
        for (var part : mail.texts().stream().filter(each -> !each.html()).toList()) {
            if (new String(part.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1).isBlank()) {
                continue;
            }
            var declared = part.charset();
            var frozen = declared == null ? FrozenText.of(part.bytes()) : FrozenText.of(part.bytes(), declared);
            notices.addAll(ImportNotices.of(source.shown(), frozen));
            charset = frozen.charset();
            plain.append(plain.isEmpty() ? "" : "\n\n")
                    .append((part.flowed() ? unflowed(frozen.text()) : frozen.text()).strip());
        }
        var html = mail.texts().stream().filter(MimeParts.Part::html).findFirst();
        if (html.isPresent()) {
            var decoded = MhtmlImporter.html(html.get());
            var page = NewsPage.of(decoded.text(), Instant.now());
            if (!page.text().isBlank() && plain.length() < STUB * page.text().length()) {
                return new MailText(page.text(), decoded.charset(), page);
            }
        }
        if (plain.isEmpty()) {
            throw RefusedFileException.empty(source.shown());
        }
        return new MailText(plain + "\n", charset, null);
    }

    /** Joins lines that end in a space with the next line of the same quote depth (RFC 3676). */
    private static String unflowed(String text) {
        var out = new StringBuilder();
        boolean open = false;
        for (var line : text.split("\n", -1)) {
            var stuffed = line.startsWith(" ") ? line.substring(1) : line;
            boolean quoted = line.startsWith(">");
            if (!open || quoted) {
                out.append(out.isEmpty() ? "" : "\n");
            }
            out.append(stuffed);
            open = !quoted && stuffed.endsWith(" ") && !stuffed.equals("-- ");
        }
        return out.toString();
    }

    private static ArticleFacts facts(MimeParts mail, String text, @Nullable NewsPage page) {
        var subject = cut(mail.header("subject").orElse(""));
        boolean forwarded = FORWARDED.matcher(subject).find();
        var title = ANSWERED.matcher(FORWARDED.matcher(subject).replaceFirst("")).replaceFirst("").strip();
        var sender = mail.header("from").map(MailImporter::cut).map(MailImporter::name).orElse("");
        // the sender to a mailing list is the publisher; a forwarder is neither author nor outlet, and the date not
        // that of the article
        boolean list = mail.header("list-unsubscribe").isPresent() || mail.header("list-id").isPresent();
        var date = mail.header("date").map(MailImporter::cut).map(each -> WHEN_NAMED.matcher(each).replaceFirst(""))
                .flatMap(new PageDates(Instant.now())::of).orElse(null);
        return ArticleFacts.declared(title, list && !forwarded ? sender : null,
                list || forwarded || sender.isEmpty() ? List.of() : List.of(sender), forwarded ? null : date, null,
                Dateline.find(text).map(span -> span.of(text)).orElse(null),
                mail.header("content-language").or(() -> java.util.Optional.ofNullable(page).map(NewsPage::language))
                        .orElse(null),
                page == null ? null : page.url());
    }

    private static String cut(String header) {
        return header.substring(0, Math.min(header.length(), LONGEST_HEADER));
    }

    private static String name(String from) {
        var match = SENDER.matcher(from);
        var name = match.matches() ? match.group(1).strip() : "";
        return name.contains("@") ? "" : name;
    }
}
