package app.parallax.session.find;

import app.parallax.session.Session;

import app.parallax.text.Span;
import app.parallax.text.copied.CopiedText;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds wording that open articles share: eight or more equal words in a row, see {@link CopiedText}. */
public final class SharedText {
    private SharedText() {}

    /**
     * Compares all pairs of texts in the background.
     *
     * @param texts all different
     * @return for each text the ranges that it shares with another, by start; they may overlap
     */
    public static CompletableFuture<List<List<Span>>> among(Session session, List<String> texts) {
        return session.inBackground(() -> {
            var copied = CopiedText.among(texts.size(), texts::get);
            return IntStream.range(0, texts.size())
                    .mapToObj(text -> Stream
                            .concat(copied.stream().filter(each -> each.text() == text).map(each -> each.span()),
                                    copied.stream().filter(each -> each.other() == text)
                                            .map(each -> each.otherSpan()))
                            .distinct().sorted((one, other) -> Integer.compare(one.start(), other.start())).toList())
                    .toList();
        });
    }
}
