package app.parallax.io.refi;

import app.parallax.io.exporter.Exporter;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Message;
import app.parallax.model.ProgramInfo;
import app.parallax.model.ProjectReader;
import app.parallax.model.WordedIOException;
import app.parallax.model.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Exports a REFI-QDA codebook: the tree of tags and the tag sets, without articles. */
public final class QdcExporter implements Exporter {
    private static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";

    @Override
    public String format() {
        return "qdc";
    }

    @Override
    public String ending() {
        return ".qdc";
    }

    @Override
    public boolean ofTags() {
        return true;
    }

    @Override
    public int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target) throws IOException {
        var codes = new RefiCodes(project);
        if (codes.size() == 0) {
            throw new WordedIOException(Message.of("export.noTags"), null); // the schema requires at least one
        }
        try (var out = Files.newOutputStream(target); var xml = new XmlWriter(out)) {
            xml.open("CodeBook").attribute("xmlns", NAMESPACE).attribute("origin", ProgramInfo.nameAndVersion());
            codes.write(xml, Map.of());
            if (!codes.sets().isEmpty()) {
                xml.open("Sets");
                for (var set : codes.sets()) {
                    xml.open("Set").attribute("guid", set.id()).attribute("name", set.name());
                    set.tags().forEach(tag -> xml.open("MemberCode").attribute("guid", tag).close("MemberCode"));
                    xml.close("Set");
                }
                xml.close("Sets");
            }
            xml.close("CodeBook");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return codes.size();
    }
}
