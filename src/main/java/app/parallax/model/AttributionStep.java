package app.parallax.model;

import java.util.UUID;

/**
 * One step of an attribution chain: the first is whom the article cites, the last the original source.
 *
 * @param speaker identifier of the {@link Speaker}; an unknown one is ignored
 * @param cue the reporting verb or phrase, verbatim (“said”, “according to”); empty if not noted
 */
public record AttributionStep(UUID speaker, String cue) {}
