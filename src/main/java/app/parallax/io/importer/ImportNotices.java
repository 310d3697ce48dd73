package app.parallax.io.importer;

import app.parallax.model.Messages;
import app.parallax.text.FrozenText;
import java.util.List;

/** Collects notices about guesses and changes during an import. */
final class ImportNotices {
    private ImportNotices() {}

    static List<String> of(String shown, FrozenText frozen) {
        return frozen.notices().stream().map(notice -> switch (notice.kind()) {
            case GUESSED_ENCODING -> Messages.text("import.guessedEncoding", shown, frozen.charset());
            case REPLACED_BYTES -> Messages.text("import.replacedBytes", shown, notice.count(), frozen.charset());
            case REPLACED_SURROGATES -> Messages.text("import.replacedSurrogates", shown, notice.count());
        }).toList();
    }
}
