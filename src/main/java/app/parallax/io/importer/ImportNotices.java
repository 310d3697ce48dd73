package app.parallax.io.importer;

import app.parallax.model.Message;
import app.parallax.text.FrozenText;
import java.util.List;

/** The messages about guesses and changes made while reading a file. */
final class ImportNotices {
    private ImportNotices() {}

    static List<Message> of(String shown, FrozenText frozen) {
        return frozen.notices().stream().map(notice -> switch (notice.kind()) {
            case GUESSED_ENCODING -> Message.of("import.guessedEncoding", shown, frozen.charset());
            case REPLACED_BYTES -> Message.of("import.replacedBytes", shown, notice.count(), frozen.charset());
            case REPLACED_SURROGATES -> Message.of("import.replacedSurrogates", shown, notice.count());
        }).toList();
    }
}
