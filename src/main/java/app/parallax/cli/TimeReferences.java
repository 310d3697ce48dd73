package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.model.Article;
import app.parallax.model.Counted;
import app.parallax.model.Event;
import app.parallax.model.ProjectReader;
import app.parallax.session.time.ArticleTimes;
import app.parallax.text.Dateline;
import app.parallax.text.time.TimeContext;
import app.parallax.text.time.TypedDates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the contexts in which the time expressions of each text are resolved. */
record TimeReferences(List<Counted<Event>> events) {

    static TimeReferences of(ProjectReader project) {
        return new TimeReferences(project.events());
    }

    TimeContext of(Article article) {
        return ArticleTimes.context(article, events);
    }

    /** Returns the context of a file: the given dateline, else the one at its head with its year. */
    static TimeContext ofFile(String text, @Nullable String dateline) {
        var said = dateline != null ? dateline : Dateline.find(text).map(span -> span.of(text)).orElse(null);
        return TimeContext.of(said, null, null, List.of());
    }

    /** Whether words name one day without reference to another. */
    static boolean isDay(String dateline) {
        return new TypedDates(Messages.locale().getLanguage(), null).read(dateline).filter(date -> date.isDay())
                .isPresent();
    }
}
