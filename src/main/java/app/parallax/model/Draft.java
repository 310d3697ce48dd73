package app.parallax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft: a text that quotes, counts and dates, and is checked against the articles. It is no source: no list, count
 * or search of articles has it.
 *
 * @param title what it is called
 * @param file name of the file that it came from, without folders; empty if it was pasted
 * @param language BCP 47 tag, null if not known
 */
public record Draft(UUID id, String title, String file, @Nullable String language, Instant created) implements Entity {}
