package app.parallax.ui.claims;

import app.parallax.i18n.Messages;
import app.parallax.model.Grade;
import app.parallax.model.Mention;
import app.parallax.session.Workspace;
import app.parallax.session.compare.CitedNames;
import app.parallax.ui.common.FigureFormat;
import app.parallax.ui.common.TextSegments;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Summarises a mention in a few words. */
final class MentionWords {
    private MentionWords() {}

    /** Chain and grade, for a row of a list; empty if neither is noted. */
    static String brief(Mention mention, Workspace workspace) {
        var parts = new ArrayList<String>();
        parts.add(CitedNames.chain(mention, workspace));
        Optional.ofNullable(mention.grade()).map(Grade::toString).ifPresent(parts::add);
        parts.removeIf(String::isEmpty);
        return TextSegments.joined(parts);
    }

    /** Returns figures, attribution chain and Admiralty code; empty if nothing is noted. */
    static String whole(Mention mention, Workspace workspace) {
        var parts = new ArrayList<String>();
        parts.add(FigureFormat.text(mention));
        parts.add(brief(mention, workspace));
        parts.removeIf(String::isEmpty);
        return TextSegments.joined(parts);
    }

    /** Returns the range of the Admiralty codes, for example {@code A–C 2–4}; empty if no mention has one. */
    static String spread(List<Mention> mentions) {
        var grades = mentions.stream().map(Mention::grade).filter(Objects::nonNull).toList();
        if (grades.isEmpty()) {
            return "";
        }
        var sources = grades.stream().mapToInt(Grade::source).summaryStatistics();
        var reports = grades.stream().mapToInt(Grade::report).summaryStatistics();
        return span(Character.toString(sources.getMin()), Character.toString(sources.getMax())) + " "
                + span(String.valueOf(reports.getMin()), String.valueOf(reports.getMax()));
    }

    private static String span(String least, String most) {
        return least.equals(most) ? least : least + "–" + most;
    }

    /** Returns the range as a sentence, with the number of graded mentions. */
    static String spreadSentence(List<Mention> mentions) {
        long graded = mentions.stream().filter(each -> each.grade() != null).count();
        return Messages.text("claim.gradesWhat", spread(mentions), graded, mentions.size());
    }
}
