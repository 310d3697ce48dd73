package app.parallax.session;

import app.parallax.model.AnnotationFilter;
import app.parallax.model.Furniture;
import app.parallax.model.Mark;
import app.parallax.model.ProjectReader;
import app.parallax.model.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * What is read of a version to show it.
 *
 * @param text
 *            the frozen text
 * @param marks
 *            the marks on this version, not those on others of the article
 * @param furniture
 *            what of the text is not the article's, by place
 */
record MarkedText(String text, List<Mark> marks, List<Furniture> furniture) {

    static MarkedText read(ProjectReader reader, Version version) {
        var marks = new ArrayList<Mark>();
        reader.marks(AnnotationFilter.ofArticle(version.article()), mark -> {
            if (mark.passage().version().equals(version.id())) {
                marks.add(mark);
            }
        });
        return new MarkedText(reader.text(version.sha256()), marks, reader.furniture(version.id()));
    }
}
