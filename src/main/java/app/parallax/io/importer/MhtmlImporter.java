package app.parallax.io.importer;

import app.parallax.io.importer.document.MimeParts;
import app.parallax.io.importer.document.NotReadableException;
import app.parallax.io.importer.page.NewsPage;
import app.parallax.text.FrozenText;
import app.parallax.text.RefusedTextException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Imports web pages saved with their pictures in one file, as the page and the address in it. */
public final class MhtmlImporter implements Importer {
    private static final List<String> ENDINGS = List.of(".mhtml", ".mht");
    private static final Pattern START = Pattern.compile("(?i)[;\\s]start\\s*=\\s*\"?(<[^>\"]+>)");

    @Override
    public List<String> endings() {
        return ENDINGS;
    }

    @Override
    public ImportedArticle article(Source source, byte[] bytes) throws NotReadableException, RefusedTextException {
        var saved = MimeParts.of(bytes);
        var page = page(saved);
        var html = html(page);
        var address = saved.header("snapshot-content-location").orElse(page.location());
        return HtmlImporter.read(source, html, bytes, "multipart/related", isWebAddress(address) ? address : null);
    }

    @Override
    public List<String> everything(byte[] bytes) throws NotReadableException, RefusedTextException {
        return NewsPage.everything(html(page(MimeParts.of(bytes))).text());
    }

    /** Returns the page: the part named by the header, else the first; frames and advertisements follow it. */
    private static MimeParts.Part page(MimeParts saved) throws NotReadableException {
        var pages = saved.texts().stream().filter(MimeParts.Part::html).toList();
        var start = START.matcher(saved.header("content-type").orElse(""));
        if (start.find()) {
            var named = pages.stream().filter(each -> start.group(1).equals(each.id())).findFirst();
            if (named.isPresent()) {
                return named.get();
            }
        }
        return pages.stream().findFirst().orElseThrow(() -> new NotReadableException("import.noPage", null));
    }

    /** Decodes the page; the encoding of the MIME header takes precedence over that of the page (RFC 2616, 3.7.1). */
    static FrozenText html(MimeParts.Part page) throws RefusedTextException {
        var charset = page.charset();
        return charset == null ? HtmlImporter.decoded(page.bytes()) : FrozenText.of(page.bytes(), charset);
    }

    private static boolean isWebAddress(@Nullable String address) {
        return address != null && address.matches("(?i)https?://\\S+");
    }
}
