package app.parallax.io.metadata;

import app.parallax.model.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of an article from a reference manager; unknown values are null or empty.
 *
 * @param name how to find the reference in the file: its title, else its key or line
 * @param authors names, given name first
 * @param language BCP 47 tag
 * @param urls the most trusted first
 * @param files names of attached files, without folders
 * @param hashes SHA-256 of its text or file, lower-case hexadecimal
 */
public record Reference(String name, @Nullable String title, @Nullable String outlet, List<String> authors,
        @Nullable Edtf published, @Nullable String language, List<String> urls, List<String> files,
        List<String> hashes) {
    public Reference {
        authors = List.copyOf(authors);
        urls = List.copyOf(urls);
        files = List.copyOf(files);
        hashes = List.copyOf(hashes);
    }
}
