package app.parallax.model;

import java.util.UUID;

/**
 * One step of “who says that who says”: of the steps of a mention the first is whom the article itself cites, the last
 * is the origin.
 *
 * @param speaker identifier of the {@link Speaker}; one that is no speaker of the project is passed over
 * @param cue the words that attribute, verbatim (“said”, “according to”); empty if not noted
 */
public record AttributionStep(UUID speaker, String cue) {}
