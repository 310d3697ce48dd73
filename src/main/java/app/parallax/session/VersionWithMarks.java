package app.parallax.session;

import app.parallax.model.AnnotationFilter;
import app.parallax.model.Article;
import app.parallax.model.Boilerplate;
import app.parallax.model.Mark;
import app.parallax.model.ProjectReader;
import app.parallax.model.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * A version with the marks to show in it.
 *
 * @param newest number of the newest version of the article
 * @param boilerplate in text order
 */
record VersionWithMarks(Version version, int newest, String text, List<Mark> marks, List<Boilerplate> boilerplate) {

    static VersionWithMarks read(ProjectReader reader, Version version) {
        var marks = new ArrayList<Mark>();
        reader.marks(AnnotationFilter.ofArticle(version.article()), marks::add);
        int newest = reader.versions(version.article()).getLast().number();
        return new VersionWithMarks(version, newest, reader.text(version.sha256()), marks,
                reader.boilerplate(version.id()));
    }

    OpenArticle open(Article article) {
        return new OpenArticle(article, version, text, marks, boilerplate);
    }
}
