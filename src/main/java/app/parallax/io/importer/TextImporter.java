package app.parallax.io.importer;

import app.parallax.model.Basis;
import app.parallax.model.Fact;
import app.parallax.model.Messages;
import app.parallax.text.FrozenText;
import app.parallax.text.Heading;
import app.parallax.text.RefusedTextException;
import app.parallax.text.Sha256;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Plain text: the whole file is the article's text, title line included, so that offsets count in the file that others
 * have too.
 */
public final class TextImporter implements Importer {
    private static final String ENDING = ".txt";

    @Override
    public boolean takes(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    @Override
    public String ending() {
        return ENDING;
    }

    @Override
    public ImportedArticle read(Source source, byte[] bytes) throws RefusedFileException {
        var frozen = frozen(source.shown(), bytes);
        var text = frozen.text();
        var words = Heading.firstWords(text);
        return new ImportedArticle(source.name(), title(text), words.isEmpty() ? source.name() : words, text,
                frozen.sha256(),
                bytes, Sha256.of(bytes), "text/plain", frozen.charset(), notices(source.shown(), frozen));
    }

    private static FrozenText frozen(String shown, byte[] bytes) throws RefusedFileException {
        try {
            return FrozenText.of(bytes);
        } catch (RefusedTextException e) {
            throw switch (e.reason()) {
                case EMPTY -> RefusedFileException.empty(shown);
                case BINARY -> RefusedFileException.binary(shown);
            };
        }
    }

    private static @Nullable Fact<String> title(String text) {
        return Heading.guess(text).map(span -> new Fact<>(span.of(text), Basis.TEXT, null)).orElse(null);
    }

    private static List<String> notices(String shown, FrozenText frozen) {
        return frozen.notices().stream().map(notice -> switch (notice.kind()) {
            case GUESSED_ENCODING -> Messages.text("import.guessedEncoding", shown, frozen.charset());
            case REPLACED_BYTES ->
                Messages.text("import.replacedBytes", shown, notice.count(), frozen.charset());
            case REPLACED_SURROGATES -> Messages.text("import.replacedSurrogates", shown, notice.count());
        }).toList();
    }
}
